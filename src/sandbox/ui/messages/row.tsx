import type { ReactNode } from 'react';
import type { LiveState } from '../../protocol/live.js';
import { MessageView } from './message.js';
import type { Row } from './rows.js';
import { dayName } from './time.js';

interface RowProps {
  row: Row;
  channel: string;
  world: LiveState;
  sought?: string;
  openThread?: (ts: string) => void;
  welcome?: ReactNode;
}

/** One row of a list of messages. */
export function RowView({ row, channel, world, sought, openThread, welcome }: RowProps) {
  switch (row.kind) {
    case 'welcome':
      return welcome;
    case 'day':
      return (
        <h3 className="line day-line">
          <span>{dayName(row.at)}</span>
        </h3>
      );
    case 'new':
      return (
        <h3 className="line new-line">
          <span>New</span>
        </h3>
      );
    case 'replies':
      return (
        <h3 className="line replies-line">
          <span>{row.count === 1 ? '1 reply' : `${row.count} replies`}</span>
        </h3>
      );
    default:
      return (
        <MessageView
          channel={channel}
          message={row.message}
          world={world}
          grouped={row.grouped}
          ephemeral={row.ephemeral}
          openThread={openThread}
          sought={row.key === sought}
        />
      );
  }
}
