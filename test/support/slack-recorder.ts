import type { MessageRef } from '../../src/domain/origin.js';
import type { SlackActivities } from '../../src/domain/slack-activities.js';

export interface SlackCall {
  name: keyof SlackActivities;
  input: Record<string, unknown>;
}

export interface SlackRecorder {
  activities: SlackActivities;
  calls: SlackCall[];
  /** Who decides in whose place from now on. */
  standIns: { from: string; to: string }[];
  of<N extends keyof SlackActivities>(name: N): Parameters<SlackActivities[N]>[0][];
  /** What the person was told privately. */
  toldPrivately(user: string): string[];
}

/** The `slack` queue's side of the door while no bot is there: it remembers what it was asked to show. */
export function recordSlack(
  members: Record<string, string[]> = { finance: ['U0BOB', 'U0CAROL'] },
  standIns: { from: string; to: string }[] = [],
): SlackRecorder {
  const calls: SlackCall[] = [];
  let posted = 0;
  const note = (name: keyof SlackActivities, input: object) => {
    calls.push({ name, input: structuredClone({ ...input }) });
  };
  const post = (name: keyof SlackActivities, channel: string) => async (input: object) => {
    note(name, input);
    posted += 1;
    return { channel, ts: `${1_700_000_000 + posted}.000100` } satisfies MessageRef;
  };
  const show = (name: keyof SlackActivities) => async (input: object) => note(name, input);
  return {
    calls,
    standIns,
    of: (name) => calls.filter((call) => call.name === name).map(({ input }) => input as never),
    toldPrivately: (user) =>
      calls.flatMap(({ name, input }) =>
        name === 'answerPrivately' && input.user === user ? [String(input.markdown)] : [],
      ),
    activities: {
      postCard: post('postCard', 'C0ORDERS'),
      updateCard: show('updateCard'),
      postApproval: post('postApproval', 'C0ORDERS'),
      updateApproval: show('updateApproval'),
      postToThread: post('postToThread', 'C0ORDERS'),
      postQuestion: post('postQuestion', 'C0ORDERS'),
      postPreview: post('postPreview', 'C0ORDERS'),
      closeQuestion: show('closeQuestion'),
      answerPrivately: show('answerPrivately'),
      directMessage: post('directMessage', 'D0ALICE'),
      postToChannel: post('postToChannel', 'C0APPROVALS'),
      resolveApprovers: async ({ group, users }) => ({
        users: [...users, ...(group ? (members[group] ?? []) : []), ...standIns.map(({ to }) => to)],
        groupId: null,
        standIns,
      }),
      setSessionStatus: show('setSessionStatus'),
    },
  };
}
