import type { FileBlock } from '@slack/types';
import { File } from 'lucide-react';

/** `file`: a remote file, named by the id its app gave it. */
export function FileBlockView({ block }: { block: FileBlock }) {
  return (
    <div className="block-file">
      <File size={20} aria-hidden />
      <span>{block.external_id}</span>
    </div>
  );
}
