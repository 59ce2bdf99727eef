import { File } from 'lucide-react';
import type { Json } from '../../state/wire.js';
import { safeUrl } from '../text/safe-url.js';

const urlOf = (file: Json): string | undefined =>
  typeof file.url_private === 'string' ? safeUrl(file.url_private) : undefined;

/** The files of a message, by name. */
export function Files({ files }: { files: Json[] }) {
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={String(file.id)} className="block-file">
          <File size={20} aria-hidden />
          <a href={urlOf(file)} target="_blank" rel="noreferrer noopener">
            {String(file.title ?? file.name ?? 'File')}
          </a>
        </li>
      ))}
    </ul>
  );
}
