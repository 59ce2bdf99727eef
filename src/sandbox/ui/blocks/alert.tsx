import type { AlertBlock } from '@slack/types';
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import { type TextLike, TextObject } from '../text/text-object.js';

const ICONS = { default: Info, info: Info, warning: TriangleAlert, error: CircleX, success: CircleCheck };

/** `alert`: a word of warning, of success, or of information. */
export function Alert({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default';
  const Icon = ICONS[level];
  return (
    <div className={`block-alert alert-${level}`} role={level === 'error' ? 'alert' : 'status'}>
      <Icon size={18} aria-label={level === 'default' ? 'note' : level} />
      <TextObject text={block.text as TextLike} />
    </div>
  );
}
