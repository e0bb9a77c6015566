/** A request that was sent: its key, and what it said. */
export interface SentRequest {
  readonly key: string;
  readonly body: string;
}

/**
 * The key under which a request is sent: the same words have the same key, however often no answer comes, so that they
 * are carried out once; other words are another request.
 */
export const keyFor = (body: string, sent: SentRequest | undefined, newKey: () => string): string =>
  sent?.body === body ? sent.key : newKey();
