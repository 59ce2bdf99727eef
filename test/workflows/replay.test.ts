import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { workflowBundle } from '../../src/temporal/bundle.js';
import { quietTemporal } from '../support/quiet-temporal.js';

const FOLDER = fileURLToPath(new URL('../histories/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../workflows/definitions/', import.meta.url));
const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
const recorded = async (name: string): Promise<{ events: { [key: string]: unknown }[] }> =>
  JSON.parse(await readFile(`${FOLDER}${name}`, 'utf8'));

const workflowIdIn = (history: unknown): string =>
  (history as { events: { workflowExecutionStartedEventAttributes?: { workflowId?: string } }[] }).events[0]
    ?.workflowExecutionStartedEventAttributes?.workflowId ?? 'order-workflow-ORD-RECORDED';

/** The steps whose deeds were begun, from their idempotency keys. */
const deedsIn = (history: { events: { [key: string]: unknown }[] }): string[] =>
  history.events.flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
    payloadsOf(scheduled).flatMap((text) => /"key":"[^"]+:([^":]+)"/.exec(text)?.[1] ?? []),
  );

/** The changes of code that the run knew of. */
const patchesIn = (history: { events: { [key: string]: unknown }[] }): string[] =>
  history.events.flatMap(({ markerRecordedEventAttributes: marker }) => {
    const { markerName, details } = (marker ?? {}) as Marker;
    const [data = ''] =
      markerName === 'core_patch' ? (details?.['patch-data']?.payloads ?? []).map(({ data }) => data) : [];
    return data ? [String(JSON.parse(Buffer.from(data, 'base64').toString('utf8')).id)] : [];
  });

interface Marker {
  markerName?: string;
  details?: Record<string, { payloads: { data: string }[] }>;
}

const lastEventOf = ({ events }: { events: { [key: string]: unknown }[] }): unknown => events.at(-1)?.eventType;

const payloadsOf = (scheduled: unknown): string[] => {
  const { input } = (scheduled ?? {}) as { input?: { payloads?: { data: string }[] } };
  return (input?.payloads ?? []).map(({ data }) => Buffer.from(data, 'base64').toString('utf8'));
};

describe('runs that began with yesterday’s code', () => {
  let workflowBundleOnce: { code: string };
  beforeAll(async () => {
    quietTemporal();
    workflowBundleOnce = await workflowBundle();
  });
  // Under its own id: what it asks people carries the id, and their answers name it.
  const replay = (history: unknown) =>
    Worker.runReplayHistory({ workflowBundle: workflowBundleOnce }, history, workflowIdIn(history));

  it('has a recorded history of every ending of an order', () => {
    const endings = [
      'completed',
      'rejected',
      'expired',
      'out_of_stock',
      'payment_failed',
      'insufficient_funds',
      'refunded',
      'failed',
      'cancelled',
    ];

    expect(names).toEqual(expect.arrayContaining(endings.map((ending) => `order-${ending}.json`)));
  });

  it('has a recorded history of every shipped workflow', async () => {
    const shipped = (await readdir(SHIPPED)).filter((name) => name.endsWith('.yaml'));

    expect(names).toEqual(
      expect.arrayContaining(shipped.map((name) => `definition-${name.replace('.yaml', '.json')}`)),
    );
  });

  it.each(names)('go on with today’s: %s', async (name) => {
    await expect(replay(await recorded(name))).resolves.toBeUndefined();
  });

  it.each([
    ['order-refunded', 'order-refunded-before-told', 'notify_customer'],
    ['order-alternative', 'order-alternative-before-new-order', 'order_alternative'],
    ['order-undone', 'order-undone-before-told', 'undone_notify_email'],
    ['order-cancelled', 'order-cancelled-before-told', 'undone_notify_email'],
    ['order-stopped', 'order-stopped-before-told', 'undone_notify_email'],
    ['return-refunded', 'return-refunded-before-told', 'undone_notify_email'],
  ])('reach their end by the old way where the new code takes another one: %s', async (today, before, step) => {
    expect(deedsIn(await recorded(`${before}.json`))).not.toContain(step);
    expect(deedsIn(await recorded(`${today}.json`))).toContain(step);
  });

  it.each([
    ['order-changed', 'order-changed-before-title', 'title-in-lists'],
    ['order-alternative', 'order-alternative-before-title', 'title-in-lists'],
    ['order-last_words', 'order-cancelled', 'retry-last-words'],
    ['definition-cat', 'definition-cat-before-banner', 'chaos-banner'],
    ['definition-employee-onboarding', 'definition-employee-onboarding-before-banner', 'chaos-banner'],
  ])('have both ways on record where the code asks which one: %s', async (today, before, patch) => {
    expect(patchesIn(await recorded(`${before}.json`))).not.toContain(patch);
    expect(patchesIn(await recorded(`${today}.json`))).toContain(patch);
  });

  it('are on record on both sides of where a long one goes on in a new history', async () => {
    const long = names.filter((name) => /^definition-long-\d/.test(name)).sort();
    const histories = await Promise.all(long.map(recorded));

    expect(long.length).toBeGreaterThan(2);
    expect(histories.map(lastEventOf)).toEqual([
      ...long.slice(1).map(() => 'EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW'),
      'EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED',
    ]);
  });

  it('would be found broken if a step were another one', async () => {
    const history = await recorded('order-completed.json');
    const text = JSON.stringify(history).replace('"name":"collectPayment"', '"name":"chargeTwice"');

    await expect(replay(JSON.parse(text))).rejects.toBeInstanceOf(DeterminismViolationError);
  });
});
