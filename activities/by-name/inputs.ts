import { z } from 'zod';
import { decimalsOf } from '../../src/domain/money.js';

/** Decimal amounts as people and other systems write them; the deed itself counts in minor units. */
const amount = z.coerce.number().positive().max(1e12);
const currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'is not a currency code such as USD');
const written = z.union([z.string(), z.number()]).transform(String);
const text = written.pipe(z.string().trim().min(1, 'is empty').max(5_000));

/** What each service takes, with the defaults of the source documents (S0-39…S0-45). */
export const INPUTS = {
  order_creation: z.object({
    customer_id: text,
    items: z
      .array(z.object({ name: text, quantity: z.coerce.number().int().positive(), price: amount }))
      .min(1, 'needs at least one item'),
    channel: z.enum(['B2C', 'corporate']).default('B2C'),
    currency: currency.default('USD'),
  }),
  payment_processing: z.object({
    amount,
    customer_id: text,
    payment_method: z.enum(['credit_card', 'wallet']).default('credit_card'),
    currency: currency.default('USD'),
  }),
  currency_conversion: z.object({
    amount: z.coerce.number().nonnegative(),
    from_currency: currency.default('USD'),
    to_currency: currency.default('USD'),
  }),
  email_notification: z.object({
    recipient: text,
    subject: text.default('Order Confirmation'),
    message: written.default(''),
  }),
  shipping_confirmation: z.object({
    order_id: text,
    shipping_method: z.enum(['standard', 'express']).default('standard'),
    address: text.default('as on file'),
  }),
  call_center_trigger: z.object({
    customer_id: text,
    phone_number: text,
    priority: z.enum(['low', 'medium', 'high']).default('medium'),
    message: text.default('Please call the customer back.'),
  }),
  sms_notification: z.object({
    phone_number: text,
    message: text,
    message_type: z.enum(['confirmation', 'alert']).default('confirmation'),
  }),
} as const;

/** Two decimals, or as many as the currency has (S0-96). */
export const rounded = (value: number, code: string): number => Number(value.toFixed(decimalsOf(code)));
