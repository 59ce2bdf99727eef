import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIVE_STATES, RUN_STATES } from '../../src/domain/contract.js';
import { PLAN } from '../../workflows/order/plan.js';

describe('the drawing of the order', () => {
  const drawing = readFileSync(new URL('../../docs/order.mmd', import.meta.url), 'utf8');
  const colouredAs = (style: string): string[] =>
    new RegExp(`^ *class (\\S+) ${style}$`, 'm').exec(drawing)?.[1]?.split(',') ?? [];

  it('has every step of the card', () => {
    for (const { title } of PLAN) expect(drawing).toContain(title);
  });

  it('has every ending: start and success in green, all others in red (S0-63)', () => {
    const endings = RUN_STATES.filter((state) => !LIVE_STATES.includes(state));

    for (const ending of endings) expect(drawing).toMatch(new RegExp(`\\b${ending}\\(\\[End: `));
    expect(drawing).toContain('classDef good fill:#90EE90');
    expect(drawing).toContain('classDef bad fill:#FFB6C1');
    expect(colouredAs('good')).toEqual(['start', 'completed']);
    expect(colouredAs('bad')).toEqual(expect.arrayContaining(endings.filter((state) => state !== 'completed')));
  });
});
