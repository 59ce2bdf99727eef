import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WORKFLOWS } from '../../src/domain/contract.js';
import { workflowBundle } from '../../src/temporal/bundle.js';
import * as workflows from '../../workflows/index.js';

// What the SDK, its webpack runtime and our own quarter of it weigh. The source map behind it is not run.
const LIMIT_BYTES = 1_000_000;

describe('the workflow bundle', () => {
  it('holds exactly these workflows, under the names of the contract', () => {
    expect(Object.keys(workflows).sort()).toEqual([
      'conversation',
      'definition',
      'definitionItems',
      'order',
      'orderReturn',
    ]);
    expect(Object.values(WORKFLOWS)).toEqual(expect.arrayContaining(Object.keys(workflows)));
  });

  it('has no zod in it, because that costs every run half a megabyte of memory', async () => {
    const { code } = await workflowBundle();

    expect(code).toContain('order');
    expect(code).not.toMatch(/node_modules\/zod\//);
    expect(code).not.toContain('ZodError');
  });

  it('stays small', async () => {
    const { code } = await workflowBundle();

    expect(code.indexOf('//# sourceMappingURL=data:')).toBeGreaterThan(0);
    expect(code.lastIndexOf('//# sourceMappingURL=data:')).toBeLessThan(LIMIT_BYTES);
  });

  it('is made once for each state of its sources', async () => {
    const [one, other] = [await workflowBundle(), await workflowBundle()];

    expect(one.code).toBe(other.code);
  });

  it('reads as the business story: order.ts stays under 200 lines', async () => {
    const story = await readFile(fileURLToPath(new URL('../../workflows/order.ts', import.meta.url)), 'utf8');

    expect(story.split('\n').length).toBeLessThan(200);
  });
});
