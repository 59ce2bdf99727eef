import { html } from 'hono/html';
import type { Person, Team } from '../../state/shapes.js';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}
button,select{font:inherit;padding:.4rem .8rem}li{margin:.2rem 0}.allow{background:#007a5a;color:#fff;border:0}`;

/** What the install page asks: who installs which app with which rights. All values are escaped by the template. */
export function installPage(given: {
  app: string;
  team: string;
  /** The other workspaces that it could be installed in instead. */
  others: Team[];
  people: Person[];
  botScopes: string[];
  userScopes: string[];
  fields: Record<string, string>;
}) {
  const { app, team, others, people, botScopes, userScopes, fields } = given;
  const scopeList = (title: string, scopes: string[]) =>
    scopes.length === 0
      ? ''
      : html`<h2>${title}</h2><ul>${scopes.map((scope) => html`<li><code>${scope}</code></li>`)}</ul>`;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Install ${app}</title><style>${STYLE}</style></head><body><h1>Install ${app} in ${team}?</h1>
${scopeList('The app will be able to use', botScopes)}${scopeList('On your behalf', userScopes)}
${otherTeams(others, fields)}
<form method="post" action="/oauth/v2/authorize">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p><label>As <select name="as">${people.map(({ id, real_name }) => html`<option value="${id}">${real_name}</option>`)}</select></label></p>
<p><button class="allow" name="answer" value="allow">Allow</button> <button name="answer" value="cancel">Cancel</button></p>
</form></body></html>`;
}

const otherTeams = (others: Team[], fields: Record<string, string>) =>
  others.length === 0
    ? ''
    : html`<p>Another workspace: ${others.map(({ id, name }) => html`<a href="?${new URLSearchParams({ ...fields, team: id }).toString()}">${name}</a> `)}</p>`;

/** What is said when a link to the install page is wrong. */
export const wrongLinkPage = (code: string, words: string) =>
  html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cannot install</title><style>${STYLE}</style></head>
<body><h1>This app cannot be installed</h1><p>${words}</p><p>Error: <code>${code}</code></p></body></html>`;
