import type { Json } from '../../state/wire.js';
import { accessHeaders, inTeam } from './access.js';

/** The workspace said no; `code` is Slack's or the control API's error word. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code.replaceAll('_', ' '));
    this.name = 'Refused';
  }
}

async function answerOf(response: Response): Promise<Json> {
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Refused('no_answer');
  const answer: Json = { ...body };
  const refused = answer.ok === false || !response.ok;
  if (refused) throw new Refused(typeof answer.error === 'string' ? answer.error : `http_${response.status}`);
  return answer;
}

/** A plain Slack Web API call with a person's own token. Raises Refused with Slack's error. */
export async function callSlack<Answer = Json>(token: string, method: string, args: object): Promise<Answer & Json> {
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return (await answerOf(response)) as Answer & Json;
}

/** A call to `/sandbox/<path>`: what Slack has no method for. Raises Refused. */
export async function control<Answer = Json>(
  path: string,
  body?: object,
  method = body ? 'POST' : 'GET',
): Promise<Answer & Json> {
  const response = await fetch(inTeam(`/sandbox/${path}`), {
    method,
    headers: { ...accessHeaders(), ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  return (await answerOf(response)) as Answer & Json;
}
