import type { FileInput as FileElement } from '@slack/types';
import { FileUp, X } from 'lucide-react';
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Json } from '../../state/wire.js';
import { useSurface } from '../blocks/surface.js';
import { useElement } from './use-element.js';

const MOST_FILES = 10;

/** `file_input`: files go to the workspace at once, and the view holds their Slack file objects. */
export function FileInput({ element }: { element: FileElement }) {
  const handle = useElement(element);
  const { upload } = useSurface();
  const [failure, setFailure] = useState<string | null>(null);
  const files: Json[] = Array.isArray(handle.held.files) ? handle.held.files : [];
  const most = element.max_files ?? MOST_FILES;
  const add = async (list: FileList | null): Promise<void> => {
    const picked = [...(list ?? [])];
    if (picked.some(({ size }) => size === 0)) return setFailure('This file is empty. Slack takes no empty files.');
    setFailure(null);
    try {
      const added = await Promise.all(picked.slice(0, most - files.length).map(upload));
      handle.keep({ files: [...files, ...added] });
    } catch {
      setFailure('The file could not be taken. Try again.');
    }
  };
  return (
    <div className="file-input">
      {files.map((file) => (
        <span key={String(file.id)} className="tag">
          {String(file.name ?? file.id)}
          <Button
            className="tag-remove"
            aria-label={`Remove ${file.name}`}
            onPress={() => handle.keep({ files: files.filter((other) => other !== file) })}
          >
            <X size={12} aria-hidden />
          </Button>
        </span>
      ))}
      <FileTrigger
        acceptedFileTypes={element.filetypes?.map((type) => `.${type}`)}
        allowsMultiple={most > 1}
        onSelect={add}
      >
        <Button
          className="button"
          isDisabled={files.length >= most}
          aria-describedby={handle.named['aria-describedby']}
        >
          <FileUp size={16} aria-hidden /> {most > 1 ? 'Add files' : 'Add a file'}
        </Button>
      </FileTrigger>
      {failure && <p className="field-error">{failure}</p>}
    </div>
  );
}
