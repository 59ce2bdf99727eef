import { convert, type Money } from '../src/domain/money.js';
import type { OrderItem, OrderRequest } from '../src/domain/order.js';
import { bySku, PRODUCTS, type Product, priceOf } from '../src/domain/product.js';
import { Refusal } from '../src/domain/refusal.js';
import type { ChoiceField } from '../src/domain/run-state.js';
import { type OrderActivities, REFUSALS } from '../src/domain/services.js';
import { EMAIL, PHONE } from './notice.js';
import { refusing } from './outage.js';
import { fallbackRate } from './rates/fallback.js';

type Change = (request: OrderRequest, value: string) => OrderRequest;
interface Changeable {
  /** Steps whose modal shows the field, by the words in their id. */
  steps: RegExp;
  field(request: OrderRequest): ChoiceField | null;
  apply: Change;
}

const invalid = (message: string): Refusal => new Refusal(REFUSALS.invalid, message);
const METHODS = [
  { value: 'credit_card', label: 'Credit card' },
  { value: 'wallet', label: 'Company wallet' },
];
/** Slack shows at most 100 options in a menu. */
const OPTIONS_MAX = 100;

const customer =
  (part: 'email' | 'phone' | 'address', pattern: RegExp, what: string): Change =>
  (request, value) => {
    if (!pattern.test(value) || value.length > 500) throw invalid(`“${value.slice(0, 100)}” is not ${what}.`);
    return { ...request, customer: { ...request.customer, [part]: value } };
  };

const withMethod: Change = (request, value) => {
  if (value !== 'credit_card' && value !== 'wallet') throw invalid('Pay with the credit card or the company wallet.');
  return { ...request, paymentMethod: value };
};

function unitOf(product: Product, first: OrderItem): Money {
  const price = priceOf(product);
  const { currency } = first.unit;
  return price.currency === currency ? price : convert(price, fallbackRate(price.currency, currency).rate, currency);
}

const withProduct: Change = (request, sku) => {
  const [first, ...others] = request.items;
  if (!first || sku === first.sku) return request;
  const product = bySku(sku);
  if (!product) throw invalid('That product is not in the catalogue.');
  const unit = unitOf(product, first);
  if (unit.amountMinor > first.unit.amountMinor) {
    throw invalid(`${product.name} is dearer than ${first.product}. Cancel and order it anew.`);
  }
  const item: OrderItem = { sku, product: product.name, quantity: first.quantity, unit, category: product.category };
  return { ...request, items: [item, ...others] };
};

function productField({ items: [first] }: OrderRequest): ChoiceField | null {
  if (!first) return null;
  const alike = PRODUCTS.filter(
    (product) =>
      product.sku === first.sku ||
      (product.category === first.category && unitOf(product, first).amountMinor <= first.unit.amountMinor),
  );
  const options = alike.slice(0, OPTIONS_MAX).map(({ sku, name }) => ({ value: sku, label: name.slice(0, 75) }));
  return { id: 'product', label: 'Product', kind: 'select', value: first.sku, options };
}

const CHANGEABLE: Record<string, Changeable> = {
  method: {
    steps: /pay|fund|wallet/,
    field: ({ channel, paymentMethod }) => ({
      id: 'method',
      label: 'Pay with',
      kind: 'select',
      value: paymentMethod ?? (channel === 'corporate' ? 'wallet' : 'credit_card'),
      options: METHODS,
    }),
    apply: withMethod,
  },
  // Only before it is paid, and nothing dearer: then nobody has to approve or pay again.
  product: { steps: /pay|fund|wallet/, field: productField, apply: withProduct },
  address: {
    steps: /ship/,
    field: (request) => ({ id: 'address', label: 'Address', kind: 'text', value: request.customer.address }),
    apply: customer('address', /\S/, 'an address'),
  },
  email: {
    steps: /mail|notif/,
    field: (request) => ({ id: 'email', label: 'Email', kind: 'email', value: request.customer.email }),
    apply: customer('email', EMAIL, 'an email address'),
  },
  phone: {
    steps: /sms|call|phone/,
    field: (request) => ({ id: 'phone', label: 'Phone', kind: 'phone', value: request.customer.phone }),
    apply: customer('phone', PHONE, 'a phone number'),
  },
};

/** What "Change and retry" may change, by the step that failed. */
export const changes: Pick<OrderActivities, 'changeableFields' | 'applyChange'> = {
  changeableFields: async ({ stepId, request }) =>
    Object.values(CHANGEABLE)
      .filter(({ steps }) => steps.test(stepId))
      .flatMap(({ field }) => field(request) ?? []),

  applyChange: ({ stepId, request, fields }) =>
    refusing(async () =>
      Object.entries(fields).reduce((changed, [id, value]) => {
        const change = Object.hasOwn(CHANGEABLE, id) ? CHANGEABLE[id] : undefined;
        if (!change?.steps.test(stepId)) throw invalid('That cannot be changed at this step.');
        return change.apply(changed, value.trim());
      }, request),
    ),
};
