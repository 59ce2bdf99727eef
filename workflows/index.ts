/** Every workflow of the bundle; a test holds the exact list. */
export { conversation } from './conversation.js';
export { definition } from './definition.js';
export { definitionItems } from './definition-items.js';
export { order } from './order.js';
export { orderReturn } from './order-return.js';
