/**
 * Fields that were recorded of Slack and are not sent here, or differ in type: by the last parts of their path; each
 * group with its reason.
 */
const DIFFERENT: Record<string, string> = {
  'organisations with several workspaces, and channels that they share':
    'enterprise_id enterprise_name enterprise_domain enterprise_user teams is_stranger internal_team_ids is_moved ' +
    'conversation_host_id is_global_shared is_org_default is_org_mandatory connected_team_ids ' +
    'connected_limited_team_ids has_slack_connect_invite_created source_team teams_shared_with ' +
    'org_or_workspace_access sso_provider',
  'canvases, lists and records':
    'canvas meeting_notes use_case is_dormant record_channel code_channel channel_workflows access data is_disabled ' +
    'can_toggle_canvas_lock canvas_creator_id canvas_printing_enabled canvas_readtime canvas_template_mode ' +
    'is_channel_space linked_channel_id list_csv_download_url list_limits list_metadata quip_thread_id show_badge ' +
    'team_pref_version_history_enabled template_conversion_ts template_description template_icon template_name ' +
    'template_title title_blocks update_notification url_static_preview editors favorites edit_timestamp editor ' +
    'last_editor dm_mpdm_users_with_file_access private_channels_with_file_access_count ' +
    'private_file_with_access_count is_restricted_sharing_enabled is_ai_suggested is_modified_by_ai',
  'films, mails and files of other services':
    'cc from to headers subject plain_text preview_plain_text simplified_html file.has_more inline_attachment_count ' +
    'original_attachment_count duration_ms hls hls_embed media_progress mp4 mp4_low transcription vtt thumb_video ' +
    'thumb_video_h thumb_video_w thumb_pdf thumb_pdf_h thumb_pdf_w converted_pdf external_id external_url file.subtype ' +
    'app_provides_file_work_objects sent_to_self skipped_shares file.updated non_owner_editable file.app_id file.app_name file.bot_id items.file',
  'moving, turned and tiny pictures: every size is the picture itself':
    'deanimate deanimate_gif image_exif_rotation pjpeg thumb_gif thumb_64_gif thumb_80_gif thumb_160_gif ' +
    'thumb_360_gif thumb_480_gif thumb_720_gif thumb_800_gif thumb_960_gif thumb_1024_gif thumb_tiny thumb_64_w ' +
    'thumb_64_h thumb_80_w thumb_80_h thumb_160_w thumb_160_h',
  'text in the types, numbers on the wire (the documented example of files.info)':
    'original_w original_h thumb_360_w thumb_360_h thumb_480_w thumb_480_h thumb_720_w thumb_720_h thumb_800_w ' +
    'thumb_800_h thumb_960_w thumb_960_h thumb_1024_w thumb_1024_h',
  'stars, things to do later and comments on files, which Slack took away':
    'saved num_stars comment initial_comment file.last_read file.channel_actions_count ' +
    'file.channel_actions_ts file.pinned_to file.reactions paging offset',
  'nobody here has a picture of their own, a status, or two factors':
    'image_original image_1024 is_custom_image status_emoji_url status_clear_on_focus_end display_alias display_url ' +
    'emoji_name unicode two_factor_type start_date pronouns',
  'people join here at once and stay': 'is_invited_user guest_invited_by guest_expiration_ts',
  'nobody restricts who may write where':
    'is_read_only is_thread_only is_non_threadable posting_restricted_to threads_restricted_to huddles_restricted',
  'calls, huddles and emoji of the workspace':
    'room x_files reactions.url categories categories_version no_notifications',
  'only in events, or found out by Slack itself': 'hidden language first_user_thread_reply message.channel',
  'sessions live in threads, not in channels of their own': 'properties.agent_session',
  'of tokens that rotate, and of people who let an app act for them': 'expires_in authed_user',
  'newer than the types of the SDK (recorded messages)': 'pinned_info',
  'icons of an app that posts under a borrowed name': 'icons.emoji icons.image_36 icons.image_48 icons.image_72',
  'work objects and steps of Slack workflows':
    'app_unfurl_url entity_url external_ref submit_disabled app_action_id is_connector_bot view.channel ' +
    'view.message_ts view.thread_ts',
  'billing and settings of the owner': 'discoverable pay_prod_cur team.locale team.icon.image_original',
  'incoming webhooks': 'incoming_webhook',
  'plain text has no such field': 'verbatim',
  'only with a warning or a refusal': 'arg callstack detail deprecated_argument errors',
};

const reasons = new Map(
  Object.entries(DIFFERENT).flatMap(([reason, names]) =>
    names.split(' ').map((name): [string, string] => [name, reason]),
  ),
);

/** The last part of every name in the table. */
export const namedLeaves = (): string[] => [...reasons.keys()].map((name) => name.split('.').at(-1) ?? '');

/** Why a field differs from what was recorded, when that is meant. */
export function reasonFor(path: string): string | undefined {
  const parts = path.split('.');
  return parts.map((_, index) => reasons.get(parts.slice(index).join('.'))).find((reason) => reason !== undefined);
}
