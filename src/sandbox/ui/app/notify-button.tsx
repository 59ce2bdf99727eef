import { Bell, BellOff } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { hasDesktop, switchDesktop, wantsDesktop } from '../live/desktop.js';
import { notify } from '../live/page-store.js';
import { Hint } from './hint.js';

const SAYS = {
  on: 'Messages to you now appear outside this page, too.',
  off: 'Messages to you appear only on this page.',
  forbidden: 'The browser does not allow this page to notify you. Its settings can change that.',
};

/** Asks for notifications outside the page; the page never asks by itself. */
export function NotifyButton() {
  const [on, setOn] = useState(wantsDesktop);
  if (!hasDesktop()) return null;
  const change = async (wanted: boolean): Promise<void> => {
    const now = await switchDesktop(wanted);
    setOn(now === 'on');
    notify(SAYS[now], now === 'forbidden' ? 'bad' : 'plain');
  };
  const Icon = on ? Bell : BellOff;
  return (
    <Hint text={on ? 'Notifications on this computer: on' : 'Notifications on this computer: off'}>
      <ToggleButton className="bar-button" aria-label="Desktop notifications" isSelected={on} onChange={change}>
        <Icon size={16} aria-hidden />
      </ToggleButton>
    </Hint>
  );
}
