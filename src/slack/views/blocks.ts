import type { ActionsBlock, Button, ContextBlock, KnownBlock, SectionBlock } from '@slack/types';
import { clip } from './mrkdwn.js';

// docs.slack.dev/reference/block-kit: section 3000, fields 10 × 2000, button text 75, 50 blocks a message.
const SECTION = 3_000;
const FIELD = 2_000;
export const MESSAGE_BLOCKS = 50;

export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: clip(text, SECTION) },
});

export const fields = (pairs: [string, string][]): SectionBlock[] =>
  pairs.length === 0
    ? []
    : [
        {
          type: 'section',
          fields: pairs
            .slice(0, 10)
            .map(([label, value]) => ({ type: 'mrkdwn', text: clip(`*${label}*\n${value}`, FIELD) })),
        },
      ];

export const context = (...texts: string[]): ContextBlock => ({
  type: 'context',
  elements: texts.slice(0, 10).map((text) => ({ type: 'mrkdwn', text: clip(text, FIELD) })),
});

export const actions = (blockId: string, elements: Button[]): ActionsBlock[] =>
  elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId.slice(0, 255), elements: elements.slice(0, 25) }];

export interface ButtonLook {
  style?: 'primary' | 'danger';
  /** Asked before the click counts. */
  confirm?: string;
}

interface ButtonParts extends ButtonLook {
  /** What comes back with the click. */
  value: string;
}

export function button(actionId: string, label: string, { value, ...look }: ButtonParts): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: clip(label, 75), emoji: true },
    value,
    ...(look.style ? { style: look.style } : {}),
    ...(look.confirm ? { confirm: confirm(label, look.confirm) } : {}),
  };
}

const confirm = (title: string, text: string) => ({
  title: { type: 'plain_text' as const, text: clip(title, 100) },
  text: { type: 'mrkdwn' as const, text: clip(text, 300) },
  confirm: { type: 'plain_text' as const, text: clip(title, 30) },
  deny: { type: 'plain_text' as const, text: 'Not now' },
});

export const markdown = (text: string): KnownBlock => ({ type: 'markdown', text });
