/** Parts of a payload that are the app's own words, or that differ by element: held to recordings, not to these types. */
type FreeForm =
  | 'blocks'
  | 'state'
  | 'title'
  | 'submit'
  | 'close'
  | 'message'
  | 'previous_message'
  | 'metadata'
  | 'previous_metadata'
  | 'actions'
  | 'container';

/**
 * Bolt's type of a payload as what must be sent: every field of it, in the same type; free-form parts open. The
 * workspace belongs to no enterprise, which Slack says with null.
 */
export type PayloadOf<P> = P extends (infer Item)[]
  ? PayloadOf<Item>[]
  : P extends object
    ? {
        [K in keyof P as string extends K ? never : number extends K ? never : K]: K extends FreeForm
          ? unknown
          : K extends 'enterprise' | 'context_enterprise_id'
            ? null
            : PayloadOf<P[K]>;
      }
    : P;
