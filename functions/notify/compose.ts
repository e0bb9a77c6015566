import type { Body } from '../domain/body.ts';
import type { Day } from '../domain/date.ts';
import { wordsForBody } from '../domain/language/body-words.ts';
import { onOneLine } from '../domain/language/spacing.ts';
import { letterItem } from '../domain/letter-items.ts';
import type { Letter, NoticeClass, NoticeId } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Language } from '../domain/text.ts';
import type { Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import { asHtml } from './letters/as-html.ts';
import { asText } from './letters/as-text.ts';
import { type Because, daySubject, greeting, lastLines, rehearsalBand } from './letters/frame.ts';
import type { Block } from './letters/parts.ts';
import { either } from './letters/phrases.ts';
import { subjectLine } from './letters/subject.ts';
import { tell } from './letters/tell.ts';
import type { LetterItem, Setting, Told } from './letters/told.ts';
import { isAddress } from './mail-header.ts';

/** What is the same in every letter of a register. */
export interface Letterhead {
  /** Where its pages are: `https://placet.example.org`. */
  readonly site: string;
  /** Empty, or `Rehearsal`. */
  readonly registerName: string;
  /** The domain of the bodies' mailboxes, which the mail service has verified. */
  readonly domain: string;
}

export interface LetterInput {
  readonly person: Person;
  readonly language: Language;
  readonly class: NoticeClass;
  readonly because: Because;
  readonly notice: { readonly id: NoticeId; readonly body: Body; readonly day: Day };
  readonly chunk: string;
  readonly items: readonly LetterItem[];
  readonly world: World;
  readonly head: Letterhead;
  /** RFC 8058 address that ends this subscription with one click; asked for only where the letter is one. */
  readonly unsubscribe: () => string;
}

/** A letter is complete without opening a page, and still at most so many bytes (USERS.md 2.2, D1). */
export const mostBytes = 30_000;

/** Ever shorter quotations and lists, until the letter fits. */
const sizes = [
  { longestQuote: 2000, mostItems: 40 },
  { longestQuote: 600, mostItems: 30 },
  { longestQuote: 200, mostItems: 15 },
  { longestQuote: 80, mostItems: 6 },
] as const;

/** One letter to one person, as it will arrive. Throws RangeError where nothing in it is told by letter. */
export function composeLetter(input: LetterInput): Letter {
  const { person, language, notice, head } = input;
  const body = wordsForBody(notice.body, language);
  const { from, replyTo } = mailboxes(notice.body, head.domain);
  const written = fitting(input);
  const sender = either(
    language,
    `${body.code} Secretariat`,
    `Secrétariat ${body.of.replace(body.name, body.code)}`,
  );
  return {
    to: person.email,
    from: `${onOneLine(sender).replaceAll(/["<>\\]/g, '')} <${from}>`,
    replyTo,
    ...written,
    ...(input.class === 'subscription' ? { unsubscribe: input.unsubscribe() } : {}),
    tags: { notice: notice.id, chunk: input.chunk, person: person.id },
  };
}

/** The sender is of the domain that the mail service has verified; replies go to the body's own mailbox. */
function mailboxes({ mailbox }: Body, domain: string): { readonly from: string; readonly replyTo: string } {
  const from = `${mailbox.split('@')[0]?.replaceAll(/[^A-Za-z0-9._-]/g, '')}@${domain}`;
  return { from, replyTo: isAddress(mailbox) ? mailbox : from };
}

function fitting(input: LetterInput): Pick<Letter, 'subject' | 'text' | 'html'> {
  const [largest, ...smaller] = sizes;
  let letter = written(input, largest);
  for (const size of smaller) {
    if (Buffer.byteLength(letter.text) + Buffer.byteLength(letter.html) <= mostBytes) break;
    letter = written(input, size);
  }
  return letter;
}

function written(
  input: LetterInput,
  { longestQuote, mostItems }: { longestQuote: number; mostItems: number },
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const { language, notice, head, world } = input;
  const at: Setting = { language, world, class: input.class, site: head.site, longestQuote };
  const items = told(input, at);
  const [only] = items;
  if (!only) throw new RangeError(`Notice ${notice.id} has nothing to tell`);
  const alone = items.length === 1;
  const subject = subjectLine(alone ? only.subject : daySubject(notice.body, notice.day, items, language));
  const blocks: readonly Block[] = [
    ...rehearsalBand(head.registerName, language),
    greeting(language),
    ...(alone ? only.letter : together(items, mostItems, at)),
    'rule',
    ...lastLines(
      notice.body,
      items,
      { class: input.class, because: input.because, site: head.site },
      language,
    ),
  ];
  return { subject, text: asText(blocks, language), html: asHtml(blocks, subject, language) };
}

/** Several items: two lines each, those that ask something on top. */
function together(items: readonly Told[], most: number, { language, site }: Setting): readonly Block[] {
  const sorted = items.toSorted((a, b) => Number(b.asks) - Number(a.asks));
  const shown = sorted
    .slice(0, most)
    .flatMap((item, i): Block[] => (i === 0 ? [...item.brief] : ['rule', ...item.brief]));
  const more = items.length - Math.min(items.length, most);
  if (more === 0) return shown;
  const rest = either(language, `And ${more} more:`, `Et ${more} autres :`);
  return [...shown, 'rule', { say: [`${rest} `, { link: site }] }];
}

/** The items of a letter, a decision that covers many tools being one. */
function told(input: LetterInput, at: Setting): readonly Told[] {
  const first = new Map<string, { item: LetterItem; others: Tool[] }>();
  for (const item of input.items) {
    const key = letterItem(item.event);
    const group = first.get(key);
    if (group) group.others.push(item.tool);
    else first.set(key, { item, others: [] });
  }
  return [...first.values()].flatMap(({ item, others }) => {
    const words = tell(item, others, input.notice.body.id, at);
    return words ? [words] : [];
  });
}
