import { File } from 'lucide-react';
import { useState } from 'react';
import type { Json } from '../../state/wire.js';
import { usePage } from '../live/page-store.js';
import { safeUrl } from '../text/safe-url.js';

/** The files of a message: pictures as they are, the rest by name. */
export function Files({ files }: { files: Json[] }) {
  const token = usePage((page) => page.world?.token ?? '');
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={String(file.id)}>
          <FileView name={String(file.title ?? file.name ?? 'File')} file={file} token={token} />
        </li>
      ))}
    </ul>
  );
}

const PICTURE = /^image\/(png|jpe?g|gif|webp)$/;

function FileView({ name, file, token }: { name: string; file: Json; token: string }) {
  const [broken, setBroken] = useState(false);
  const address = addressOf(file, token);
  const shown = address && PICTURE.test(String(file.mimetype)) && !broken;
  return (
    <a className={shown ? 'file-picture' : 'block-file'} href={address} target="_blank" rel="noreferrer noopener">
      {shown ? (
        <img src={address} alt={String(file.alt_txt ?? name)} loading="lazy" onError={() => setBroken(true)} />
      ) : (
        <File size={20} aria-hidden />
      )}
      <span>{name}</span>
    </a>
  );
}

/** Where this person may read the file; a browser cannot send the token as a header when it follows a link. */
function addressOf({ url_private }: Json, token: string): string | undefined {
  const address = typeof url_private === 'string' ? safeUrl(url_private) : undefined;
  if (!address || !new URL(address).pathname.startsWith('/files-pri/')) return address;
  const own = new URL(new URL(address).pathname, window.location.href);
  own.searchParams.set('t', token);
  return own.href;
}
