import { z } from 'zod';
import type { Block } from '../../state/wire.js';

const source = z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() });
const icon = z.strictObject({ type: z.literal('icon').optional(), name: z.string() });
/** Slack's guide to streaming: 256 characters for each text of a task or a plan. */
const short = z.string().max(256);

// docs.slack.dev/messaging/sending-and-scheduling-messages#text-streaming; details and output are plain text here.
const chunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown_text'), text: z.string() }),
  z.strictObject({ type: z.literal('plan_update'), title: short }),
  z.strictObject({
    type: z.literal('task_update'),
    id: z.string().min(1),
    title: short.min(1),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: short.optional(),
    output: short.optional(),
    hide_title: z.boolean().optional(),
    sources: z.array(source).optional(),
    icon: icon.optional(),
  }),
  z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.custom<Block>()) }),
]);

export type Chunk = z.infer<typeof chunk>;

/** Why something is no chunk; undefined when it is one. */
export const chunkProblem = (value: unknown): string | undefined => chunk.safeParse(value).error?.message;
