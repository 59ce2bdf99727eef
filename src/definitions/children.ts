import type { DefinitionProblem, Plan } from '../domain/plan.js';
import { hintFor } from './nearest.js';
import { readYaml } from './yaml-source.js';

export interface LoadedFile {
  file: string;
  bytes: Uint8Array;
  plan: Plan | null;
  problems: DefinitionProblem[];
}

/** What only shows with all files side by side: names given twice, and children that no file defines. */
export function checkTogether(files: readonly LoadedFile[]): LoadedFile[] {
  const owners = new Map<string, string>();
  for (const { plan, file } of files) if (plan && !owners.has(plan.name)) owners.set(plan.name, file);
  return files.map((loaded) => {
    const problems = loaded.plan ? problemsOf(loaded, loaded.plan, owners) : [];
    return problems.length > 0 ? { ...loaded, plan: null, problems } : loaded;
  });
}

function problemsOf({ file, bytes }: LoadedFile, plan: Plan, owners: Map<string, string>): DefinitionProblem[] {
  const source = readYaml(file, bytes);
  const owner = owners.get(plan.name);
  const twice =
    owner === file
      ? []
      : [source.problemAt(['name'], `the name "${plan.name}" is taken by ${owner}`, 'give this workflow another name')];
  const names = [...owners.keys()];
  const orphans = ['tasks', 'chain'].flatMap((list) =>
    (((source.value as Record<string, unknown>)[list] as Record<string, unknown>[] | undefined) ?? []).flatMap(
      (task, index) =>
        task.type === 'workflow' && !names.includes(String(task.workflow))
          ? [
              source.problemAt(
                [list, index, 'workflow'],
                `there is no workflow "${String(task.workflow)}"`,
                hintFor(String(task.workflow), names),
              ),
            ]
          : [],
    ),
  );
  return [...twice, ...orphans];
}
