/** What one API takes, said once: the gateway's throttling, on AWS and here, and the contracts and OpenAPI read it. */
export const limits = {
  /** Requests a second that the gateway lets through in the long run. */
  ratePerSecond: 200,
  /** Requests that it lets through at once. */
  burst: 400,
  /** Of a request, in bytes; the gateway itself takes ten times as much (API Gateway: 10 MB). */
  longestBodyBytes: 1_000_000,
  /** Values inside a body of JSON: each costs a look, however short it is. */
  mostValues: 10_000,
  /** Of the file of a paper, in bytes. */
  largestFileBytes: 50_000_000,
  /** Entries of a list in one answer. */
  longestPage: 100,
} as const;
