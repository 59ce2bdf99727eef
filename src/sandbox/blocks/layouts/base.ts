import { type ObjectShape, object, string } from '../engine.js';
import type { Check } from '../problem.js';

/** A block: its own fields and a `block_id`. */
export const block = (shape: ObjectShape = {}): Check =>
  object({ ...shape, optional: { block_id: string({ max: 255 }), ...shape.optional } });
