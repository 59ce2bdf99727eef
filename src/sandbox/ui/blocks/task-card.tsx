import type { TaskCardBlock } from '@slack/types';
import { ChevronDown, Circle, CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { SlackIcon } from '../elements/slack-icon.js';
import { PlainText } from '../text/plain-text.js';
import { RichText } from '../text/rich-text.js';
import { SafeLink } from '../text/safe-link.js';

const STATES = {
  pending: { Icon: Circle, says: 'not started' },
  in_progress: { Icon: LoaderCircle, says: 'in progress' },
  complete: { Icon: CircleCheck, says: 'done' },
  error: { Icon: CircleX, says: 'failed' },
};

/** What the SDK's types do not have yet. */
interface Unlisted {
  icon?: { type: 'icon'; name: string };
  hide_title?: boolean;
}

/** `task_card`: one step of the app's work; details, output, and sources unfold. */
export function TaskCard({ block }: { block: TaskCardBlock & Unlisted }) {
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const { Icon, says } = STATES[block.status] ?? STATES.pending;
  const folds = Boolean(block.details || block.output || block.sources?.length);
  const line = (
    <>
      <Icon size={16} aria-label={says} className={`task-${block.status}`} />
      {block.icon && <SlackIcon icon={block.icon} size={16} />}
      <span className={block.hide_title ? 'visually-hidden' : 'task-title'}>
        <PlainText text={block.title} />
      </span>
    </>
  );
  return (
    <div className="block-task-card">
      {folds ? (
        <Button className="task-line" aria-expanded={open} aria-controls={bodyId} onPress={() => setOpen(!open)}>
          {line}
          <ChevronDown size={14} aria-hidden className={open ? 'turned' : undefined} />
        </Button>
      ) : (
        <div className="task-line">{line}</div>
      )}
      {folds && (
        <div id={bodyId} hidden={!open} className="task-body">
          {block.details && <RichText block={block.details} />}
          {block.output && <RichText block={block.output} />}
          <Sources sources={block.sources ?? []} />
        </div>
      )}
    </div>
  );
}

function Sources({ sources }: { sources: NonNullable<TaskCardBlock['sources']> }) {
  if (sources.length === 0) return null;
  return (
    <ul className="sources">
      {sources.map(({ url, text }) => (
        <li key={url}>
          <SafeLink url={url} label={text} />
        </li>
      ))}
    </ul>
  );
}
