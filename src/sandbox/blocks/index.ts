export { withBlockIds } from './block-ids.js';
export { withDefaults } from './defaults.js';
export type { BlockProblem } from './problem.js';
export { type BlockRefusal, refuseBlocks, refuseView, validationAnswer } from './refusals.js';
export type { Surface } from './surfaces.js';
export { blockTypes, validateBlocks, validateView } from './validate.js';
