import type { StoredFile } from '../../state/files.js';
import type { Workspace } from '../../state/workspace.js';
import { sharesOf } from './shares.js';
import { snippetFields } from './snippet.js';

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

/** The small sizes that every picture gets, and the larger ones with the size that comes before. */
const SMALL = [64, 80, 160];
const LARGE = [360, 480, 720, 800, 960, 1024];

/** Small pictures: the sandbox hands out the picture itself for each, with the size that Slack would give it. */
function thumbnails({ width, height }: StoredFile, address: string) {
  if (!width || !height) return {};
  const longest = Math.max(width, height);
  const large = LARGE.filter((_, index) => index === 0 || longest > (LARGE[index - 1] ?? 0)).map((size) => {
    const scale = Math.min(1, size / longest);
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    return { [`thumb_${size}`]: address, [`thumb_${size}_w`]: w, [`thumb_${size}_h`]: h };
  });
  const small = SMALL.map((size) => ({ [`thumb_${size}`]: address }));
  return { ...Object.assign({}, ...small, ...large), original_w: width, original_h: height };
}

/** A file as `files.info`, messages and events carry it. */
export function fileObject(file: StoredFile, { workspace, baseUrl }: { workspace: Workspace; baseUrl: string }) {
  const place = `${baseUrl}/files-pri/${workspace.team.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const { shares, ...where } = sharesOf(file, workspace);
  const permalink = `${baseUrl}/files/${file.user}/${file.id}/${name}`;
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
    media_display_type: 'unknown',
    ...thumbnails(file, `${place}/${name}`),
    permalink,
    permalink_public: `${baseUrl}/files-public/${workspace.team.id}-${file.id}`,
    ...snippetFields(file, workspace, permalink),
    is_starred: false,
    ...where,
    has_more_shares: false,
    comments_count: 0,
    has_rich_preview: false,
    file_access: 'visible',
    shares,
  };
}
