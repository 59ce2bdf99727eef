import type { DefinitionProblem } from '../../domain/plan.js';
import type { DefinitionFile } from '../format.js';
import { hintFor } from '../nearest.js';
import type { YamlSource } from '../yaml-source.js';
import type { PlacedTask } from './task-places.js';

// `${secret.NAME}` is filled in where the request is made, and nowhere else.
const VARIABLE = /\$\{(?!secret\.)([A-Za-z_]\w*)\}/g;

// Settings become part of the plan, which everybody may see.
const SECRET = /TOKEN|SECRET|PASSWORD|API_?KEY/i;

interface Surroundings {
  tasks: readonly PlacedTask[];
  source: YamlSource;
  /** Settings that files may read. */
  allowed: readonly string[];
}

/** Settings that a file may not read, or reads without naming them in `env`. */
export function checkEnvironment(file: DefinitionFile, { tasks, source, allowed }: Surroundings): DefinitionProblem[] {
  const declared = file.env ?? [];
  const forbidden = declared.flatMap((name, index) =>
    allowed.includes(name)
      ? []
      : [
          source.problemAt(
            ['env', index],
            `the setting "${name}" may not be used in workflows`,
            `allow it with DEFINITION_ENV; ${hintFor(name, allowed)}`,
          ),
        ],
  );
  const undeclared = tasks.flatMap(({ task, path }) =>
    Object.entries(task).flatMap(([key, value]) =>
      [...JSON.stringify(value ?? null).matchAll(VARIABLE)]
        .map(([, name = '']) => name)
        .filter((name) => !declared.includes(name))
        .map((name) =>
          source.problemAt(
            [...path, key],
            `"\${${name}}" is used but not named in "env"`,
            SECRET.test(name) ? `write \${secret.${name}}` : `add ${name} to the list "env"`,
          ),
        ),
    ),
  );
  return [...forbidden, ...undeclared];
}
