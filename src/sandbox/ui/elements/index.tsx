import type { ImageElement } from '@slack/types';
import type { ComponentType } from 'react';
import { Button } from './button.js';
import { ChannelsSelect, MultiChannelsSelect } from './channels-select.js';
import { Checkboxes } from './checkboxes.js';
import { ConversationsSelect, MultiConversationsSelect } from './conversations-select.js';
import { Datepicker } from './datepicker.js';
import { Datetimepicker } from './datetimepicker.js';
import { EmailTextInput } from './email-text-input.js';
import { ExternalSelect, MultiExternalSelect } from './external-select.js';
import { FeedbackButtons } from './feedback-buttons.js';
import { FileInput } from './file-input.js';
import { IconButton } from './icon-button.js';
import { Image } from './image.js';
import { NumberInput } from './number-input.js';
import { Overflow } from './overflow.js';
import { PlainTextInput } from './plain-text-input.js';
import { RadioButtons } from './radio-buttons.js';
import { RichTextInput } from './rich-text-input.js';
import { MultiStaticSelect, StaticSelect } from './static-select.js';
import { Timepicker } from './timepicker.js';
import { UrlTextInput } from './url-text-input.js';
import { MultiUsersSelect, UsersSelect } from './users-select.js';
import { WorkflowButton } from './workflow-button.js';

const Accessory = ({ element }: { element: ImageElement }) => <Image element={element} className="image-accessory" />;

/** Every element that can be drawn, by Slack's name. The sandbox validated its shape before the page sees it. */
const ELEMENTS = {
  button: Button,
  channels_select: ChannelsSelect,
  checkboxes: Checkboxes,
  conversations_select: ConversationsSelect,
  datepicker: Datepicker,
  datetimepicker: Datetimepicker,
  email_text_input: EmailTextInput,
  external_select: ExternalSelect,
  feedback_buttons: FeedbackButtons,
  file_input: FileInput,
  icon_button: IconButton,
  image: Accessory,
  multi_channels_select: MultiChannelsSelect,
  multi_conversations_select: MultiConversationsSelect,
  multi_external_select: MultiExternalSelect,
  multi_static_select: MultiStaticSelect,
  multi_users_select: MultiUsersSelect,
  number_input: NumberInput,
  overflow: Overflow,
  plain_text_input: PlainTextInput,
  radio_buttons: RadioButtons,
  rich_text_input: RichTextInput,
  static_select: StaticSelect,
  timepicker: Timepicker,
  url_text_input: UrlTextInput,
  users_select: UsersSelect,
  workflow_button: WorkflowButton,
};

/** What all elements share; the component of its type knows the rest. */
export interface AnyElement {
  type: string;
  action_id?: string;
}

const isDrawn = (type: string): type is keyof typeof ELEMENTS => Object.hasOwn(ELEMENTS, type);

/** An element of a block; a kind that the page does not know says so. */
export function Element({ element }: { element: AnyElement }) {
  if (!isDrawn(element.type)) return <span className="unknown">This page cannot draw “{element.type}”.</span>;
  const Component = ELEMENTS[element.type] as ComponentType<{ element: AnyElement }>;
  return <Component element={element} />;
}
