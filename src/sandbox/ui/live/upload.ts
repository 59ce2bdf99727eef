import type { Json } from '../../state/wire.js';
import { page } from './page-store.js';
import { callSlack, Refused } from './requests.js';

interface Ticket {
  upload_url: string;
  file_id: string;
}

/** Takes a file to the workspace the way Slack's clients do; shares it into `place` if one is given. */
export async function uploadFile(file: File, place: { channel_id?: string; thread_ts?: string } = {}): Promise<Json> {
  if (file.size === 0) throw new Refused('empty_file');
  const token = page.get().world?.token ?? '';
  const args = { filename: file.name, length: file.size };
  const ticket = await callSlack<Ticket>(token, 'files.getUploadURLExternal', args);
  const sent = await fetch(new URL(ticket.upload_url).pathname, { method: 'POST', body: file });
  if (!sent.ok) throw new Refused('upload_failed');
  const done = await callSlack<{ files: Json[] }>(token, 'files.completeUploadExternal', {
    files: [{ id: ticket.file_id, title: file.name }],
    ...place,
  });
  return { name: file.name, ...done.files[0], id: ticket.file_id };
}
