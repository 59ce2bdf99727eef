import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { LiveState } from '../../protocol/live.js';
import { LoadAgain } from './load-again.js';
import { RowView } from './row.js';
import type { Row } from './rows.js';
import { useArrowKeys } from './use-arrow-keys.js';
import { useStickToEnd } from './use-stick-to-end.js';

interface MessageListProps {
  label: string;
  channel: string;
  rows: Row[];
  world: LiveState;
  openThread?: (ts: string) => void;
  /** ts that a link leads to. */
  sought?: string;
  loadOlder?: () => void;
  /** The last fetch of older messages brought nothing. */
  failed?: boolean;
  /** What stands above the very first message. */
  welcome?: ReactNode;
  /** A short list stands at the bottom, as channels do. */
  alignToBottom?: boolean;
}

interface Top {
  again?: () => void;
}

const PARTS = {
  Header: ({ context }: { context: Top }) => (
    <div className="list-top">{context.again && <LoadAgain what="Older messages" load={context.again} />}</div>
  ),
  Footer: () => <div className="list-bottom" />,
};

// Far enough from zero that older pages can always be put in front: react-virtuoso keeps the place by this index.
const FAR = 10_000_000;

/** A long list of messages of which only those in sight are drawn. */
export function MessageList({ label, rows, sought, alignToBottom, failed, ...props }: MessageListProps) {
  const handle = useRef<VirtuosoHandle>(null);
  const first = useFirstIndex(rows);
  const arrows = useArrowKeys();
  const again = failed ? props.loadOlder : undefined;
  const top = useMemo(() => ({ again }), [again]);
  const start = sought ? rows.findIndex(({ key }) => key === sought) : -1;
  const found = start >= 0;
  const end = useStickToEnd({ list: handle, inside: found, own: newestOwn(rows, props.world) });
  const at = useRef(start);
  at.current = start;
  useEffect(() => {
    if (found && sought) handle.current?.scrollToIndex({ index: at.current, align: 'center' });
  }, [found, sought]);
  return (
    <section className="message-list" aria-label={label} onKeyDown={arrows} onWheel={again}>
      <Virtuoso<Row, Top>
        ref={handle}
        data={rows}
        firstItemIndex={first}
        initialTopMostItemIndex={found ? { index: start, align: 'center' } : { index: 'LAST', align: 'end' }}
        computeItemKey={(_index, row) => row.key}
        itemContent={(_index, row) => <RowView row={row} sought={sought} {...props} />}
        followOutput="auto"
        alignToBottom={alignToBottom}
        atBottomThreshold={80}
        startReached={props.loadOlder}
        onScroll={(event) => {
          end.onScroll(event);
          again?.();
        }}
        totalListHeightChanged={end.onGrown}
        context={top}
        increaseViewportBy={400}
        components={PARTS}
      />
    </section>
  );
}

/** The newest row, when it is a message of the person who reads. */
function newestOwn(rows: Row[], { me }: LiveState): string | undefined {
  const last = rows.at(-1);
  return last?.kind === 'message' && last.message.user === me.id && !last.ephemeral ? last.key : undefined;
}

/** The index of the first row, which sinks by one for each row that is put in front. */
function useFirstIndex(rows: Row[]): number {
  const anchor = useRef<{ key: string; index: number } | null>(null);
  const at = anchor.current ? rows.findIndex(({ key }) => key === anchor.current?.key) : -1;
  if (anchor.current && at >= 0) return anchor.current.index - at;
  const message = rows.findIndex(({ kind }) => kind === 'message');
  const row = rows[message];
  if (row) anchor.current = { key: row.key, index: FAR + message };
  return FAR;
}
