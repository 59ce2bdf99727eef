import type { FeedbackButtons as FeedbackButtonsElement } from '@slack/types';
import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Hint } from '../app/hint.js';
import { useElement } from './use-element.js';

/** `feedback_buttons`: one thumb up, one down; the one given stays marked. */
export function FeedbackButtons({ element }: { element: FeedbackButtonsElement }) {
  const { press } = useElement(element);
  const [given, setGiven] = useState<string | null>(null);
  const give = (value: string): void => {
    setGiven(value);
    void press({ value });
  };
  return (
    <span className="feedback">
      <Thumb button={element.positive_button} icon={<ThumbsUp size={16} aria-hidden />} given={given} give={give} />
      <Thumb button={element.negative_button} icon={<ThumbsDown size={16} aria-hidden />} given={given} give={give} />
    </span>
  );
}

interface ThumbProps {
  button: FeedbackButtonsElement['positive_button'];
  icon: React.ReactNode;
  given: string | null;
  give: (value: string) => void;
}

function Thumb({ button, icon, given, give }: ThumbProps) {
  return (
    <Hint text={button.text.text}>
      <ToggleButton
        className="icon-button"
        aria-label={button.accessibility_label ?? button.text.text}
        isSelected={given === button.value}
        onChange={() => give(button.value)}
      >
        {icon}
      </ToggleButton>
    </Hint>
  );
}
