import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Endpoint } from '../contracts/api/endpoint.ts';
import { escaped, plainPage } from '../contracts/api/plain-page.ts';
import { type ProblemDocument, statusOf } from '../contracts/api/problem.ts';
import { problemWords } from '../contracts/api/problem-words.ts';
import type { Refused, Reply } from '../contracts/api/use-case.ts';
import type { Problem } from '../contracts/fields.ts';
import { issueWords } from '../contracts/issue-words.ts';
import { nothingRuns } from '../contracts/site-headers.ts';
import type { Language } from '../domain/text.ts';
import type { World } from '../domain/world.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** What every answer says to a browser: show nothing of it elsewhere, guess nothing, run nothing. */
const guarded = {
  'x-content-type-options': 'nosniff',
  // For browsers that know no frame-ancestors.
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** A page may have styles of its own and forms to us; no script ever. */
function policyFor(type: string, body: string): string {
  if (!type.startsWith('text/html')) return nothingRuns;
  const hashes = [...body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  const styles = hashes.length > 0 ? `; style-src ${hashes.join(' ')}` : '';
  return `default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'${styles}`;
}

/** The answer of a use case as HTTP: by the endpoint's status and type, with an ETag where it was read. */
export function writeAnswer(
  endpoint: Endpoint,
  answer: Reply<unknown>,
  asked: { readonly language: Language; readonly ifNoneMatch?: string | undefined },
): Answer {
  const { status, type: usual = 'application/json' } = endpoint.answer;
  const type = answer.type ?? usual;
  if (status === 204) return { statusCode: 204, headers: { ...guarded, 'cache-control': 'no-store' } };
  const body = type === 'application/json' ? JSON.stringify(answer.body) : String(answer.body);
  const isRead = endpoint.method === 'GET' && !answer.fleeting;
  const etag = `"${answer.version === undefined ? '' : `${answer.version}-`}${digest(body)}"`;
  const headers: Record<string, string> = {
    ...guarded,
    'content-security-policy': policyFor(type, body),
    'content-type': type === 'application/json' ? type : `${type}; charset=utf-8`,
    'content-language': answer.language ?? asked.language,
    // What one person may see is kept by nobody in between; who has it asks whether it is still so.
    'cache-control': isRead ? 'private, no-cache' : 'no-store',
    ...(isRead ? { etag, vary: 'authorization, accept-language' } : {}),
    ...(answer.location === undefined ? {} : { location: answer.location }),
    ...(answer.filename === undefined
      ? {}
      : {
          'content-disposition': `attachment; filename="${answer.filename.replaceAll(/[^A-Za-z0-9._-]/g, '_')}"`,
        }),
  };
  const known =
    isRead && (asked.ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  if (known) return { statusCode: 304, headers };
  return { statusCode: status, headers, body };
}

/** Whoever opened a page of ours in a browser reads what is the matter, and not a document for programs. */
function problemPage(
  { title, detail, instance }: ProblemDocument & { instance: string },
  language: Language,
) {
  const body = `<h1>${escaped(title)}</h1>\n<p>${escaped(detail)}</p>\n<p class="meta">${escaped(instance)}</p>`;
  return plainPage({ language, title, style: '\nbody{max-width:44rem}\n', body });
}

/** The faults of a request as its caller reads them. */
const issuesIn = (issues: readonly Problem[], language: Language): Problem[] =>
  issues.map(({ path, message }) => ({ path, message: issueWords(message, language) }));

/**
 * A refusal as a problem document (RFC 9457), or as a page where a page was asked for. `requestId` is what an
 * administrator finds the request by.
 */
export function writeProblem(
  refusal: Refused,
  asked: { readonly language: Language; readonly requestId: string; readonly asPage?: boolean },
  world?: Pick<World, 'bodies'>,
): Answer {
  const { refused, facts } = refusal;
  const status = statusOf[refused];
  const { issues, ...rest } = facts;
  const document: ProblemDocument & { instance: string } = {
    type: `/api/docs#${refused}`,
    ...problemWords(refusal, asked.language, world),
    status,
    code: refused,
    instance: `urn:placet:request:${asked.requestId}`,
    ...(Array.isArray(issues) ? { issues: issuesIn(issues, asked.language) } : {}),
    ...(Object.keys(rest).length > 0 ? { facts: rest } : {}),
  };
  const type = asked.asPage ? 'text/html' : 'application/problem+json';
  const body = asked.asPage ? problemPage(document, asked.language) : JSON.stringify(document);
  return {
    statusCode: status,
    headers: {
      ...guarded,
      'content-security-policy': policyFor(type, body),
      'content-type': asked.asPage ? `${type}; charset=utf-8` : type,
      'content-language': asked.language,
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '1' } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body,
  };
}
