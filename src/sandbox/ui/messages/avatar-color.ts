const LEAST_CONTRAST = 4.6;
const STEP = 0.94;

const channelsOf = (hex: string): number[] => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0);

/** How light a colour is, 0 to 1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A person's colour, made dark enough for white letters on it. `hex` is six hex digits, with or without `#`. */
export function avatarColor(hex: string): string {
  let channels = channelsOf(hex.replace('#', ''));
  while (1.05 / (luminance(channels) + 0.05) < LEAST_CONTRAST) channels = channels.map((channel) => channel * STEP);
  return `rgb(${channels.map(Math.round).join(' ')})`;
}
