import { type Language, otherThan } from '../../functions/domain/text.ts';
import { escapeHtml } from '../../functions/notify/letters/as-html.ts';
import { rehearsalBand } from '../../functions/notify/letters/frame.ts';
import { htmlOf } from '../page.ts';
import { chooseWords } from './choose-words.ts';
import { type Group, groupsOf, peopleFound } from './groups.ts';
import type { Everybody, Listed } from './people-of-register.ts';
import { seatWords } from './seat-words.ts';

/** More than this is no list to choose from: whoever is not shown is searched for. */
export const mostShown = 200;

export interface Choice {
  readonly language: Language;
  readonly everybody: Everybody;
  readonly wanted: string;
  /** Where the page is, and where its form is sent. */
  readonly path: string;
  /** What proves that a form was ours. */
  readonly proof: string;
  /** Empty, or that of a register whose outcomes are invented, which the page then says (USERS.md E2). */
  readonly registerName: string;
}

/** The page on which somebody chooses who they are: people by what they are, with their seats in words. */
export function choosePage({ language, everybody, wanted, path, proof, registerName }: Choice): string {
  const words = chooseWords[language];
  const found = peopleFound(everybody, wanted);
  const shown = { ...found, people: found.people.slice(0, mostShown) };
  const sentence = sentenceFor(everybody, found, shown, wanted, language);
  return htmlOf({
    language,
    title: words.title,
    otherLanguage: addressOf(path, otherThan(language), wanted),
    main: [
      ...bandOf(registerName, language),
      `<p>${escapeHtml(words.intro)}</p>`,
      `<form class="search" method="get" action="${escapeHtml(path)}" role="search">`,
      `<label for="wanted">${words.search}</label>`,
      `<input id="wanted" name="q" type="search" value="${escapeHtml(wanted)}" autocomplete="off">`,
      `<input type="hidden" name="lang" value="${language}"><button>${words.searchButton}</button></form>`,
      `<p class="small">${sentence}</p>`,
      `<form method="post" action="${escapeHtml(path)}"><input type="hidden" name="proof" value="${proof}">`,
      `<input type="hidden" name="lang" value="${language}">`,
      ...groupsOf(shown, language).map((group, place, all) =>
        section(group, all[place - 1], shown, language),
      ),
      '</form>',
    ].join('\n'),
  });
}

const bandOf = (registerName: string, language: Language): readonly string[] =>
  rehearsalBand(registerName, language).flatMap((block) =>
    typeof block === 'object' && 'band' in block
      ? [`<p class="small"><strong>${escapeHtml(block.band)}</strong></p>`]
      : [],
  );

const addressOf = (path: string, language: Language, wanted: string): string =>
  `${path}?${new URLSearchParams({ lang: language, ...(wanted !== '' && { q: wanted }) })}`;

function sentenceFor(
  everybody: Everybody,
  found: Everybody,
  shown: Everybody,
  wanted: string,
  language: Language,
): string {
  const words = chooseWords[language];
  if (everybody.people.length === 0) return escapeHtml(words.nobodyYet);
  if (found.people.length > 0) return escapeHtml(words.found(shown.people.length, found.people.length));
  return `${escapeHtml(words.nobodyFound(wanted))} <a href="?lang=${language}">${words.showAll}</a>`;
}

/** A group under its heading; the second of a kind has only its Member's. */
function section(group: Group, before: Group | undefined, everybody: Everybody, language: Language): string {
  const heading = before?.kind === group.kind ? '' : `<h2>${chooseWords[language].kinds[group.kind]}</h2>`;
  const member = group.member === undefined ? '' : `<h3>${escapeHtml(group.member)}</h3>`;
  const people = group.people.map((listed) => button(listed, everybody, language)).join('\n');
  return `${heading}${member}<ul class="people">\n${people}\n</ul>`;
}

function button(listed: Listed, everybody: Everybody, language: Language): string {
  const { id, name } = listed.person;
  const seats = seatWords(listed, everybody, language)
    .map((line) => `<span>${escapeHtml(line)}</span>`)
    .join('');
  return `<li><button name="person" value="${escapeHtml(id)}"><strong>${escapeHtml(name)}</strong>${seats}</button></li>`;
}
