import type { Json } from '../../state/wire.js';
import type { Workspace } from '../../state/workspace.js';
import type { Change } from '../change.js';
import { authorizationFor } from './authorization.js';
import { eventCallback } from './callback.js';
import { candidates } from './candidates.js';

/** Hears every change and sends the app those events that its manifest, its scopes and its membership let it have. */
export function createEventRaiser(workspace: Workspace, deliver: (payload: Json) => void): (change: Change) => void {
  return (change) => {
    for (const candidate of candidates(workspace, change)) {
      const authorization = authorizationFor(workspace, candidate);
      if (authorization) deliver(eventCallback(workspace, candidate.event, authorization));
    }
  };
}
