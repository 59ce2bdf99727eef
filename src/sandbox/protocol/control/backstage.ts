import { Hono } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../parts.js';
import { FAULT_KINDS } from '../../state/faults.js';
import { readInput } from './input.js';
import { ControlRefusal } from './refusal.js';

const fault = z.looseObject({
  kind: z.enum(FAULT_KINDS),
  /** A Web API method, or the type of a delivery or event; one `*` stands for any letters. */
  method: z
    .string()
    .regex(/^[\w.]*\*?[\w.]*$/, 'a name with at most one *')
    .min(1)
    .optional(),
  error: z.string().min(1).optional(),
  reason: z.enum(['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets']).optional(),
  times: z.int().min(1).optional(),
  ms: z.number().min(0).max(600_000).optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.int().optional(),
});

const step = z.union([
  z.object({ advance_ms: z.number().min(0).max(1e12) }),
  z.object({ to: z.literal('next_deadline') }),
]);

/** The journal, the faults and the clock. */
export function backstage(parts: Parts): Hono {
  const { core, hub } = parts;
  const app = new Hono();
  app.get('/events', (c) => {
    const after = Number(c.req.query('after') ?? 0);
    const limit = Math.min(1000, Number(c.req.query('limit') ?? 1000));
    return c.json({
      events: core.journal.after(Number.isFinite(after) ? after : 0, limit || 1000),
      last: core.journal.last(),
    });
  });
  app.get('/faults', (c) => c.json({ faults: core.faults.active() }));
  app.post('/faults', async (c) => {
    const input = await readInput(c, fault);
    const { reason, ...given } = fault.strip().parse(input);
    const ignored = Object.keys(input).filter((field) => field !== 'as' && !(field in fault.shape));
    core.journal.write({ kind: 'fault', name: given.kind, detail: { ...given, reason } });
    // These two strike the sockets that are open now, but with a probability or a name some of the deliveries to come.
    const now = given.probability === undefined && given.method === undefined;
    if (now && given.kind === 'drop_socket') return c.json({ struck: hub.drop(given.times) });
    if (now && given.kind === 'disconnect')
      return c.json({ struck: hub.disconnect(reason ?? 'refresh_requested', given.times) });
    return c.json({
      fault: core.faults.add(given),
      faults: core.faults.active(),
      ...(ignored.length > 0 && { ignored }),
    });
  });
  app.delete('/faults', (c) => {
    core.faults.clear();
    return c.json({ faults: [] });
  });
  app.delete('/faults/:id', (c) => {
    if (!core.faults.remove(c.req.param('id'))) throw new ControlRefusal('fault_not_found', 404);
    return c.json({ faults: core.faults.active() });
  });
  const time = () => ({ now_ms: core.clock.now(), offset_ms: core.clock.offset() });
  const untilNext = () => Math.max(0, (core.clock.next() ?? core.clock.now()) - core.clock.now());
  app.get('/clock', (c) => c.json(time()));
  app.post('/clock', async (c) => {
    const given = await readInput(c, step);
    const { advance_ms } = 'to' in given ? { advance_ms: untilNext() } : given;
    parts.keepOffset(core.clock.offset() + advance_ms);
    core.clock.advance(advance_ms);
    core.journal.write({ kind: 'clock', name: 'advance', detail: { advance_ms } });
    parts.showAll({ type: 'clock', clock: time() });
    return c.json(time());
  });
  return app;
}
