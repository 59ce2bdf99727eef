import { Busboy } from '@fastify/busboy';

export interface FormPart {
  name: string;
  /** There only where the part is a file. */
  filename?: string;
  content: Buffer;
}

/**
 * The parts of a multipart body, in their order. Takes what clients send besides: headers of a part's own, an encoded
 * file name, bytes after the last boundary. Raises an Error for what is no multipart at all.
 */
export function readMultipart(body: Buffer, contentType: string): Promise<FormPart[]> {
  return new Promise((resolve, reject) => {
    const parts: FormPart[] = [];
    // Every part as a stream of its bytes: as text, contents would lose what is no UTF-8.
    const parser = new Busboy({ headers: { 'content-type': contentType }, isPartAFile: () => true });
    parser.on('file', (name: string, stream, filename: string | undefined) => {
      const read: Buffer[] = [];
      stream.on('data', (piece: Buffer) => void read.push(piece));
      stream.on('error', reject);
      stream.on('end', () => void parts.push({ name, ...(filename && { filename }), content: Buffer.concat(read) }));
    });
    parser.on('error', reject);
    parser.on('finish', () => resolve(parts));
    parser.end(body);
  });
}
