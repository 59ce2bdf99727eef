import type { Intent, Preview, Question, QuestionPicker } from '../domain/conversation.js';
import { digestId } from '../domain/order-id.js';
import type { Origin } from '../domain/origin.js';
import { Refusal } from '../domain/refusal.js';
import type { Pending } from './pending.js';

const MAX_CHOICES = 5;
const MAX_REFUSALS = 3;

/** A refusal that the person can answer: with buttons, or with words that complete what is pending. */
export class OpenRefusal extends Refusal {
  constructor(
    code: string,
    message: string,
    readonly open: { choices: string[]; pending: Pending | null },
  ) {
    super(code, message);
  }
}

interface Asking {
  text: string;
  choices: readonly string[];
  /** What an answer completes. */
  pending: Pending | null;
  picker?: QuestionPicker | undefined;
}

/** What the tools of one turn gathered. Nothing of it has happened yet (invariant 2). */
export class Plan {
  readonly intents: Intent[] = [];
  readonly refusals: Refusal[] = [];
  question: Question | null = null;
  preview: Preview | null = null;
  pending: Pending | null = null;
  /** A tool could not reach what it needs: the turn is tried again as a whole. */
  outage: unknown = null;
  private calls = 0;

  constructor(private readonly origin: Origin) {}

  /** The n-th order of this message has always the same id. */
  nextCall(): number {
    this.calls += 1;
    return this.calls - 1;
  }

  ask({ text, choices, pending, picker }: Asking): void {
    this.question = { id: this.id('Q'), text, choices: choices.slice(0, MAX_CHOICES), ...(picker ? { picker } : {}) };
    this.pending = pending;
  }

  id(prefix: string): string {
    return `${prefix}-${digestId([this.origin.team, this.origin.channel, this.origin.messageTs, prefix])}`;
  }

  /** What the last refusal left half filled, so that an answer can complete it. */
  openWish(): Pending | null {
    const last = this.refusals.at(-1);
    return last instanceof OpenRefusal ? last.open.pending : null;
  }

  /** Nothing is left for the model to do: it planned, asked, or was refused too often. */
  get settled(): boolean {
    const planned = this.intents.length > 0 || this.question !== null || this.preview !== null;
    return planned || this.refusals.length >= MAX_REFUSALS;
  }

  /** What the last refusal asks, when nothing came after it. */
  askWhatWasRefused(): void {
    const last = this.refusals.at(-1);
    const planned = this.intents.length > 0 || this.question !== null || this.preview !== null;
    if (!planned && last instanceof OpenRefusal) this.ask({ text: last.message, ...last.open });
  }
}
