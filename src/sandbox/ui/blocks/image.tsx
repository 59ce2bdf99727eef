import type { ImageBlock } from '@slack/types';
import { useState } from 'react';
import { imageAddress } from '../elements/image.js';
import { PlainText } from '../text/plain-text.js';

/** `image`: a picture over the whole width, with its title. */
export function ImageBlockView({ block }: { block: ImageBlock }) {
  const [missing, setMissing] = useState(false);
  const address = imageAddress(block);
  return (
    <figure className="block-image">
      {block.title && (
        <figcaption>
          <PlainText text={block.title.text} />
        </figcaption>
      )}
      {address && !missing ? (
        <img src={address} alt={block.alt_text} loading="lazy" onError={() => setMissing(true)} />
      ) : (
        <span className="image-missing image-large">{block.alt_text}</span>
      )}
    </figure>
  );
}
