import { type Sentence, starts } from './sentence.js';

const corporate = { channel: 'corporate' } as const;

/** The sentences of the source documents (S0-21 … S0-31, S0-82) and of our own journeys, word for word. */
export const promised: Sentence[] = [
  starts('Order 2 laptops for our office team', { 'LAPTOP-14': 2 }, { ...corporate, express: false, currency: 'USD' }),
  starts('Book a flight from NYC to Paris for business', { 'FLIGHT-NYC-PAR-B': 1 }),
  starts('Purchase enterprise software licenses for 10 users', { 'LIC-ENTERPRISE': 10 }),
  starts('Schedule a professional consultation appointment', { 'CONSULT-PRO': 1 }, { channel: 'B2C' }),
  starts(
    'Order 5 iPhones for the marketing department',
    { 'IPHONE-16': 5 },
    { ...corporate, department: 'the marketing department' },
  ),
  starts('Process bulk order for office supplies with express shipping', { 'SUPPLIES-BULK': 1 }, { express: true }),
  starts(
    'Order 5 iPhones for our sales team with express shipping',
    { 'IPHONE-16': 5 },
    { ...corporate, express: true, department: 'our sales team' },
  ),
  starts('Schedule enterprise software training for 20 employees', { 'TRAIN-ENTERPRISE': 20 }),
  starts('Purchase 10 laptops for the development team with warranty', { 'LAPTOP-14': 10, WARRANTY: 10 }, corporate),
  starts('Book business class flights from New York to London for 3 executives', { 'FLIGHT-NYC-LON-B': 3 }),
  starts(
    'Order 3 laptops for our marketing team',
    { 'LAPTOP-14': 3 },
    { ...corporate, department: 'our marketing team' },
  ),
  starts('Order 2 iPhones for the sales team', { 'IPHONE-16': 2 }, corporate),
  starts('Order 3 laptops for marketing team', { 'LAPTOP-14': 3 }, corporate),
  starts('Order 2 desk lamps for our office team', { 'DESK-LAMP': 2 }, corporate),
];
