import { describe, expect, it } from 'vitest';
import type { DecisionFacts, RecordedEvent } from '../../functions/domain/event.ts';
import { sessionId, toolId } from '../../functions/domain/ids.ts';
import { type DecisionOutcome, decisionOutcomes } from '../../functions/domain/outcome.ts';
import { tellingOf } from '../../functions/domain/telling.ts';
import { languages } from '../../functions/domain/text.ts';
import { mostBytes } from '../../functions/notify/compose.ts';
import { everyEvent } from '../support/every-event.ts';
import { faultsIn } from '../support/faults-in-words.ts';
import fc from '../support/properties.ts';
import { letterAbout, wordsOfHtml } from '../support/sample-letter.ts';
import {
  at,
  atPoc,
  Council,
  decided,
  lived,
  PoC,
  PTC,
  registered,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';

const both = { en: 'In English.', fr: 'En français.' };
const everything: Partial<DecisionFacts> = {
  text: both,
  amendments: both,
  guidance: both,
  reason: both,
  scope: { en: 'sections 1-5', fr: 'les sections 1 à 5' },
  byDay: '2024-08-30',
  deadlineAt: '2024-05-17T10:00:00.000Z',
  rule: 'Rule 12',
  targetSession: sessionId('PTC-245-246'),
  whoMayContribute: both,
  remainder: toolId('T13b'),
  child: toolId('T18'),
  paragraph: '47',
  statements: [{ kind: 'reservation', text: both }],
};
const ways: readonly (readonly [string, Partial<DecisionFacts>])[] = [
  ['with everything', everything],
  ['with everything, back to a step', { ...everything, target: 1 }],
  ['with everything, back to the Secretariat', { ...everything, target: 'draft' }],
  ['with nothing', { versions: [] }],
  ['in English only', { text: { en: 'Only.' }, guidance: { en: 'Only.' }, reason: { en: 'Only.' } }],
  ['in French only', { text: { fr: 'Seul.' }, guidance: { fr: 'Seul.' }, amendments: { fr: 'Seul.' } }],
];
const places = [
  ['moving on', to(atPoc)],
  ['to be published', to(at('publication'))],
  ['at its end', to(at('ended', { ending: 'completed' }))],
  ['asleep', to({ ...atPoc, session: null, dormant: true })],
  ['staying', undefined],
] as const;

/** What is wrong with a letter; nothing, it is hoped. Quotations and addresses are checked as they are. */
function faultsOf(letter: ReturnType<typeof letterAbout>, language: 'en' | 'fr'): readonly string[] {
  const words = letter.text.replaceAll(/https:\/\/\S+/g, 'link');
  return [
    ...faultsIn(words, language),
    ...faultsIn(letter.subject, language),
    ...faultsIn(wordsOfHtml(letter.html).replaceAll(/https:\/\/\S+/g, 'link'), language),
    ...(letter.subject.length > 75 ? [`a subject of ${letter.subject.length}`] : []),
    ...(Buffer.byteLength(letter.text) + Buffer.byteLength(letter.html) > mostBytes ? ['too long'] : []),
    ...(/<(img|script|iframe|link|form|object)\b/i.test(letter.html) ? ['something to fetch or run'] : []),
  ];
}

describe('every outcome makes a letter without a gap', () => {
  for (const outcome of decisionOutcomes)
    for (const language of languages)
      it(`${outcome}, ${language}`, () => {
        for (const [, facts] of ways)
          for (const [, move] of places) {
            for (const body of [PTC, PoC, Council]) {
              const event = decided({ ...facts, body, outcome }, move === undefined ? {} : { move });
              const letter = letterAbout([registered(), submitted, event], language);
              expect(faultsOf(letter, language)).toEqual([]);
            }
          }
      });
});

/** `told` in no letter: nothing to compose. */
const isTold = (event: RecordedEvent, tool: ReturnType<typeof lived>['tool']) =>
  tellingOf(event, tool) !== undefined;

describe('every event that is told makes a letter without a gap', () => {
  for (const [name, story] of everyEvent) {
    const { event, tool } = lived(story);
    if (!isTold(event, tool)) continue;
    for (const language of languages)
      it(`${name}, ${language}`, () => {
        for (const replaces of [undefined, lived([registered({ edition: '4th' })], 'T05').tool])
          for (const colleagues of [[], ['A. Martin', 'B. Diallo']])
            for (const of of ['PTC', 'PoC', 'Council'] as const) {
              const item = { colleagues, ...(replaces ? { replaces } : {}) };
              const letter = letterAbout(story, language, { item, of: of as never });
              expect(faultsOf(letter, language)).toEqual([]);
            }
      });
  }

  it('and two lines of a letter with others', () => {
    const items = everyEvent
      .map(([, story], i) => lived(story, `T${i}`))
      .filter(({ event, tool }) => isTold(event, tool));
    for (const language of languages)
      for (const because of ['seat', 'follows-tool', 'follows-body', 'officer', 'secretary'] as const)
        expect(faultsOf(letterAbout(items, language, { because }), language)).toEqual([]);
  });
});

describe('plain text and HTML', () => {
  it('say the same words', () => {
    const plain = (text: string) =>
      text
        .replaceAll('--', '')
        .replaceAll(/(Change what you receive|Modifier ce que vous recevez)\u00a0?: https\S+/g, '$1')
        .replaceAll(/[\s\u00a0]+/g, ' ')
        .trim();
    for (const [, story] of everyEvent) {
      const { event, tool } = lived(story);
      if (!isTold(event, tool)) continue;
      for (const language of languages) {
        const { text, html } = letterAbout(story, language);
        expect(plain(wordsOfHtml(html))).toBe(plain(text));
      }
    }
  });

  it('French type raises its ordinals in HTML', () => {
    const { html } = letterAbout([registered(), submitted, decided({ outcome: 'endorsed' })], 'fr');
    expect(html).toContain('243<sup>e</sup>/244<sup>e</sup> sessions');
    expect(html).toContain('<html lang="fr">');
    const english = letterAbout([registered(), submitted, decided({ outcome: 'endorsed' })], 'en').html;
    expect(english).not.toContain('<sup>');
  });
});

describe('whatever people write', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'a\r\nBcc: all@example.org',
      '{{html}} {{{subject}}} {% raw %}',
      '</main></body></html>',
      "'; DROP TABLE notices; --",
      '\u202egpj.exe',
      ' ',
      '&amp;<b>',
      'x'.repeat(100_000),
      '&'.repeat(50_000),
      '€😀'.repeat(20_000),
      '\n'.repeat(5_000),
    ),
  );
  const wording = fc.record({ en: text, fr: text }, { requiredKeys: [] });

  it('the letter stays one letter: no header, no mark-up, no byte too many', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...decisionOutcomes),
        fc.constantFrom(...languages),
        fc.record({ title: wording, words: wording, name: text, rule: text }),
        (outcome: DecisionOutcome, language, { title, words, name, rule }) => {
          const facts = {
            text: words,
            guidance: words,
            reason: words,
            amendments: words,
            scope: words,
            rule,
          };
          const letter = { introduction: words };
          const event = decided({ ...everything, ...facts, outcome }, { move: to(atPoc), letter });
          const { tool, event: recorded } = lived([registered({ title, edition: name }), submitted, event]);
          const items = [{ tool, event: recorded, colleagues: [name] }];
          for (const given of [
            items,
            [
              ...items,
              ...Array.from({ length: 60 }, (_, i) => ({
                tool: { ...tool, id: toolId(`T${i}`) },
                event: { ...recorded, tool: toolId(`T${i}`), decision: `d${i}` as never },
              })),
            ],
          ]) {
            const letter = letterAbout(given, language);
            expect(letter.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
            expect(letter.subject.length).toBeLessThanOrEqual(75);
            expect(letter.from + letter.replyTo).not.toMatch(/[\r\n]/);
            expect(Buffer.byteLength(letter.text) + Buffer.byteLength(letter.html)).toBeLessThanOrEqual(
              mostBytes,
            );
            expect(letter.html.isWellFormed() && letter.text.isWellFormed()).toBe(true);
            // Only our own marks are left once the words are taken out.
            const marks = new Set(
              [...letter.html.matchAll(/<\/?([a-z!]+)/gi)].map(([, mark]) => mark?.toLowerCase()),
            );
            expect([...marks].filter((mark) => !ourMarks.includes(mark ?? ''))).toEqual([]);
            expect(letter.html.match(/<main>/g)).toHaveLength(1);
            expect(letter.html).not.toMatch(/&(?!(amp|lt|gt|quot|nbsp|#39);)/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const ourMarks = [
    '!doctype',
    '!',
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'main',
    'p',
    'strong',
    'a',
    'blockquote',
    'hr',
    'sup',
  ];

  it('a written procedure with hostile words is still answerable', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...languages), (rule, title, language) => {
        const opened = {
          type: 'WrittenProcedureOpened',
          decision: 'T13-3' as never,
          facts: {
            outcome: 'written-opened',
            body: 'PTC' as never,
            decidedOn: '2024-04-24',
            basis: { is: 'consensus' },
            versions: [versionE],
            deadlineAt: '2024-05-17T10:00:00.000Z',
            rule,
          },
          agrees: 'endorsed',
          minimumDays: 21,
          move: to(atPoc),
        } as const;
        const letter = letterAbout(
          [registered({ title: { en: title, fr: title } }), submitted, opened],
          language,
        );
        expect(letter.text).toContain('https://placet.example.org/t/T13');
        expect(letter.text).toContain(language === 'en' ? 'Friday 17 May 2024' : 'vendredi 17 mai 2024');
      }),
      { numRuns: 60 },
    );
  });
});

it('a body that the world does not know still has a letter', () => {
  const { tool, event } = lived([registered(), submitted, decided({ outcome: 'endorsed' })]);
  const world = { ...worldAt(), bodies: new Map(), sessions: new Map() };
  expect(letterAbout([{ tool, event }], 'en', { world }).text).toContain('the PTC endorsed');
});
