import type { TurnInput, TurnResult } from './conversation.js';

/** Activities of a conversation on the `slow-io` queue. */
export interface TurnActivities {
  /** One turn of the agent: reads and plans, changes nothing. Refuses nothing: what cannot be done is in the reply. */
  runTurn(input: TurnInput): Promise<TurnResult>;
  /** Memory of a thread whose conversation ended after a day of silence. */
  loadMemory(input: { conversationId: string }): Promise<Pick<TurnInput, 'transcript' | 'runs'> | null>;
  keepMemory(input: { conversationId: string } & Pick<TurnInput, 'transcript' | 'runs'>): Promise<void>;
}
