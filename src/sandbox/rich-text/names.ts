/** How what people type finds what it names; each answers undefined for a name that does not exist. */
export interface Names {
  /** A handle without `@` to a user id. */
  user(handle: string): string | undefined;
  /** A channel name without `#` to its id. */
  channel(name: string): string | undefined;
  /** A user group's handle to its id. */
  group(handle: string): string | undefined;
  /** An emoji's short name to the character, undefined when there is no such emoji. */
  emoji(name: string): string | undefined;
  /** An emoji character to its short name; Slack's composer turns characters into names. */
  emojiName(character: string): string | undefined;
}

/** The other way round: what to call an id. */
export interface Labels {
  user(id: string): string | undefined;
  channel(id: string): string | undefined;
  group(id: string): string | undefined;
}
