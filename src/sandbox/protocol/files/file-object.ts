import type { StoredFile } from '../../state/files.js';
import type { Workspace } from '../../state/workspace.js';

const PRETTY: Record<string, string> = {
  csv: 'CSV',
  gif: 'GIF',
  jpg: 'JPEG',
  json: 'JSON',
  markdown: 'Markdown',
  pdf: 'PDF',
  png: 'PNG',
  text: 'Plain Text',
};

/** Small pictures: the sandbox hands out the picture itself for each, with the size that Slack would give it. */
function thumbnails({ width, height }: StoredFile, address: string) {
  if (!width || !height) return {};
  const scale = Math.min(1, 360 / Math.max(width, height));
  return {
    media_display_type: 'unknown',
    ...Object.fromEntries([64, 80, 160, 360].map((size) => [`thumb_${size}`, address])),
    thumb_360_w: Math.round(width * scale),
    thumb_360_h: Math.round(height * scale),
    original_w: width,
    original_h: height,
  };
}

/** Where a file was shared, by kind of conversation: Slack keeps public and private apart. */
function sharesOf(file: StoredFile, workspace: Workspace) {
  const places = file.shares.flatMap((share) => {
    const channel = workspace.channels.get(share.channel);
    return channel ? [{ ...share, kind: channel.kind, name: channel.name }] : [];
  });
  const ids = (...kinds: string[]) => [
    ...new Set(places.filter(({ kind }) => kinds.includes(kind)).map(({ channel }) => channel)),
  ];
  const listed = (isPublic: boolean) => {
    const here = places.filter(({ kind }) => (kind === 'channel') === isPublic);
    return Object.fromEntries(
      here.map(({ channel, ts, threadTs, name }) => [
        channel,
        [{ ts, thread_ts: threadTs, channel_name: name, team_id: workspace.team.id, share_user_id: file.user }],
      ]),
    );
  };
  const shares = { ...(ids('channel').length > 0 && { public: listed(true) }) };
  const hidden = ids('private', 'im', 'mpim').length > 0 ? { private: listed(false) } : {};
  return { channels: ids('channel'), groups: ids('private', 'mpim'), ims: ids('im'), shares: { ...shares, ...hidden } };
}

/** A file as `files.info`, messages and events carry it. */
export function fileObject(file: StoredFile, { workspace, baseUrl }: { workspace: Workspace; baseUrl: string }) {
  const place = `${baseUrl}/files-pri/${workspace.team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const { shares, ...where } = sharesOf(file, workspace);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: PRETTY[file.filetype] ?? file.filetype.toUpperCase(),
    user: file.user,
    user_team: workspace.team.id,
    editable: file.snippet,
    size: file.size,
    mode: file.snippet ? 'snippet' : 'hosted',
    is_external: false,
    external_type: '',
    is_public: where.channels.length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    ...(file.altText && { alt_txt: file.altText }),
    url_private: `${place}/${name}`,
    url_private_download: `${place}/download/${name}`,
    ...thumbnails(file, `${place}/${name}`),
    permalink: `${baseUrl}/files/${file.user}/${file.id}/${name}`,
    permalink_public: `${baseUrl}/files-public/${workspace.team.id}-${file.id}`,
    is_starred: false,
    ...where,
    comments_count: 0,
    has_rich_preview: false,
    file_access: 'visible',
    shares,
  };
}
