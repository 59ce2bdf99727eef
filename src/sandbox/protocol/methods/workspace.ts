import type { EmojiListResponse, TeamInfoResponse } from '@slack/web-api';
import type { AnswerOf } from '../answer-of.js';
import type { MethodCall, MethodFamily } from '../method.js';
import { SlackError } from '../slack-error.js';

function teamInfo({ args, workspace, baseUrl }: MethodCall): AnswerOf<TeamInfoResponse> {
  const { id, name, domain, email_domain } = workspace.team;
  const asked = args.text('team') ?? args.text('domain') ?? id;
  if (asked !== id && asked !== domain) throw new SlackError('team_not_found');
  const image = `${baseUrl}/sandbox/avatar/${id}`;
  const icon = {
    image_34: image,
    image_44: image,
    image_68: image,
    image_88: image,
    image_102: image,
    image_132: image,
    image_230: image,
    image_default: true,
  };
  const place = { url: `${baseUrl}/`, domain, email_domain, avatar_base_url: `${baseUrl}/sandbox/avatar/` };
  const bought = { is_verified: false, lob_sales_home_enabled: false, is_sfdc_auto_slack: false };
  return { ok: true, team: { id, name, ...place, icon, ...bought } };
}

/** The workspace has no emoji of its own. */
function emojiList({ clock }: MethodCall): AnswerOf<EmojiListResponse> {
  return { ok: true, emoji: {}, cache_ts: `${Math.floor(clock.now() / 1000)}.000000` };
}

export const workspaceMethods: MethodFamily = {
  'team.info': teamInfo,
  'emoji.list': emojiList,
};
