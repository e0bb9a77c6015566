import type { Part } from './parts.ts';
import { either, nothingToDo } from './phrases.ts';
import { type LetterItem, pageOf, type Setting } from './told.ts';

/**
 * What is asked while Members may object: of who has a voice to say so, of the secretary to enter what comes by mail,
 * of observers and followers nothing (USERS.md 1.2, no letter, no silence). `by`: the hour until which they may.
 */
export function askedToObject(
  by: string,
  { tool, hasVoice = true, isSecretary = false }: LetterItem,
  { language, site }: Setting,
): readonly Part[] {
  const link = { link: pageOf(tool, site) };
  if (hasVoice)
    return [
      {
        strong: either(
          language,
          `If your administration objects, say so by ${by}:`,
          `Si votre administration s’y oppose, indiquez-le avant le ${by} :`,
        ),
      },
      link,
      { strong: either(language, ', or by reply to this letter.', ', ou en répondant à cette lettre.') },
    ];
  const until = either(
    language,
    `Members may object until ${by}.`,
    `Les Membres peuvent faire objection jusqu’au ${by}.`,
  );
  if (!isSecretary) return [until, nothingToDo(language)];
  return [
    until,
    {
      strong: either(
        language,
        'An objection that comes by mail is yours to enter:',
        'Une objection reçue par courrier est à consigner par vos soins :',
      ),
    },
    link,
  ];
}
