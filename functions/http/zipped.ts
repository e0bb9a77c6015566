import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Answer = APIGatewayProxyStructuredResultV2;

/** Shorter bodies fit one packet as they are. */
const fitsOnePacket = 1_000;

/** Whether a browser takes gzip; a weight of nought says that it does not (RFC 9110, 12.5.3). */
const takesGzip = (accepts = ''): boolean =>
  accepts.split(',').some((one) => {
    const [name = '', ...rest] = one.split(';');
    const isRefused = rest.some((weight) => /^\s*q=0(\.0*)?\s*$/i.test(weight));
    return name.trim().toLowerCase() === 'gzip' && !isRefused;
  });

/**
 * An answer as a slow line wants it. Neither an HTTP API nor CloudFront, which keeps none of our answers, compresses
 * them (CloudFront, serving compressed files). What an answer's length could tell of its content (BREACH) nobody can
 * ask for in another's name: a token is no cookie.
 */
export function zipped(answer: Answer, acceptEncoding: string | undefined): Answer {
  const { body, headers } = answer;
  if (body === undefined || answer.isBase64Encoded || body.length < fitsOnePacket) return answer;
  if (!takesGzip(acceptEncoding)) return answer;
  const vary = [headers?.vary, 'accept-encoding'].filter((name) => name !== undefined).join(', ');
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', vary },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
}
