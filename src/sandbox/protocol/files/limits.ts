/** Slack takes 1 GB; a simulation on a laptop takes this. */
export const FILE_LIMIT_BYTES = 50 * 1024 * 1024;
