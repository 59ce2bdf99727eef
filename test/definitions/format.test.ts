import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { definitionJsonSchema } from '../../src/definitions/json-schema.js';
import { readDefinition, tellProblem } from '../../src/definitions/read-definition.js';
import { respell } from '../../src/definitions/spelling.js';

const FOLDER = new URL('../../workflows/definitions/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const examples = [...text('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);

describe('the format of workflow files', () => {
  it('is published as it is: npx tsx scripts/definition-schema.ts', () => {
    expect(text('definition.schema.json')).toBe(definitionJsonSchema());
  });

  it('is explained by examples that work', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const [nth, yaml] of examples.entries()) {
      const environment = { SHOP_URL: 'https://shop.example' };
      const { problems } = readDefinition(`example-${nth + 1}`, Buffer.from(yaml), environment);
      expect(problems.map(tellProblem)).toEqual([]);
    }
  });

  it('says the same to editors as to the reader', () => {
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse(text('definition.schema.json')));

    for (const yaml of examples) expect(valid(respell(parse(yaml)).value) || valid.errors).toBe(true);
    expect(valid({ name: 'a', description: 'b', tasks: [{ id: 'a', type: 'servise' }] })).toBe(false);
  });

  it('reads the spelling of the source documents too (S3-06)', () => {
    const yaml = `
name: my-workflow
version: 1.0
description: a sample
tasks:
  - id: fetch
    name: Fetch
    type: activity
    activity_type: http_request
    config: { url: https://httpbin.org/get, method: GET }`;

    const { plan } = readDefinition('sample.yaml', Buffer.from(yaml), {});

    expect(plan?.tasks[0]?.action).toMatchObject({
      kind: 'http_request',
      url: 'https://httpbin.org/get',
      method: 'GET',
    });
  });

  it('gives every task the defaults of the file, and a chain its order (S4-22…24)', () => {
    const yaml = `
name: test
description: a test
defaults: { timeout: 300s, retry: { attempts: 3 } }
max_parallel: 10
timeout: 600s
chain:
  - { id: a, type: transform, expression: "1" }
  - { id: b, type: transform, expression: tasks.a, retry: { attempts: 5 } }`;

    const { plan } = readDefinition('test.yaml', Buffer.from(yaml), {});

    expect(plan).toMatchObject({ maxParallel: 10, timeoutMs: 600_000 });
    expect(plan?.tasks).toMatchObject([
      { timeoutMs: 300_000, retry: { attempts: 3 }, dependsOn: [], reads: [] },
      { retry: { attempts: 5 }, dependsOn: ['a'], reads: ['a'] },
    ]);
  });
});
