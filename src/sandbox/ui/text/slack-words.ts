interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, string>;
  children?: HastNode[];
}

const WORD = /<@([UW]\w+)(?:\|[^>]*)?>|<#([CG]\w+)(?:\|[^>]*)?>|<!subteam\^(\w+)(?:\|[^>]*)?>|:([a-z0-9_+'-]+):/g;

const span = (className: string, id: string): HastNode => ({
  type: 'element',
  tagName: 'span',
  properties: { className, id },
  children: [],
});

function wordsOf(value: string): HastNode[] {
  const nodes: HastNode[] = [];
  let from = 0;
  for (const match of value.matchAll(WORD)) {
    const [whole, user, channel, usergroup, emoji] = match;
    if (match.index > from) nodes.push({ type: 'text', value: value.slice(from, match.index) });
    if (user) nodes.push(span('slack-user', user));
    else if (channel) nodes.push(span('slack-channel', channel));
    else if (usergroup) nodes.push(span('slack-usergroup', usergroup));
    else nodes.push(span('slack-emoji', emoji ?? ''));
    from = match.index + whole.length;
  }
  if (from < value.length) nodes.push({ type: 'text', value: value.slice(from) });
  return nodes;
}

// A group's mention begins like a declaration of HTML, and markdown's grammar takes it for one.
const WRITTEN = new Set(['text', 'raw']);

function walk(node: HastNode): void {
  if (node.tagName === 'code' || !node.children) return;
  node.children = node.children.flatMap((child) => (WRITTEN.has(child.type) ? wordsOf(child.value ?? '') : [child]));
  for (const child of node.children) walk(child);
}

/** A rehype plugin: mentions and emoji names in markdown's text become what they mean in Slack; code stays as it is. */
export function slackWords() {
  return (tree: HastNode): void => walk(tree);
}
