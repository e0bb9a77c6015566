import type { CalendarEntry } from '../calendar.ts';
import type { Bilingual, Language } from '../text.ts';
import { wordsForBody } from './body-words.ts';
import { wordsForSession } from './session-words.ts';
import { fr, spaced } from './spacing.ts';
import { titleWords } from './title-words.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** The calendar's own name. A colon and no comma: not every reader takes a comma in it. */
export const calendarName: Bilingual = pair('Placet: my bodies', 'Placet : mes organes');

/** What is said beside a secret address, the only time that it is shown. */
export const calendarAddressWords: Bilingual = pair(
  'Whoever has this address sees your calendar: keep it to yourself. It is shown this once; the one before no longer works.',
  'Quiconque a cette adresse voit votre agenda : gardez-la pour vous. Elle ne s’affiche qu’une fois ; la précédente ne fonctionne plus.',
);

const lastHour = {
  silence: pair('last hour to object', 'dernière heure pour faire objection'),
  comments: pair('last hour for written comments', 'dernière heure pour les observations écrites'),
  tacit: pair('deemed approved unless a Member objects', 'réputé approuvé sauf objection d’un Membre'),
} as const;
const contributions = pair('last day for contributions', 'dernier jour pour contribuer');

/** `PTC, 243rd/244th Sessions`; `PTC: last hour to object – {title}`. */
export function entryWords(entry: CalendarEntry, language: Language): string {
  const { code } = wordsForBody(entry.body, language);
  if (entry.is === 'session') return `${code}, ${wordsForSession(entry.session, language).label}`;
  const what = (entry.is === 'procedure' ? lastHour[entry.kind] : contributions)[language];
  const title = titleWords(entry.tool.title, language, entry.tool.id);
  return language === 'en' ? `${code}: ${what} – ${title}` : fr`${code} : ${what} – ${title}`;
}
