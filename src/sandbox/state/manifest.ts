import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Json } from './wire.js';

const prompt = z.object({ title: z.string(), message: z.string() });
const agentView = z.looseObject({
  agent_description: z.string().optional(),
  assistant_description: z.string().optional(),
  suggested_prompts: z.array(prompt).default([]),
});

const manifestShape = z.looseObject({
  display_information: z.looseObject({ name: z.string(), description: z.string().default('') }),
  features: z
    .looseObject({
      app_home: z
        .looseObject({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(true),
          messages_tab_read_only_enabled: z.boolean().default(false),
        })
        .optional(),
      bot_user: z.looseObject({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.looseObject({
            command: z.string(),
            url: z.string().optional(),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
            should_escape: z.boolean().default(false),
          }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.looseObject({
            name: z.string(),
            type: z.enum(['message', 'global']),
            callback_id: z.string(),
            description: z.string().default(''),
          }),
        )
        .default([]),
      unfurl_domains: z.array(z.string()).default([]),
      agent_view: agentView.optional(),
      assistant_view: agentView.optional(),
    })
    .prefault({}),
  oauth_config: z
    .looseObject({
      redirect_urls: z.array(z.string()).default([]),
      scopes: z
        .looseObject({ bot: z.array(z.string()).default([]), user: z.array(z.string()).default([]) })
        .prefault({}),
    })
    .prefault({}),
  settings: z
    .looseObject({
      event_subscriptions: z
        .looseObject({
          request_url: z.string().optional(),
          bot_events: z.array(z.string()).default([]),
          user_events: z.array(z.string()).default([]),
        })
        .prefault({}),
      interactivity: z
        .looseObject({
          is_enabled: z.boolean(),
          request_url: z.string().optional(),
          message_menu_options_url: z.string().optional(),
        })
        .prefault({ is_enabled: false }),
      socket_mode_enabled: z.boolean().default(false),
      token_rotation_enabled: z.boolean().default(false),
    })
    .prefault({}),
});

/** The parts of an app manifest (schema 2) that decide what the sandbox does; the rest is kept, not read. */
export type Manifest = z.infer<typeof manifestShape>;

/** Reads a manifest given as JSON. Raises an Error in plain words when it is none. */
export function parseManifest(content: unknown): Manifest {
  const result = manifestShape.safeParse(content);
  if (result.success) return result.data;
  throw new Error(`The manifest is not complete:\n${z.prettifyError(result.error)}`);
}

/** Reads a manifest file, YAML or JSON. Raises an Error in plain words. */
export function readManifest(file: string): Json {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The manifest ${file} cannot be read as YAML or JSON.`, { cause });
  }
  parseManifest(content);
  return content as Json;
}
