import type { VideoBlock } from '@slack/types';
import { Play } from 'lucide-react';
import { Image } from '../elements/image.js';
import { PlainText } from '../text/plain-text.js';
import { SafeLink } from '../text/safe-link.js';
import { safeUrl } from '../text/safe-url.js';

/** `video`: opens where it lives; nothing from another site runs inside the workspace. */
export function Video({ block }: { block: VideoBlock }) {
  const by = [block.author_name, block.provider_name].filter(Boolean).join(' · ');
  return (
    <article className="block-video">
      {by && (
        <small className="video-by">
          {block.provider_icon_url && (
            <Image
              element={{ type: 'image', image_url: block.provider_icon_url, alt_text: '' }}
              className="video-icon"
            />
          )}
          {by}
        </small>
      )}
      <strong>
        <SafeLink url={block.title_url ?? block.video_url} label={block.title.text} />
      </strong>
      {block.description && <PlainText text={block.description.text} />}
      <a
        className="video-still"
        href={safeUrl(block.video_url)}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={`Play: ${block.alt_text}`}
      >
        <Image
          element={{ type: 'image', image_url: block.thumbnail_url, alt_text: block.alt_text }}
          className="video-thumbnail"
        />
        <Play size={52} fill="currentColor" aria-hidden className="video-play" />
      </a>
    </article>
  );
}
