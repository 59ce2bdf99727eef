const TEXTS: Record<string, string> = {
  not_in_channel: 'You are not a member of this channel. Join it first.',
  channel_not_found: 'You cannot see this channel.',
  is_archived: 'This channel is archived; nobody can write here.',
  no_text: 'There is nothing to send.',
  msg_too_long: 'This message is too long.',
  ratelimited: 'Too many messages at once. Wait a second and try again.',
  rate_limited: 'Too many messages at once. Wait a second and try again.',
  empty_file: 'This file is empty. Slack takes no empty files.',
  upload_failed: 'The file could not be taken. Try again.',
  cant_update_message: 'Only your own messages can be edited.',
  edit_window_closed: 'This message can no longer be edited.',
  cant_delete_message: 'Only your own messages can be deleted.',
  message_not_found: 'This message is no longer there.',
  no_such_element: 'This button is no longer there.',
  not_visible_to_user: 'You cannot see that message.',
  unknown_command: 'There is no such slash command. Type / to see those there are.',
  user_is_restricted: 'Guests may not do this here.',
  expired_trigger_id: 'The app took too long to answer. Try again.',
  no_reasonable_ack: 'The app did not answer in time. Try again.',
  dispatch_failed: 'The app cannot be reached right now.',
};

/** Slack's error word in words for the person. */
export function refusalText(code: string): string {
  return TEXTS[code] ?? `That did not work: ${code.replaceAll('_', ' ')}.`;
}
