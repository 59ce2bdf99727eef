import { usePage } from '../live/page-store.js';

/** What one sees before the workspace has answered for the first time. */
export function Starting() {
  const failure = usePage((page) => page.failure);
  const as = usePage((page) => page.as);
  return (
    <main className="starting">
      <h1>{failure ? 'This page cannot be shown' : 'Opening the workspace…'}</h1>
      <p role="status">
        {failure ? `The workspace said of “${as}”: ${failure}.` : 'It appears here as soon as the workspace answers.'}
      </p>
      {failure && <a href="/?as=alice">Open it as alice</a>}
    </main>
  );
}
