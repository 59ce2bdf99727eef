import type { KnownBlock } from '@slack/types';

/** One drawing of the gallery: blocks as an app would send them, in one state. */
export interface Example {
  title: string;
  blocks: KnownBlock[];
  /** Where they stand; a message if not said. */
  surface?: 'modal' | 'home';
  /** Field errors by block id. */
  errors?: Record<string, string>;
}

export interface Chapter {
  /** The Slack name of the block or element. */
  name: string;
  examples: Example[];
}

/** A plain-text object. */
export const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: true });

/** A mrkdwn object. */
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });

/** An option of a select, a menu, or a group of buttons. */
export const option = (text: string, value = text.toLowerCase().replaceAll(' ', '-')) => ({ text: plain(text), value });

/** Rich text of one paragraph. */
export const rich = (text: string) => ({
  type: 'rich_text' as const,
  elements: [{ type: 'rich_text_section' as const, elements: [{ type: 'text' as const, text }] }],
});
