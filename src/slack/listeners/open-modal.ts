import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@slack/types';
import type { Sender } from '../send/sender.js';

// Slack wants its answer within 3 s; a modal is usually there in a tenth of that.
const PATIENCE_MS = 1_500;

interface Opening {
  sender: Pick<Sender, 'call'>;
  triggerId: string;
  view: View;
  ack(): Promise<void>;
}

/** Opens a modal before the click is acknowledged, so that whoever waits for the answer finds it open. */
export async function openModal({ sender, triggerId, view, ack }: Opening): Promise<void> {
  const opened = sender.call((client) => client.views.open({ trigger_id: triggerId, view }));
  await Promise.race([opened, pause(PATIENCE_MS)]).finally(ack);
  await opened;
}
