import type { LiveState } from '../../protocol/live.js';
import { SafeLink } from '../text/safe-link.js';

/** The running parts of the product, and where else one can look. */
export function PartsPanel({ world }: { world: LiveState }) {
  return (
    <>
      {world.links.length > 0 && (
        <ul className="links">
          {world.links.map(({ title, url }) => (
            <li key={url}>
              <SafeLink url={url} label={title} />
            </li>
          ))}
        </ul>
      )}
      {world.parts.length === 0 ? (
        <p className="quiet">This workspace runs alone: no other parts are known to it.</p>
      ) : (
        <ul className="parts">
          {world.parts.map(({ name, pid, address, port, alive }) => (
            <li key={name}>
              <span className={alive ? 'lamp lamp-on' : 'lamp'} aria-hidden />
              <strong>{name}</strong>
              <span>{alive ? 'running' : 'not running'}</span>
              <small>
                {[pid && `process ${pid}`, address ?? (port && `port ${port}`)].filter(Boolean).join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
