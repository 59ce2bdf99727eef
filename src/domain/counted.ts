/** "1 item", "2 items": how many of something there are, as it is said. */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;
