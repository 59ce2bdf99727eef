import { z } from 'zod';

/** What a person wished for, as far as it is known; the arguments of `start_order`. */
export const wishSchema = z.object({
  items: z
    .array(
      z.object({
        product: z.string().describe('A product of the catalogue, by name, or in the words of the person'),
        quantity: z.number().nullable().describe('How many; null when the person did not say. Never guess.'),
      }),
    )
    .describe('One line for each product'),
  currency: z.string().nullish().describe('ISO 4217 code, only when the person named a currency'),
  channel: z.enum(['B2C', 'corporate']).nullish().describe('corporate: for a team, department, office or company'),
  department: z.string().nullish().describe('For whom, in the words of the person, such as "the marketing department"'),
  express: z.boolean().nullish().describe('True only when express shipping was asked for'),
  assumed: z.array(z.string()).nullish().describe('What you had to guess, one sentence each; empty when nothing'),
});
export type Wish = z.infer<typeof wishSchema>;

/** What the agent keeps between two turns of a thread. */
const pendingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('order'),
    wish: wishSchema,
    line: z.number(),
    field: z.enum(['quantity', 'product', 'currency']),
  }),
  z.object({ kind: z.literal('preview'), wish: wishSchema }),
  z.object({ kind: z.literal('again'), wish: wishSchema }),
  z.object({
    kind: z.literal('definition'),
    name: z.string(),
    values: z.record(z.string(), z.unknown()),
    asked: z.string().nullable(),
  }),
  z.object({ kind: z.literal('stop'), workflowId: z.string(), runId: z.string() }),
]);
export type Pending = z.infer<typeof pendingSchema>;

/** Null when nothing is pending, or what is kept was written by another version. */
export function readPending(draft: Record<string, unknown> | undefined): Pending | null {
  const parsed = pendingSchema.safeParse(draft);
  return parsed.success ? parsed.data : null;
}
