export interface Rate {
  readonly ratePerSecond: number;
  readonly burst: number;
}

/**
 * API Gateway's throttling: a bucket of `burst` tokens that fills at `ratePerSecond`; each request takes one. Says
 * whether there was one. `nowMs` runs by itself and never goes back.
 */
export function tokenBucket({ ratePerSecond, burst }: Rate, nowMs: () => number): () => boolean {
  let tokens = burst;
  let filledAt = nowMs();
  return () => {
    const now = nowMs();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * ratePerSecond);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
