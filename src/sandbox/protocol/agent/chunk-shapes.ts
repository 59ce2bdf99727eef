import { z } from 'zod';
import type { Block } from '../../state/wire.js';

const source = z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() });
const icon = z.strictObject({ name: z.string() });

// docs.slack.dev/messaging/sending-and-scheduling-messages#text-streaming; details and output are plain text here.
const chunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown_text'), text: z.string() }),
  z.strictObject({ type: z.literal('plan_update'), title: z.string() }),
  z.strictObject({
    type: z.literal('task_update'),
    id: z.string().min(1),
    title: z.string().min(1),
    status: z.enum(['pending', 'in_progress', 'complete', 'error']),
    details: z.string().optional(),
    output: z.string().optional(),
    sources: z.array(source).optional(),
    icon: icon.optional(),
  }),
  z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.custom<Block>()) }),
]);

export type Chunk = z.infer<typeof chunk>;

/** Why something is no chunk; undefined when it is one. */
export const chunkProblem = (value: unknown): string | undefined => chunk.safeParse(value).error?.message;
