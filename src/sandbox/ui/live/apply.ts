import type { LiveFrame } from '../../protocol/live.js';
import { withChannelMessage, withoutChannelMessage } from './apply-message.js';
import { worldChange } from './apply-world.js';
import type { PageState } from './page-state.js';

const JOURNAL_KEPT = 2000;
const TYPING_MS = 6000;

/** The page after one live frame. */
export function applied(state: PageState, frame: LiveFrame): Partial<PageState> {
  if (!state.world || frame.seq <= state.world.seq) return {};
  const world = { ...state.world, ...worldChange(state.world, frame), seq: frame.seq };
  return { world, ...pageChange(state, frame) };
}

function pageChange(state: PageState, frame: LiveFrame): Partial<PageState> {
  switch (frame.type) {
    case 'message':
    case 'message_changed':
      return withChannelMessage(state, frame.channel, frame.message);
    case 'message_deleted':
      return withoutChannelMessage(state, frame);
    case 'view_errors':
      return { viewErrors: { ...state.viewErrors, [frame.view_id]: frame.errors } };
    case 'view_updated':
    case 'view_closed': {
      const { [frame.type === 'view_closed' ? frame.view_id : frame.view.id]: _gone, ...viewErrors } = state.viewErrors;
      return { viewErrors };
    }
    case 'typing': {
      const { channel, thread_ts, user } = frame;
      const others = state.typing.filter((typing) => typing.user !== user);
      return { typing: [...others, { channel, thread_ts, user, until: Date.now() + TYPING_MS }] };
    }
    case 'notice':
      return { notices: [...state.notices, { id: frame.seq, text: frame.text, tone: 'bad' }] };
    case 'journal':
      return { journal: [...state.journal, frame.entry].slice(-JOURNAL_KEPT) };
    default:
      return {};
  }
}
