/** What a gateway sends. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: string | Uint8Array;
}

/** What an HTTP API says by itself, which nobody can change: `{"message": …}`. */
const own = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
});

export const badRequest = own(400, 'Bad Request');
export const requestTooLarge = own(413, 'Request Entity Too Large');
export const tooManyRequests = own(429, 'Too Many Requests');
export const headersTooLarge = own(431, 'Request Header Fields Too Large');
export const internalServerError = own(500, 'Internal Server Error');
export const serviceUnavailable = own(503, 'Service Unavailable');

/** The two refusals of the authorizer; the challenge says why. */
export const refused = {
  unauthorized: (challenge: string) => own(401, 'Unauthorized', { 'www-authenticate': challenge }),
  forbidden: (challenge: string) => own(403, 'Forbidden', { 'www-authenticate': challenge }),
} as const;
