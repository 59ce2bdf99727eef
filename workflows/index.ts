/** Every workflow of the bundle; a test holds the exact list. */
export { order } from './order.js';
