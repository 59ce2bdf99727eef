import { METADATA, METADATA_STEPS_MAX, type RunMetadata } from '../../domain/contract.js';
import type { RunState } from '../../domain/run-state.js';

export function runMetadata(run: RunState): { event_type: string; event_payload: RunMetadata } {
  const steps = run.steps.map(({ id, title, state, attempt }) => ({ id, title, state, attempt }));
  const tooMany = steps.length > METADATA_STEPS_MAX;
  return {
    event_type: METADATA.run,
    event_payload: {
      run_id: run.runId,
      workflow_id: run.workflowId,
      kind: run.kind,
      state: run.state,
      waiting_for: run.waitingFor,
      total_minor: run.total?.amountMinor ?? null,
      currency: run.total?.currency ?? null,
      items: run.items.map(({ product, quantity, unit }) => ({ product, quantity, unit_minor: unit.amountMinor })),
      steps: steps.slice(0, METADATA_STEPS_MAX),
      ...(tooMany ? { steps_total: steps.length } : {}),
      requester: run.requester.userId,
      decided_by: run.decidedBy,
      outcome_reason: run.outcomeReason,
    },
  };
}
