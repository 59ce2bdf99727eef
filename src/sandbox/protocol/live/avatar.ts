import type { Workspace } from '../../state/workspace.js';

/** A picture with the first letter of a name, so that nobody's browser asks an outside server for one. */
export function avatar(workspace: Workspace, id: string): string {
  const person = workspace.people.get(id);
  const letter = (person?.real_name ?? '?')
    .charAt(0)
    .toUpperCase()
    .replace(/[<>&"']/g, '?');
  const color = /^[0-9a-f]{6}$/i.test(person?.color ?? '') ? person?.color : '757575';
  const text = `<text x="50" y="68" font-family="sans-serif" font-size="52" fill="#fff" text-anchor="middle">${letter}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#${color}"/>${text}</svg>`;
}
