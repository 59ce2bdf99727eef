import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../src/definitions/read-definition.js';
import { svgOf } from '../../src/definitions/svg.js';
import type { Plan } from '../../src/domain/plan.js';

function planIn(text: string | Uint8Array): Plan {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { plan, problems } = readDefinition('drawn.yaml', bytes, {});
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

describe('the picture of a declared workflow', () => {
  it('has a box for each task and an arrow for each dependency', () => {
    const plan = planIn(readFileSync(new URL('../../workflows/definitions/order-processing.yaml', import.meta.url)));

    const picture = svgOf(plan);

    expect(picture.match(/<rect /g)).toHaveLength(plan.tasks.length);
    const arrows = plan.tasks.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0);
    expect(picture.match(/<polyline /g)).toHaveLength(arrows);
    for (const { title } of plan.tasks) expect(picture).toContain(title.replace(/&/g, '&amp;'));
  });

  it('shows markup in a name as text', () => {
    const plan = planIn(
      'name: hostile\ndescription: x\ntasks:\n  - { id: a, name: "<script>alert(1)</script>", type: transform, expression: "1" }\n',
    );

    expect(svgOf(plan)).not.toContain('<script');
    expect(svgOf(plan)).toContain('&lt;script&gt;');
  });
});
