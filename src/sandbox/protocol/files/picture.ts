export type Dimensions = { width: number; height: number };

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function jpeg(content: Buffer): Dimensions | undefined {
  for (let at = 2; at + 9 < content.length && content[at] === 0xff; at += 2 + content.readUInt16BE(at + 2)) {
    const marker = content[at + 1] ?? 0;
    // Start-of-frame segments say the size; c4, c8 and cc are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    }
  }
  return undefined;
}

/** The size of a PNG, GIF or JPEG from its first bytes, in pixels; undefined for everything else. */
export function dimensionsOf(bytes: Uint8Array): Dimensions | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.length < 24) return undefined;
  if (content.subarray(0, 4).equals(PNG)) return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  if (content.toString('latin1', 0, 3) === 'GIF') {
    return { width: content.readUInt16LE(6), height: content.readUInt16LE(8) };
  }
  return content[0] === 0xff && content[1] === 0xd8 ? jpeg(content) : undefined;
}
