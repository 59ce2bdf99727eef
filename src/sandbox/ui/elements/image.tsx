import type { ImageElement } from '@slack/types';
import { useState } from 'react';

/** `image` as an accessory or in a context; a picture that cannot be had is replaced by its alt text. */
export function Image({ element, className }: { element: ImageElement; className: string }) {
  const [missing, setMissing] = useState(false);
  const address = imageAddress(element);
  if (!address || missing) return <span className={`${className} image-missing`}>{element.alt_text}</span>;
  return (
    <img className={className} src={address} alt={element.alt_text} loading="lazy" onError={() => setMissing(true)} />
  );
}

interface Pictured {
  image_url?: string;
  slack_file?: { url?: string; id?: string };
}

/** Where a picture is: an address of its own, or a file of the workspace. */
export const imageAddress = ({ image_url, slack_file }: Pictured): string | undefined => image_url ?? slack_file?.url;
