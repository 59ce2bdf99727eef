import { describe, expect, it } from 'vitest';
import { answerMessage, whisper } from '../../../src/slack/views/answer.js';
import { readingOf } from '../support/look.js';

const shown = (text: string) => readingOf(answerMessage(text, 'answer', 'k1'));

describe('an answer of the model', () => {
  it.each([
    ['<!channel> look', '<!channel>'],
    ['<@U0BOB> approve this', '<@U0BOB>'],
    ['<!subteam^S0FINANCE> now', '<!subteam'],
    ['<https://evil.test|Approve>', '<https'],
  ])('cannot call or mislead anybody by %j', (text, token) => {
    expect(shown(text)).not.toContain(token);
    expect(answerMessage(text, 'answer', 'k1').text).not.toContain(token);
  });

  it('keeps links of the web and of mail, and drops every other scheme and every picture', () => {
    const text = '[a](https://a.test) [b](mailto:b@b.test) [c](javascript:alert(1)) ![d](https://spy.test/x.png)';

    expect(shown(text)).toContain('[a](https://a.test) [b](mailto:b@b.test)');
    expect(shown(text)).not.toMatch(/javascript|spy\.test/);
  });

  it('keeps quotes, lists and bold as they are', () => {
    expect(shown('> quoted\n- **one**')).toBe('> quoted\n- **one**');
  });

  it('does not turn round what follows', () => {
    expect(shown('\u202Eevil\u202C \u2066x')).toBe('evil x');
  });

  it('is cut before Slack would refuse it', () => {
    expect(shown('x'.repeat(40_000)).length).toBeLessThanOrEqual(12_000);
  });

  it('carries its key, so that it is never posted twice', () => {
    expect(answerMessage('hi', 'answer', 'k1').metadata).toEqual({
      event_type: 'signalbox_answer',
      event_payload: { key: 'k1', kind: 'answer' },
    });
  });
});

describe('a private answer of our own', () => {
  it('names people, but lets no broadcast through', () => {
    const { text } = whisper('<@U0CAROL> approved it: <!channel>');

    expect(text).toContain('<@U0CAROL> approved it');
    expect(text).not.toContain('<!channel>');
  });
});
