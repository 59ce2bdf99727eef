import jsonata from 'jsonata';

/** What an expression reads, found in its syntax and not in its text. */
export interface References {
  parameters: string[];
  tasks: string[];
  /** It also looks at the whole of what there is, so that nothing may be left out. */
  everything: boolean;
}

export type ParsedExpression = { ok: true; reads: References } | { ok: false; message: string };

/** Parses JSONata and finds what it reads of `parameters` and `tasks`; never throws. */
export function parseExpression(expression: string): ParsedExpression {
  try {
    const reads: References = { parameters: [], tasks: [], everything: false };
    collect(jsonata(expression).ast(), reads);
    return { ok: true, reads };
  } catch (error) {
    const message = (error as { message?: unknown }).message;
    return { ok: false, message: typeof message === 'string' ? message : 'the expression cannot be read' };
  }
}

// Wildcards and the parent operator reach whatever there is.
const WHOLE = ['wildcard', 'descendant', 'parent'];

function collect(node: unknown, reads: References): void {
  if (Array.isArray(node)) {
    for (const inner of node) collect(inner, reads);
  } else if (typeof node === 'object' && node !== null) {
    const { type, steps, value } = node as { type?: string; steps?: Step[]; value?: unknown };
    if (type === 'path' && steps) note(steps, reads);
    if (WHOLE.includes(type ?? '') || (type === 'variable' && (value === '' || value === '$'))) reads.everything = true;
    for (const inner of Object.values(node)) collect(inner, reads);
  }
}

interface Step {
  type?: string;
  value?: string;
}

function note(steps: Step[], reads: References): void {
  const [first] = steps;
  // `$$` is the whole input: $$.parameters.x reads the same as parameters.x
  const [root, name] = first?.type === 'variable' && first.value === '$' ? steps.slice(1) : steps;
  if (root?.type !== 'name' || !['parameters', 'tasks'].includes(root.value ?? '')) return;
  if (name?.type !== 'name' || name.value === undefined) {
    reads.everything = true;
    return;
  }
  if (root.value === 'parameters') reads.parameters.push(name.value);
  if (root.value === 'tasks') reads.tasks.push(name.value);
}
