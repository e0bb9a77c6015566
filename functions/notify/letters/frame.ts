import type { Body } from '../../domain/body.ts';
import { wordsForBody } from '../../domain/language/body-words.ts';
import { dayWords } from '../../domain/language/date-words.ts';
import { rehearsalNotice } from '../../domain/language/rehearsal-words.ts';
import { fr } from '../../domain/language/spacing.ts';
import type { NoticeClass } from '../../domain/notice.ts';
import type { Language } from '../../domain/text.ts';
import type { Block } from './parts.ts';
import { either } from './phrases.ts';
import type { Told } from './told.ts';

/** Why somebody has a letter. */
export type Because = 'seat' | 'follows-tool' | 'follows-body' | 'officer' | 'secretary';

/** `PTC, 24 April: 9 decisions`; a correction among them comes first in the line. */
export function daySubject(body: Body, day: string, items: readonly Told[], language: Language): string {
  const { code } = wordsForBody(body, language);
  const on = dayWords(day, language, 'no-year');
  const count = items.length;
  const noun = items.every((item) => item.decision)
    ? either(language, 'decisions', 'décisions')
    : either(language, 'items', 'points');
  const correction = items.some((item) => item.correction)
    ? either(language, 'Correction, ', 'Rectificatif, ')
    : '';
  return language === 'en'
    ? `${correction}${code}, ${on}: ${count} ${noun}`
    : fr`${correction}${code}, ${on} : ${String(count)} ${noun}`;
}

/** Nothing is made up about a real tool: a register with a name is a rehearsal and says so on every letter (USERS.md E2). */
export const rehearsalBand = (register: string, language: Language): readonly Block[] =>
  register !== ''
    ? [
        {
          band: rehearsalNotice[language],
        },
      ]
    : [];

export const greeting = (language: Language): Block => ({
  say: [either(language, 'Dear colleague,', 'Madame, Monsieur,')],
});

/** The last lines: how provisional the text is, why the reader has it, and how to change that. */
export function lastLines(
  body: Body,
  items: readonly Told[],
  letter: { readonly class: NoticeClass; readonly because: Because; readonly site: string },
  language: Language,
): readonly Block[] {
  const provisional: readonly Block[] = items.some((item) => item.provisional)
    ? [
        {
          small: [
            either(
              language,
              'Provisional text; the report of the session will prevail.',
              'Texte provisoire ; le rapport de la session fera foi.',
            ),
          ],
        },
      ]
    : [];
  const words = wordsForBody(body, language);
  if (letter.class === 'official')
    return [
      ...provisional,
      {
        small: [
          either(
            language,
            `Official notice, sent to every seat on ${words.the}.`,
            `Avis officiel, adressé à chaque siège ${words.of}.`,
          ),
        ],
      },
    ];
  const reason = {
    seat: { en: `you have a seat on ${words.the}`, fr: `vous siégez ${words.to}` },
    'follows-tool': { en: 'you follow this tool', fr: 'vous suivez ce texte' },
    'follows-body': { en: `you follow ${words.the}`, fr: `vous suivez les travaux ${words.of}` },
    officer: { en: 'you are responsible for this tool', fr: 'vous êtes responsable de ce texte' },
    secretary: { en: 'it concerns the body that you serve', fr: 'elle concerne l’organe que vous servez' },
  }[letter.because][language];
  const que = reason.startsWith('elle') ? 'qu’' : 'que ';
  return [
    ...provisional,
    {
      small: [
        either(
          language,
          `You receive this because ${reason}. `,
          `Vous recevez cette lettre parce ${que}${reason}. `,
        ),
        {
          link: `${letter.site}/letters`,
          label: either(language, 'Change what you receive', 'Modifier ce que vous recevez'),
        },
      ],
    },
  ];
}
