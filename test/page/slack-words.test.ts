import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ReactMarkdown from 'react-markdown';
import { describe, expect, it } from 'vitest';
import { slackWords } from '../../src/sandbox/ui/text/slack-words.js';

const drawn = (children: string): string =>
  renderToStaticMarkup(createElement(ReactMarkdown, { rehypePlugins: [slackWords], children }));

describe('markdown with words of Slack in it', () => {
  it('mentions a group in the middle of a sentence and at its start', () => {
    expect(drawn('Reminder for <!subteam^S0FINANCE>: it waits.')).toContain(
      'Reminder for <span class="slack-usergroup" id="S0FINANCE"></span>: it waits.',
    );
    expect(drawn('<!subteam^S0FINANCE> may decide now.')).toContain('id="S0FINANCE"></span> may decide now.');
  });

  it('still shows HTML as the text that it is', () => {
    expect(drawn('a <b onclick="x()">word</b>')).toContain('a &lt;b onclick=');
  });
});
