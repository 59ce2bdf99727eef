import type { IconButton as IconButtonElement } from '@slack/types';
import { Trash2 } from 'lucide-react';
import { Button as Pressable } from 'react-aria-components';
import { useDirectory } from '../app/directory.js';
import { Hint } from '../app/hint.js';
import { useElement } from './use-element.js';

/** `icon_button`; the platform knows one icon, `trash`. */
export function IconButton({ element }: { element: IconButtonElement }) {
  const { press, busy } = useElement(element);
  const { me } = useDirectory();
  const audience = element.visible_to_user_ids;
  if (audience && audience.length > 0 && !audience.includes(me)) return null;
  return (
    <Hint text={element.text.text}>
      <Pressable
        className="icon-button"
        aria-label={element.accessibility_label ?? element.text.text}
        isPending={busy}
        onPress={() => press({ value: element.value })}
      >
        <Trash2 size={16} aria-hidden />
      </Pressable>
    </Hint>
  );
}
