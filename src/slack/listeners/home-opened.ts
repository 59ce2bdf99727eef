import type { Directory } from '../directory.js';
import type { ListedRun, Runs } from '../ports.js';
import { type HomeFacts, homeView } from '../views/home.js';
import type { Listener } from './listener.js';

const LISTED = 50;

interface Sources {
  runs: Runs;
  directory: Directory;
}

async function waitsFor(userId: string, run: ListedRun, { runs, directory }: Sources): Promise<boolean> {
  if (run.waitingFor === null) return false;
  if (run.waitingFor !== 'approval') return run.requester === userId;
  const approval = (await runs.state(run.workflowId))?.approval;
  if (approval?.state !== 'waiting') return false;
  if (run.requester === userId && !approval.requesterMay) return false;
  if (approval.users.includes(userId)) return true;
  const group = approval.group ? await directory.group(approval.group) : null;
  return group?.users.includes(userId) ?? false;
}

async function factsFor(userId: string, { runs, directory }: Sources): Promise<Omit<HomeFacts, 'workflows'>> {
  const [open, own] = await Promise.all([
    runs.listRuns({ open: true, limit: LISTED }),
    runs.listRuns({ requester: userId, limit: LISTED }),
  ]);
  const mine = await Promise.all(open.map((run) => waitsFor(userId, run, { runs, directory })));
  const running = open.filter(({ requester }) => requester === userId);
  const openIds = new Set(open.map(({ workflowId }) => workflowId));
  return {
    running,
    waitingForMe: open.filter((_run, n) => mine[n]),
    recent: own.filter(({ workflowId }) => !openIds.has(workflowId)),
  };
}

export const homeOpened: Listener = (app, { runs, directory, sender, links, workflows }) => {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    const facts = await factsFor(event.user, { runs, directory });
    const view = homeView({ ...facts, workflows: workflows.plans() }, links);
    await sender.call((client) => client.views.publish({ user_id: event.user, view }));
  });
};
