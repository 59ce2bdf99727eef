import type { Store } from './store.js';

/** A file of the workspace; its content is kept beside it. */
export interface StoredFile {
  id: string;
  /** The secret part of the upload address; whoever has it may upload once. */
  secret: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  altText?: string;
  /** Of a picture, in pixels. */
  width?: number;
  height?: number;
  snippet: boolean;
  /** Bytes: as announced until it is uploaded, then as they came. */
  size: number;
  user: string;
  botId?: string;
  /** Seconds since the epoch. */
  created: number;
  state: 'announced' | 'uploaded' | 'complete' | 'deleted';
  shares: { channel: string; ts: string; threadTs?: string }[];
}

export interface Files {
  get(id: string): StoredFile | undefined;
  bySecret(secret: string): StoredFile | undefined;
  put(file: StoredFile): void;
  /** Newest first, completed ones only. */
  all(): StoredFile[];
  content(id: string): Uint8Array | undefined;
  putContent(id: string, content: Uint8Array): void;
  dropContent(id: string): void;
}

/** Opens the files of a store. */
export function createFiles(store: Store): Files {
  const files = store.table<StoredFile>('files');
  const secrets = store.table<string>('upload_secrets');
  const contents = store.table<Uint8Array>('file_contents');
  return {
    get: (id) => files.get(id),
    bySecret(secret) {
      const id = secret.length > 100 ? undefined : secrets.get(secret);
      return id === undefined ? undefined : files.get(id);
    },
    put(file) {
      files.put([file.id], file);
      if (file.state === 'announced') secrets.put([file.secret], file.id);
      else secrets.remove(file.secret);
    },
    all: () => [...files.values()].filter(({ state }) => state === 'complete').sort((a, b) => b.created - a.created),
    content: (id) => contents.get(id),
    putContent: (id, content) => contents.put([id], content),
    dropContent: (id) => void contents.remove(id),
  };
}
