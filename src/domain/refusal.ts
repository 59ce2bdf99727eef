/**
 * Something that cannot be done, in words fit for the person who asked.
 * It becomes an ephemeral text in Slack, text back to the model, a non-retryable failure in an activity, a 4xx in REST.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
