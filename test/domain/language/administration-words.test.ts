import { describe, expect, it } from 'vitest';
import { personId } from '../../../functions/domain/ids.ts';
import { actionWords } from '../../../functions/domain/language/action-words.ts';
import {
  deadLetterKinds,
  deadLettersWaiting,
  deadLetterWords,
  retryWords,
} from '../../../functions/domain/language/dead-letter-words.ts';
import {
  agreementWords,
  definitionWords,
  engineWords,
  putAllRightWords,
  putRightWords,
  registerWords,
  repairWords,
} from '../../../functions/domain/language/drift-words.ts';
import { executionActs } from '../../../functions/domain/language/execution-acts.ts';
import { numberNotFoundWords, wordsNotFoundWords } from '../../../functions/domain/language/find-words.ts';
import {
  importWords,
  linesDiffer,
  notATable,
  seatFaultOnLine,
} from '../../../functions/domain/language/import-words.ts';
import {
  countsWords,
  heldOpenWords,
  leavesWords,
  sentAgainWords,
} from '../../../functions/domain/language/ledger-words.ts';
import { brokenWords, exportNote, verifiedWords } from '../../../functions/domain/language/record-words.ts';
import {
  lossWords,
  personFaultWords,
  seatEndedWords,
  seatFaults,
  secretariesWords,
  seenAsWords,
} from '../../../functions/domain/language/seat-words.ts';
import { type Language, languages } from '../../../functions/domain/text.ts';
import { bodies } from '../../support/sample-register.ts';

const at = '2024-04-24T08:45:00.000Z';
const named = { execution: 'T13-g1', successor: 'T13-g2', status: 'FAILED' };
const byId = new Map(bodies.map((body) => [body.id, body]));

/** Everything that only administrators read, with one and with several of what is counted. */
function everything(language: Language): readonly string[] {
  const own = (words: Readonly<Record<string, { readonly en: string; readonly fr: string }>>) =>
    Object.values(words).map((pair) => pair[language]);
  const made = (words: Readonly<Record<string, (n: typeof named) => { en: string; fr: string }>>) =>
    Object.values(words).map((make) => make(named)[language]);
  const counts = [0, 1, 2];
  return [
    ...own(actionWords),
    ...own(deadLetterWords),
    ...own(retryWords),
    ...own(seatFaults),
    ...own(notATable),
    ...made(engineWords),
    ...made(repairWords),
    ...Object.values(putRightWords).map((make) => make('T13', 'T13-g2')[language]),
    ...Object.values(executionActs).map((make) => make('T13-g1')[language]),
    registerWords('publication', at, language),
    exportNote[language],
    wordsNotFoundWords(language),
    ...[[], ['PC0741'], ['PC0741', 'HC0741']].map((found) => numberNotFoundWords(byId, found, language)),
    ...counts.flatMap((n) => [
      deadLettersWaiting(n, n, language),
      agreementWords({ agree: n, looked: 2, onTheirWay: n, paused: n }, at, language),
      definitionWords(n, 1, { from: 1, to: 2 }, language),
      putAllRightWords(n, 2, language),
      countsWords({ sent: n, bounced: n, failed: n, complained: n, waiting: n }, language),
      sentAgainWords(n, n, language),
      ...['2024-04-23', '2024-04-24', '2024-04-25'].map((today) =>
        seatEndedWords({ to: '2024-04-24', today, losses: n }, language),
      ),
      verifiedWords({ events: n, broken: n, seconds: 3.1, more: n > 0 }, language),
      secretariesWords('X', n > 0 ? 1 : 0, language),
    ]),
    putAllRightWords(0, 0, language),
    ...(['is-somebody', 'was-erased', 'address-of-another'] as const).map((fault) =>
      personFaultWords(fault, personId('P60'), language),
    ),
    leavesWords(at, language),
    ...[['Member A'], ['Member A', 'Member B']].map((names) => heldOpenWords(names, 'Guide', language)),
    ...(['missing', 'changed', 'unlinked', 'head-differs'] as const).map((why) =>
      brokenWords('T13', { n: 7, why }, language),
    ),
    lossWords('record-decision', 'X', language),
    ...[true, false].map((mayKnow) => seenAsWords('Ada', mayKnow, language)),
    ...(['person', 'email'] as const).map((what) => linesDiffer(2, what, language)),
    seatFaultOnLine('member', 'Contry', 'member-unknown', language),
    ...[[], [{ line: 8, sentence: 'x' }]].flatMap((wrong) =>
      [true, false].map((written) => importWords({ new: 12, changed: 1, same: 2 }, wrong, written, language)),
    ),
  ];
}

describe.each(languages)('what only administrators read, in %s', (language) => {
  it('is there, whole, and without a gap', () => {
    for (const words of everything(language)) {
      expect(words).not.toBe('');
      expect(words).not.toMatch(/undefined|\{|\}|\(e\)| {2}/);
    }
  });
});

describe('in French', () => {
  it('a no-break space stands before : ; ? ! and inside « »', () => {
    const gap = / [:;?!»]|« |[^\s\u00a0][;?!»]/;
    expect(everything('fr').filter((words) => gap.test(words))).toEqual([]);
  });

  it('no body has its English code', () => {
    for (const words of everything('fr')) expect(words).not.toMatch(/\bPTC\b|\bPoC\b|\bCBC\b/);
  });
});

it('a kind of dead letter has its words', () => {
  expect(Object.keys(deadLetterWords)).toEqual([...deadLetterKinds]);
});
