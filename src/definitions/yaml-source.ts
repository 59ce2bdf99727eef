import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { DefinitionProblem } from '../domain/plan.js';

export type Path = readonly (string | number)[];

/** A YAML file whose every value can be found again by its path. */
export interface YamlSource {
  file: string;
  value: unknown;
  problems: DefinitionProblem[];
  /** A problem at the value of `path`, or at its nearest parent that is in the file. */
  problemAt(path: Path, message: string, hint?: string | null): DefinitionProblem;
  /** A problem at the key itself: for keys that should not be there. */
  problemAtKey(path: Path, message: string, hint?: string | null): DefinitionProblem;
}

const LARGEST_BYTES = 256 * 1024;
const DEEPEST = 100;
// YAML lets a short file name one list ten billion times; more aliases than this is no workflow.
const MOST_ALIASES = 50;
const EXCERPT = 80;

type Range = readonly [start: number, end: number];

/** Reads YAML and finds places again; never throws for what a file can hold. */
export function readYaml(file: string, bytes: Uint8Array): YamlSource {
  const refused = refusal(file, bytes);
  if (refused) return { file, value: null, problems: [refused], problemAt: () => refused, problemAtKey: () => refused };
  const text = new TextDecoder().decode(bytes);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, logLevel: 'error' });

  const problem = ([start, end]: Range, message: string, hint: string | null): DefinitionProblem => {
    const { line, col } = lines.linePos(start);
    const excerpt = text.slice(start, end).split('\n')[0]?.trim().slice(0, EXCERPT) ?? '';
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), text: excerpt, message, hint };
  };
  const at = (node: Node | null | undefined, message: string, hint: string | null): DefinitionProblem => {
    const [start, end] = node?.range ?? [0, 0];
    return problem([start, end], message, hint);
  };

  const problems = document.errors.map((error) => problem(error.pos, firstLine(error.message), null));
  return {
    file,
    value:
      problems.length === 0
        ? plainValue(document, problems, (message) => problem([0, text.length], message, null))
        : null,
    problems,
    problemAt: (path, message, hint = null) => at(nodeAt(document.contents, path), message, hint),
    problemAtKey: (path, message, hint = null) => at(keyAt(document.contents, path), message, hint),
  };
}

function refusal(file: string, bytes: Uint8Array): DefinitionProblem | null {
  const refuse = (message: string, hint: string): DefinitionProblem => ({
    file,
    line: 1,
    column: 1,
    text: '',
    message,
    hint,
  });
  if (bytes.byteLength > LARGEST_BYTES) {
    return refuse(
      `the file is larger than ${LARGEST_BYTES / 1024} kB`,
      'split it into several workflows that call each other',
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return refuse('the file is not text', 'save it as UTF-8');
    if (deepestNesting(text) > DEEPEST) return refuse(`the file is nested deeper than ${DEEPEST} levels`, 'flatten it');
    return text.trim() === '' ? refuse('the file is empty', 'start with: name, description and tasks') : null;
  } catch {
    return refuse('the file is not UTF-8', 'save it as UTF-8');
  }
}

/** An upper bound of the nesting, counted without parsing: a parser would meet its own stack first. */
function deepestNesting(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  const dashes = Math.max(0, ...text.split('\n').map((line) => (/^[\s-]*/.exec(line)?.[0].match(/-/g) ?? []).length));
  return Math.max(deepest, dashes);
}

function plainValue(
  document: ReturnType<typeof parseDocument>,
  problems: DefinitionProblem[],
  problem: (message: string) => DefinitionProblem,
): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    problems.push(problem(error instanceof Error ? firstLine(error.message) : 'the file cannot be read'));
    return null;
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const key of path) {
    const next = childOf(node, key);
    if (!next) return node;
    node = next;
  }
  return node;
}

function childOf(node: Node | null, key: string | number): Node | null {
  if (!node || !('items' in node)) return null;
  if (isMap(node)) return (node.items.find((pair) => keyText(pair.key) === String(key))?.value as Node | null) ?? null;
  const item = (node.items as unknown[])[Number(key)];
  return isPair(item) ? null : ((item as Node | undefined) ?? null);
}

function keyAt(root: Node | null, path: Path): Node | null {
  const parent = nodeAt(root, path.slice(0, -1));
  if (!isMap(parent)) return parent;
  return (parent.items.find((pair) => keyText(pair.key) === String(path.at(-1)))?.key as Node | undefined) ?? parent;
}

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));
