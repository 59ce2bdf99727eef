import type { Directory } from '../app/directory.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const BROADCASTS = new Set(['here', 'channel', 'everyone']);

function mention(name: string, { people, groups }: Directory): string | undefined {
  if (BROADCASTS.has(name)) return `<!${name}>`;
  const person = people.find((known) => known.name === name);
  if (person) return `<@${person.id}>`;
  const group = groups.find(({ handle }) => handle === name);
  return group && `<!subteam^${group.id}>`;
}

const LINK = /\[([^\]\n|<>]+)\]\((https?:\/\/[^\s)|<>]+)\)/g;

const withLinks = (text: string): string => text.replace(LINK, '<$2|$1>');

/** What a person typed, as Slack's text: `@alice` and `#orders` become references, `[words](address)` a link; `&`, `<` and `>` are escaped. */
export function encodeText(typed: string, directory: Directory): string {
  return withLinks(escaped(typed)).replace(
    /(^|[\s(])([@#])([\p{L}\p{N}._-]*[\p{L}\p{N}])/gu,
    (whole, before, sign, name) => {
      const channel = sign === '#' && directory.channels.find((known) => known.name === name);
      const reference = channel
        ? `<#${channel.id}>`
        : sign === '@'
          ? mention(name.toLowerCase(), directory)
          : undefined;
      return reference ? `${before}${reference}` : whole;
    },
  );
}

/** Slack's text as a person would type it, for editing. */
export function decodeText(text: string, { people, channels, groups }: Directory): string {
  return text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (whole, id) => named('@', people.find((person) => person.id === id)?.name, whole))
    .replace(/<#(\w+)(?:\|[^>]*)?>/g, (whole, id) =>
      named('#', channels.find((channel) => channel.id === id)?.name, whole),
    )
    .replace(/<!subteam\^(\w+)(?:\|[^>]*)?>/g, (whole, id) =>
      named('@', groups.find((group) => group.id === id)?.handle, whole),
    )
    .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|([^>]*))?>/g, (_, address, words) =>
      words && words !== address ? `[${words}](${address})` : address,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const named = (sign: string, name: string | undefined, otherwise: string): string => (name ? sign + name : otherwise);
