/** The values marked on an axis and where a value stands on it. */
export interface Scale {
  ticks: number[];
  /** Pixels from the top. */
  at(value: number): number;
}

const STEPS = [1, 2, 2.5, 5, 10];
const WANTED = 4;

/** A step that reads well, such as 25 or 0.5, of which about four make up the span. */
function stepFor(span: number): number {
  const rough = span / WANTED;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (STEPS.find((step) => step * power >= rough) ?? 10);
}

/** A scale from zero, or below it where values are negative, over the pixels from `top` to `bottom`. */
export function scaleFor(values: readonly number[], top: number, bottom: number): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = stepFor(high - low || 1);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const at = (value: number): number => bottom - ((value / step - first) / (last - first)) * (bottom - top);
  return { ticks, at };
}
