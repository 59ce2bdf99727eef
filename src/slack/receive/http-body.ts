/** What Slack posts: JSON for events, a form with `payload` for interactions, a bare form for slash commands. */
export function readHttpBody(rawBody: string, contentType: string): Record<string, unknown> | null {
  try {
    if (contentType.includes('application/json')) return asRecord(JSON.parse(rawBody));
    const form = Object.fromEntries(new URLSearchParams(rawBody));
    return form.payload === undefined ? form : asRecord(JSON.parse(form.payload));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
