import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './command.js';
import { progress } from './progress.mjs';

const RELEASES = 'https://github.com/temporalio/cli/releases/download';
const ANSWER_MS = 8000;
const DOWNLOAD_MS = 300_000;
const ARCHITECTURES: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/** Downloads the official release, checks it against the published SHA-256 and puts it into the folder. */
export async function downloadTemporal(version: string, folder: string): Promise<string> {
  const architecture = ARCHITECTURES[process.arch];
  if (!['linux', 'darwin'].includes(process.platform) || architecture === undefined) {
    throw new Error(`there is none for ${process.platform} on ${process.arch}`);
  }
  const archive = `temporal_cli_${version}_${process.platform}_${architecture}.tar.gz`;
  const step = progress(`Downloading the Temporal CLI ${version}`);
  try {
    const sums = (await fetchBytes(`${RELEASES}/v${version}/checksums.txt`, ANSWER_MS)).toString('utf8');
    const bytes = await fetchBytes(`${RELEASES}/v${version}/${archive}`, DOWNLOAD_MS);
    if (!sums.includes(`${createHash('sha256').update(bytes).digest('hex')}  ${archive}`)) {
      throw new Error('its checksum is not the published one, so it was thrown away');
    }
    const file = await unpack(bytes, folder);
    step.done(`Temporal CLI ${version} downloaded`);
    return file;
  } catch (error) {
    step.done('The Temporal CLI could not be downloaded; trying the next way');
    throw error;
  }
}

async function fetchBytes(url: string, timeoutMs: number): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((cause: unknown) => {
    throw new Error(`${new URL(url).host} cannot be reached`, { cause });
  });
  if (!response.ok) throw new Error(`${new URL(url).host} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function unpack(bytes: Buffer, folder: string): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  const scratch = await mkdtemp(`${folder}-`);
  try {
    const archive = join(scratch, 'archive.tar.gz');
    await writeFile(archive, bytes);
    await run('tar', ['-xzf', archive, '-C', scratch, 'temporal']);
    await chmod(join(scratch, 'temporal'), 0o755);
    await mkdir(folder, { recursive: true });
    await rename(join(scratch, 'temporal'), join(folder, 'temporal'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return join(folder, 'temporal');
}
