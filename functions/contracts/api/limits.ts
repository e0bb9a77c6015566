/** What the gateway lets through, and what one request may hold; stated in OpenAPI. */
export const ratePerSecond = 200;
export const burst = 400;
/** Bytes of a request's body. */
export const longestBodyBytes = 1_000_000;
/** Entries of one page of a list. */
export const longestPage = 100;
