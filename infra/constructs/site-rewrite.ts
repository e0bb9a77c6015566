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
