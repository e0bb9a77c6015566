import { dayIn, dayPlus, hourIn, type Instant } from '../../functions/domain/date.ts';
import { deadlineWords } from '../../functions/domain/language/date-words.ts';
import { fr } from '../../functions/domain/language/spacing.ts';
import type { Language } from '../../functions/domain/text.ts';
import { escapeHtml } from '../../functions/notify/letters/as-html.ts';

const zone = 'Europe/Brussels';
const city = { en: 'Brussels', fr: 'Bruxelles' } as const;

const words = {
  en: {
    title: 'Time',
    now: (when: string) => `It is ${when}.`,
    what: 'Time can be moved forward and never back. What falls due on the way happens: letters leave, deadlines pass, bodies agree in silence.',
    letters: 'To 18.00, when the letters of the day leave',
    tomorrow: 'To tomorrow, 9.00',
    week: 'A week on, 9.00',
    until: 'Or until a day and an hour in Brussels',
    pass: 'Let time pass',
    refused: 'That hour has gone, or is none. Choose one to come.',
    back: 'Back to the app',
  },
  fr: {
    title: 'Le temps',
    now: (when: string) => fr`Nous sommes le ${when}.`,
    what: fr`Le temps peut être avancé, jamais reculé. Ce qui vient à échéance en chemin se produit : les lettres partent, les délais passent, le silence vaut accord.`,
    letters: fr`Jusqu’à 18 h 00, quand partent les lettres du jour`,
    tomorrow: fr`Jusqu’à demain, 9 h 00`,
    week: fr`Une semaine plus tard, 9 h 00`,
    until: fr`Ou jusqu’à un jour et une heure, à Bruxelles`,
    pass: 'Laisser passer le temps',
    refused: fr`Cette heure est passée ou n’en est pas une. Choisissez-en une à venir.`,
    back: 'Retour à l’application',
  },
} as const;

/** What time it is in the demonstration, and buttons that let it pass: for who has no terminal at hand. */
export function timeSection({
  now,
  language,
  refused,
}: {
  readonly now: Instant;
  readonly language: Language;
  /** What was asked for was no time to come. */
  readonly refused: boolean;
}): string {
  const said = words[language];
  const today = dayIn(zone, now);
  const to = (until: string, name: string) =>
    `<button name="until" value="${escapeHtml(until)}">${escapeHtml(name)}</button>`;
  const form = (fields: string) =>
    `<form class="search" method="post" action="/local/time"><input type="hidden" name="lang" value="${language}">${fields}</form>`;
  return [
    `<h2 id="time">${said.title}</h2>`,
    `<p><strong>${escapeHtml(said.now(deadlineWords(now, zone, city, language)))}</strong></p>`,
    refused ? `<p role="alert">${escapeHtml(said.refused)}</p>` : '',
    `<p>${escapeHtml(said.what)}</p>`,
    form(
      [
        to('18:00', said.letters),
        to(`${dayPlus(today, 1)} 09:00`, said.tomorrow),
        to(`${dayPlus(today, 7)} 09:00`, said.week),
      ].join(''),
    ),
    form(
      `<label for="until">${escapeHtml(said.until)}</label>` +
        `<input id="until" type="datetime-local" name="until" required min="${today}T${hourIn(zone, now)}">` +
        `<button>${escapeHtml(said.pass)}</button>`,
    ),
    `<p><a href="/">${escapeHtml(said.back)}</a></p>`,
  ].join('\n');
}
