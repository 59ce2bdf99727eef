/** Which fields payloads have and of which types: `string`, `array|null`; a `?` when not each of them has the field. */
export type Shape = Record<string, string>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The shape of payloads of one kind; an object in which nothing was recorded is free-form and has no inner paths. */
export function shapeOf(payloads: readonly unknown[]): Shape {
  const shape: Shape = {};
  add(shape, '', payloads);
  return shape;
}

function add(shape: Shape, path: string, values: readonly unknown[]): void {
  const objects = values.filter(isObject);
  for (const key of new Set(objects.flatMap(Object.keys))) {
    const here = path === '' ? key : `${path}.${key}`;
    const held = objects.filter((one) => Object.hasOwn(one, key)).map((one) => one[key]);
    shape[here] = `${[...new Set(held.map(kindOf))].sort().join('|')}${held.length < objects.length ? '?' : ''}`;
    add(shape, here, held);
  }
  const items = values.filter(Array.isArray).flat();
  if (items.length > 0) {
    shape[`${path}[]`] = [...new Set(items.map(kindOf))].sort().join('|');
    add(shape, `${path}[]`, items);
  }
}

const isOptional = (kinds: string) => kinds.endsWith('?');
const kindsOf = (kinds: string) => kinds.replace('?', '').split('|');
const outerOf = (path: string) => (path.endsWith('[]') ? path.slice(0, -2) : path.replace(/\.?[^.]+$/, ''));
const isInside = (path: string, outer: string) => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);

/** What is sent and was not recorded, is not sent though it always was, or is sent in another type. */
export function differences(recorded: Shape, sent: Shape): string[] {
  const paths = Object.keys(recorded);
  const known = (outer: string) => outer === '' || paths.some((path) => isInside(path, outer));
  const missing = paths
    .filter((path) => !isOptional(recorded[path] ?? '?') && !path.endsWith('[]'))
    .filter((path) => isOptional(sent[path] ?? '?') && (outerOf(path) === '' || sent[outerOf(path)] !== undefined))
    .map((path) => `${path}: missing`);
  const strange = Object.entries(sent).flatMap(([path, kinds]) => {
    const expected = recorded[path];
    if (expected === undefined) return known(outerOf(path)) && !path.endsWith('[]') ? [`${path}: not Slack's`] : [];
    const other = kindsOf(kinds).filter((kind) => !kindsOf(expected).includes(kind));
    return other.length > 0 ? [`${path}: ${other.join('|')}, not ${expected}`] : [];
  });
  return [...missing, ...strange];
}
