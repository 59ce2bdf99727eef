import type { WorkflowButton as WorkflowButtonElement } from '@slack/types';
import { Button as Pressable } from 'react-aria-components';
import { PlainText } from '../text/plain-text.js';
import { useElement } from './use-element.js';

/** `workflow_button`. */
export function WorkflowButton({ element }: { element: WorkflowButtonElement }) {
  const { press, busy } = useElement(element);
  return (
    <Pressable
      className={`button button-${element.style ?? 'default'}`}
      aria-label={element.accessibility_label}
      isPending={busy}
      onPress={() => press()}
    >
      <PlainText text={element.text.text} emoji={element.text.emoji ?? true} />
    </Pressable>
  );
}
