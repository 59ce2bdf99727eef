import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readDefinition, tellProblem } from '../../src/definitions/read-definition.js';

const FOLDER = new URL('newcomers/', import.meta.url);

describe('files as newcomers from three departments wrote them', () => {
  it('are told what to write instead, each mistake in a sentence of its own', async () => {
    const names = (await readdir(FOLDER)).filter((name) => /\.ya?ml$/.test(name)).sort();
    const files = await Promise.all(
      names.map(async (name) => ({ name, bytes: await readFile(new URL(name, FOLDER)) })),
    );

    const told = files.flatMap(({ name, bytes }) => readDefinition(name, bytes, {}).problems.map(tellProblem));

    expect(`${told.join('\n')}\n`).toBe(await readFile(new URL('told.txt', FOLDER), 'utf8'));
  });
});
