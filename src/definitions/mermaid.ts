import type { Plan, Task } from '../domain/plan.js';

const SHAPES: Partial<Record<Task['action']['kind'], [string, string]>> = {
  approval: ['{{', '}}'],
  choice: ['{{', '}}'],
  decision: ['{', '}'],
  wait: ['([', '])'],
  workflow: ['[[', ']]'],
};

/** The graph of a workflow as Mermaid; what people decide and what waits has a shape of its own. */
export function mermaidOf({ tasks }: Pick<Plan, 'tasks'>): string {
  const ids = new Map(tasks.map(({ id }, nth) => [id, `t${nth}`]));
  const nodes = tasks.map((task) => {
    const [open, close] = SHAPES[task.action.kind] ?? ['[', ']'];
    return `  ${ids.get(task.id)}${open}"${labelOf(task)}"${close}`;
  });
  const edges = tasks.flatMap(({ id, dependsOn, when }) =>
    dependsOn.map((before) => `  ${ids.get(before)} ${when ? '-.->' : '-->'} ${ids.get(id)}`),
  );
  return ['flowchart TD', ...nodes, ...edges].join('\n');
}

// Mermaid reads quotes, angle brackets and brackets of its own.
const labelOf = ({ title, forEach, compensate }: Task): string =>
  `${title.replace(/["<>[\]{}|]/g, ' ').trim()}${forEach ? ' (each)' : ''}${compensate ? ' ↩' : ''}`;
