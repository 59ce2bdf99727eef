import { type Edge, Graph, layout } from '@dagrejs/dagre';
import type { Plan, Task } from '../domain/plan.js';

const LETTER_PX = 7.4;
const HEIGHT_PX = 40;
const MARGIN_PX = 16;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Colours by what a task needs: people, time, the outside, or nothing but the machine. */
const FILLS: Partial<Record<Task['action']['kind'], string>> = {
  approval: '#fff3cd',
  choice: '#fff3cd',
  wait: '#e2e3ff',
  http_request: '#d7f0ff',
  service: '#d9f2df',
  workflow: '#f3e2ff',
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const labelOf = ({ title, forEach, compensate }: Task): string =>
  `${title}${forEach ? ' (each)' : ''}${compensate ? ' ↩' : ''}`;

/** The graph of a workflow as a picture that stands alone: boxes for tasks, arrows for what waits for what. */
export function svgOf(plan: Plan): string {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'TB', marginx: MARGIN_PX, marginy: MARGIN_PX, nodesep: 24, ranksep: 36 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const task of plan.tasks) {
    graph.setNode(task.id, { width: labelOf(task).length * LETTER_PX + 28, height: HEIGHT_PX });
  }
  for (const { id, dependsOn } of plan.tasks) for (const before of dependsOn) graph.setEdge(before, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" font-family="sans-serif" font-size="13" role="img" aria-label="${escaped(plan.name)}">`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>',
    ...graph.edges().map((edge: Edge) => arrow((graph.edge(edge) as { points: { x: number; y: number }[] }).points)),
    ...plan.tasks.map((task) => box(task, graph.node(task.id) as Box)),
    '</svg>',
    '',
  ].join('\n');
}

const arrow = (points: { x: number; y: number }[]): string =>
  `<polyline points="${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="none" stroke="#555" marker-end="url(#arrow)"/>`;

function box(task: Task, { x, y, width, height }: Box): string {
  const left = (x - width / 2).toFixed(1);
  const top = (y - height / 2).toFixed(1);
  const fill = FILLS[task.action.kind] ?? '#f4f4f4';
  return [
    `<g><title>${escaped(`${task.id}: ${task.action.kind}`)}</title>`,
    `<rect x="${left}" y="${top}" width="${width.toFixed(1)}" height="${height}" rx="8" fill="${fill}" stroke="#555"/>`,
    `<text x="${x.toFixed(1)}" y="${(y + 4.5).toFixed(1)}" text-anchor="middle" fill="#222">${escaped(labelOf(task))}</text></g>`,
  ].join('');
}
