import { fileFor } from '../../functions/contracts/site-headers.ts';

/**
 * What CloudFront runs for each request of a page or file: the same rule as the local server, by its own text. Where
 * it answers null the address is the API's, which another behaviour has answered already.
 */
export const rewriteCode = `${fileFor.toString()}

function handler(event) {
  var request = event.request;
  request.uri = fileFor(request.uri) || request.uri;
  return request;
}
`;

/** A file's type as it goes out: S3 says of a text what it is, and not in which letters it is written (ASVS 4.1.1). */
export function withCharset(type: string): string {
  return /^(text\/[a-z]+|application\/javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** What CloudFront runs for each file on its way out, to who has it not or no longer. */
export const charsetCode = `${withCharset.toString()}

function handler(event) {
  var type = event.response.headers['content-type'];
  if (type) type.value = withCharset(type.value);
  return event.response;
}
`;
