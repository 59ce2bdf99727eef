/** Parts of an answer that are the app's own words: checked by the block validator, not by these types. */
type FreeForm =
  | 'blocks'
  | 'attachments'
  | 'files'
  | 'metadata'
  | 'state'
  | 'root'
  | 'icons'
  | 'title'
  | 'submit'
  | 'close'
  // Null on the wire, though the SDK has other types for them.
  | 'previous_view_id'
  | 'parent_conversation'
  | 'fields'
  | 'channel_actions_ts';

/**
 * The SDK's response type as what a handler must answer: every field of it, in the same type; free-form parts open.
 * A handler that answers a field which the SDK does not know is a compile error.
 */
export type AnswerOf<R> = R extends (infer Item)[]
  ? AnswerOf<Item>[]
  : R extends object
    ? { [K in keyof R as string extends K ? never : K]: K extends FreeForm ? unknown : AnswerOf<R[K]> | null }
    : R;
