import {
  type BulkEmailEntry,
  type BulkEmailEntryResult,
  SESv2Client,
  SendBulkEmailCommand,
  type SendBulkEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import type { Letter } from '../domain/notice.ts';
import { withoutAddresses } from '../domain/without-addresses.ts';
import type { Mail } from '../ports.ts';
import { encodedFrom, isAddress, isHeaderSafe } from './mail-header.ts';

/** SES takes at most so many destinations a call. */
export const mostLetters = 50;
/** A request with an inline template may have 1 MB (SES developer guide, inline templates); a tenth stays free. */
const mostBytes = 900_000;
/** A header's value may have so many characters (API reference, MessageHeader). */
const longestHeader = 870;

type Result = Awaited<ReturnType<Mail['send']>>[number];

export interface SesSettings {
  /** Whose bounces, complaints and rendering failures come back to the ledger; absent locally. */
  readonly configurationSet?: string;
}

/**
 * A client that never repeats a call by itself: the first may have been accepted although its answer was lost, and
 * then fifty people would have two letters that the ledger knows as one.
 */
export const sesClient = (): SESv2Client =>
  new SESv2Client({
    maxAttempts: 1,
    // Without the last word the SDK only warns, and a call that hangs would take the whole step with it.
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  });

/**
 * The mail service by SES. One constant inline template of three variables, rendered and escaped by us: SES renders
 * variables raw, accepts what lacks one and fails on it later, in silence. Throws RangeError for more than fifty
 * letters or two senders at once, and what SES said where it refused the whole call; then nothing was sent.
 */
export function sesMail(client: Pick<SESv2Client, 'send'>, settings: SesSettings): Mail {
  async function sendPart(letters: readonly Letter[]): Promise<readonly Result[]> {
    const answer = await client.send(new SendBulkEmailCommand(requestOf(letters, settings)));
    const results = answer.BulkEmailEntryResults ?? [];
    return letters.map((_, i) => resultOf(results[i]));
  }

  return {
    async send(letters) {
      if (letters.length > mostLetters) throw new RangeError(`${letters.length} letters in one call of SES`);
      if (new Set(letters.map((l) => `${l.from}\n${l.replyTo}`)).size > 1)
        throw new RangeError('Letters of two senders in one call of SES');
      const faults = letters.map(faultOf);
      const results: Result[] = faults.map((fault) => ({ is: 'failed', why: fault ?? '' }));
      const sound = letters.flatMap((letter, i) => (faults[i] === undefined ? [{ letter, i }] : []));
      let answered = false;
      for (const part of bySize(sound)) {
        let answers: readonly Result[];
        try {
          answers = await sendPart(part.map(({ letter }) => letter));
          answered = true;
        } catch (error) {
          // What an earlier call of this chunk has sent must reach the ledger: the rest is for the next attempt.
          if (!answered && isRefusal(error)) throw error;
          answers = part.map(() => ({ is: 'throttled', why: nameOf(error) }));
        }
        part.forEach(({ i }, k) => {
          const answer = answers[k];
          if (answer) results[i] = answer;
        });
      }
      return results;
    },
  };
}

/** Why a letter cannot be sent as it is; undefined: it can. */
function faultOf(letter: Letter): string | undefined {
  if (!isAddress(letter.to)) return 'address-not-valid';
  if ([letter.subject, letter.text, letter.html].some((part) => part.trim() === ''))
    return 'variable-missing';
  const headers = [letter.subject, letter.from, letter.replyTo, letter.unsubscribe ?? ''];
  if (!headers.every(isHeaderSafe)) return 'header-not-safe';
  return headers.some((header) => header.length > longestHeader) ? 'header-too-long' : undefined;
}

/** Parts whose request stays under the limit, in order. */
function bySize<T extends { readonly letter: Letter }>(letters: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of letters) {
    const size = Buffer.byteLength(JSON.stringify(entryOf(item.letter)));
    if (bytes + size > mostBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(item);
    bytes += size;
  }
  return parts;
}

function requestOf(letters: readonly Letter[], { configurationSet }: SesSettings): SendBulkEmailCommandInput {
  const [first] = letters;
  return {
    FromEmailAddress: encodedFrom(first?.from ?? ''),
    ReplyToAddresses: first ? [first.replyTo] : [],
    ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
    DefaultContent: {
      Template: {
        TemplateContent: { Subject: '{{subject}}', Text: '{{text}}', Html: '{{html}}' },
        TemplateData: '{}',
      },
    },
    BulkEmailEntries: letters.map(entryOf),
  };
}

const entryOf = ({ to, subject, text, html, unsubscribe, tags }: Letter): BulkEmailEntry => ({
  Destination: { ToAddresses: [to] },
  ReplacementTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
  ReplacementEmailContent: {
    ReplacementTemplate: { ReplacementTemplateData: JSON.stringify({ subject, text, html }) },
  },
  ...(unsubscribe === undefined
    ? {}
    : {
        // RFC 8058: one click, by POST, without a page in between.
        ReplacementHeaders: [
          { Name: 'List-Unsubscribe', Value: `<${unsubscribe}>` },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ],
      }),
});

/** What SES means by « later »; everything else will not get better by waiting. */
const later = new Set([
  'ACCOUNT_THROTTLED',
  'ACCOUNT_DAILY_QUOTA_EXCEEDED',
  'ACCOUNT_SENDING_PAUSED',
  'CONFIGURATION_SET_SENDING_PAUSED',
  'TRANSIENT_FAILURE',
]);

function resultOf(result: BulkEmailEntryResult | undefined): Result {
  // A call that succeeds says of each letter by itself what became of it.
  if (result?.Status === 'SUCCESS') return { is: 'sent', messageId: result.MessageId ?? '' };
  const said = [result?.Status ?? 'NO_STATUS', result?.Error].filter(Boolean).join(': ');
  const why = withoutAddresses(said).slice(0, 300);
  return { is: result?.Status === undefined || later.has(result.Status) ? 'throttled' : 'failed', why };
}

/** A refusal of the whole call that waiting does not cure: somebody has to put the account or the request right. */
const isRefusal = (error: unknown): boolean =>
  [
    'AccountSuspendedException',
    'BadRequestException',
    'MailFromDomainNotVerifiedException',
    'MessageRejected',
    'NotFoundException',
    'AccessDeniedException',
    'CredentialsProviderError',
  ].includes(nameOf(error));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
