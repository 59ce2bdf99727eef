import jsonata from 'jsonata';

/** What an expression reads, found in its syntax and not in its text. */
export interface References {
  parameters: string[];
  tasks: string[];
}

export type ParsedExpression = { ok: true; reads: References } | { ok: false; message: string };

/** Parses JSONata and finds what it reads of `parameters` and `tasks`; never throws. */
export function parseExpression(expression: string): ParsedExpression {
  try {
    const reads: References = { parameters: [], tasks: [] };
    collect(jsonata(expression).ast(), reads);
    return { ok: true, reads };
  } catch (error) {
    const message = (error as { message?: unknown }).message;
    return { ok: false, message: typeof message === 'string' ? message : 'the expression cannot be read' };
  }
}

function collect(node: unknown, reads: References): void {
  if (Array.isArray(node)) {
    for (const inner of node) collect(inner, reads);
  } else if (typeof node === 'object' && node !== null) {
    const { type, steps } = node as { type?: string; steps?: { type?: string; value?: string }[] };
    if (type === 'path' && steps) note(steps, reads);
    for (const inner of Object.values(node)) collect(inner, reads);
  }
}

function note(steps: { type?: string; value?: string }[], reads: References): void {
  const [first] = steps;
  // `$$` is the whole input: $$.parameters.x reads the same as parameters.x
  const [root, name] = first?.type === 'variable' && first.value === '$' ? steps.slice(1) : steps;
  if (root?.type !== 'name' || typeof name?.value !== 'string') return;
  if (root.value === 'parameters') reads.parameters.push(name.value);
  if (root.value === 'tasks') reads.tasks.push(name.value);
}
