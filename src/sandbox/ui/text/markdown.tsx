import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Emoji } from './emoji.js';
import { ChannelMention, UsergroupMention, UserMention } from './mentions.js';
import { safeUrl } from './safe-url.js';
import { slackWords } from './slack-words.js';

// Headings inside a message would break the page's outline for screen readers, so they are drawn as strong lines.
const heading: Components['h1'] = ({ children }) => <p className="markdown-heading">{children}</p>;

const components: Components = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noreferrer noopener">
        {children}
      </a>
    ) : (
      children
    ),
  // A picture from anywhere would tell its host who reads; Slack shows markdown images as links.
  img: ({ src, alt }) => <a href={typeof src === 'string' ? safeUrl(src) : undefined}>{alt ?? 'image'}</a>,
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'done' : 'not done'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  span: ({ id, className }) => {
    if (!id) return null;
    if (className === 'slack-user') return <UserMention id={id} />;
    if (className === 'slack-channel') return <ChannelMention id={id} />;
    if (className === 'slack-usergroup') return <UsergroupMention id={id} />;
    return <Emoji name={id} />;
  },
};

/** Standard markdown as `markdown` blocks and text streams have it. HTML in it is shown as text. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[slackWords]}
        urlTransform={(url) => safeUrl(url) ?? ''}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
