/** The steps of an order in the order in which the card shows them. */
export const PLAN = [
  { id: 'analyse', title: 'Analyse the request' },
  { id: 'inventory', title: 'Check inventory' },
  { id: 'handling', title: 'Decide handling' },
  { id: 'approve', title: 'Approval' },
  { id: 'funds', title: 'Collect payment' },
  { id: 'order', title: 'Create the order' },
  { id: 'currency', title: 'Convert currency' },
  { id: 'booking', title: 'Reserve and book' },
  { id: 'email', title: 'Confirm by email' },
  { id: 'sms', title: 'Confirm by SMS' },
  { id: 'shipping', title: 'Arrange shipping' },
  { id: 'summary', title: 'Summary' },
];

/** Steps that are gone through again when the request changes before it is approved. */
export const BEFORE_MONEY = ['analyse', 'inventory', 'handling', 'approve'];
