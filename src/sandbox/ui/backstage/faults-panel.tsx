import { Button, Switch } from 'react-aria-components';
import type { ActiveFault } from '../../protocol/live.js';
import { attempt } from '../live/deeds.js';
import { control } from '../live/requests.js';
import { DEEDS, LASTING } from './fault-kinds.js';

/** What the workspace does wrong on purpose: a switch for each lasting fault, a button for each blow. */
export function FaultsPanel({ faults }: { faults: ActiveFault[] }) {
  return (
    <>
      <ul className="faults">
        {LASTING.map(({ title, says, fault }) => (
          <li key={title}>
            <Switch
              className="switch"
              isSelected={faults.some(({ kind }) => kind === fault.kind)}
              onChange={(on) => attempt(() => (on ? control('faults', fault) : without(fault.kind, faults)))}
            >
              <span className="switch-track" aria-hidden />
              <span>
                <strong>{title}</strong>
                <small>{says}</small>
              </span>
            </Switch>
          </li>
        ))}
      </ul>
      <div className="block-actions">
        {DEEDS.map(({ title, fault }) => (
          <Button key={title} className="button" onPress={() => attempt(() => control('faults', fault))}>
            {title}
          </Button>
        ))}
        <Button className="button" isDisabled={faults.length === 0} onPress={() => attempt(clear)}>
          End all faults
        </Button>
      </div>
    </>
  );
}

const clear = (): Promise<unknown> => control('faults', undefined, 'DELETE');

/** Ends every fault of one kind; the others go on where they are. */
async function without(kind: string, faults: ActiveFault[]): Promise<void> {
  for (const { id, ...fault } of faults) {
    if (fault.kind === kind) await control(`faults/${id}`, undefined, 'DELETE');
  }
}
