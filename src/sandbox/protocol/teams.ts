import type { Core } from './core.js';

/** The teams of a sandbox, the first one first. Most sandboxes have one. */
export type Teams = readonly [Core, ...Core[]];

/** The team that a token belongs to; the first one for a token that nobody has. */
export const teamOfToken = (teams: Teams, token: string | undefined): Core =>
  (token === undefined ? undefined : teams.find(({ workspace }) => workspace.tokens.get(token))) ?? teams[0];

/** A team by its id; undefined when there is none. */
export const teamById = (teams: Teams, id: string): Core | undefined =>
  teams.find(({ workspace }) => workspace.team.id === id);
