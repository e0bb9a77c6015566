import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Answer = APIGatewayProxyStructuredResultV2;

/** Shorter bodies fit one packet as they are. */
const fitsOnePacket = 1_000;

/**
 * An answer as a slow line wants it. Neither an HTTP API nor CloudFront, which keeps none of our answers, compresses
 * them (CloudFront, serving compressed files). What an answer's length could tell of its content (BREACH) nobody can
 * ask for in another's name: a token is no cookie.
 */
export function zipped(answer: Answer, acceptEncoding: string | undefined): Answer {
  const { body, headers } = answer;
  if (body === undefined || answer.isBase64Encoded || body.length < fitsOnePacket) return answer;
  if (!/\bgzip\b/.test(acceptEncoding ?? '')) return answer;
  const vary = [headers?.vary, 'accept-encoding'].filter((name) => name !== undefined).join(', ');
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': 'gzip', vary },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
}
