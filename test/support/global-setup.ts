/** Runs once before all tests; parts that are slow to make and can be shared are made here. */
export default async function setup(): Promise<() => Promise<void>> {
  return async () => undefined;
}
