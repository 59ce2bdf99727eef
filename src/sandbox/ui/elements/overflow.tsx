import type { Overflow as OverflowElement } from '@slack/types';
import { Ellipsis } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, Button as Pressable } from 'react-aria-components';
import { PlainText } from '../text/plain-text.js';
import { safeUrl } from '../text/safe-url.js';
import { useElement } from './use-element.js';

/** `overflow`: further choices behind three dots. */
export function Overflow({ element }: { element: OverflowElement }) {
  const { press, busy } = useElement(element);
  const choose = (value: string): void => {
    const url = element.options.find((option) => option.value === value)?.url;
    const href = url && safeUrl(url);
    if (href) window.open(href, '_blank', 'noopener,noreferrer');
    void press({ selected: value });
  };
  return (
    <MenuTrigger>
      <Pressable className="button button-icon" aria-label="More choices" isPending={busy}>
        <Ellipsis size={16} aria-hidden />
      </Pressable>
      <Popover className="popover">
        <Menu className="menu" onAction={(key) => choose(String(key))}>
          {element.options.map((option) => (
            <MenuItem key={option.value} id={option.value} textValue={option.text.text} className="menu-item">
              <PlainText text={option.text.text} />
              {option.description && <small>{option.description.text}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
