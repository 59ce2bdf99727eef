import type { MethodFamily } from '../method.js';

const families: readonly MethodFamily[] = [];

/** Every Web API method that the sandbox emulates, by name; the rest answer `unknown_method`. */
export const methods: MethodFamily = Object.assign({}, ...families);
