const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/;
const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export const DURATION_PATTERN = DURATION.source;

/** "30s", "5m", "2d", or a number of seconds, as ms; null when it is neither. */
export function durationMs(value: string | number): number | null {
  if (typeof value === 'number') return value >= 0 ? value * 1_000 : null;
  const [, amount, unit] = DURATION.exec(value) ?? [];
  return amount && unit ? Number(amount) * (UNIT_MS[unit] ?? 1) : null;
}
