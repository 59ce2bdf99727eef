export type LineKind = 'text' | 'quote' | 'bullet' | 'ordered' | 'code';
export type Run = { kind: LineKind; lines: string[]; indent: number; first: number };

const QUOTE = /^(?:>|&gt;) ?(.*)$/;
const BULLET = /^([ \t]*)(?:[•◦▪]|[-*](?= ))\s+(.*)$/;
const ORDERED = /^([ \t]*)(\d{1,3})[.)]\s+(.*)$/;
const FENCE = /```\n?([\s\S]*?)\n?```\n?/g;

const depth = (space: string) => Math.min(8, Math.floor(space.replaceAll('\t', '    ').length / 4));

function kindOf(line: string): Run {
  const quote = QUOTE.exec(line);
  if (quote) return { kind: 'quote', lines: [quote[1] ?? ''], indent: 0, first: 1 };
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'bullet', lines: [bullet[2] ?? ''], indent: depth(bullet[1] ?? ''), first: 1 };
  const ordered = ORDERED.exec(line);
  if (ordered) {
    return { kind: 'ordered', lines: [ordered[3] ?? ''], indent: depth(ordered[1] ?? ''), first: Number(ordered[2]) };
  }
  return { kind: 'text', lines: [line], indent: 0, first: 1 };
}

/** Lines of the same kind and depth stand together. */
function grouped(text: string): Run[] {
  const runs: Run[] = [];
  for (const run of text.split('\n').map(kindOf)) {
    const last = runs.at(-1);
    if (last && last.kind === run.kind && last.indent === run.indent) last.lines.push(...run.lines);
    else runs.push(run);
  }
  return runs;
}

/** Divides what was typed into plain lines, quotes, lists and code blocks. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const fence of text.matchAll(FENCE)) {
    const before = text.slice(at, fence.index);
    if (before !== '') runs.push(...grouped(before.replace(/\n$/, '')));
    runs.push({ kind: 'code', lines: [fence[1] ?? ''], indent: 0, first: 1 });
    at = fence.index + fence[0].length;
  }
  const rest = text.slice(at);
  return rest === '' && runs.length > 0 ? runs : [...runs, ...grouped(rest)];
}
