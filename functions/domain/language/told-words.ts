import type { Language } from '../text.ts';
import { fr } from './spacing.ts';

/** How many would be told of something. */
export interface ToldCount {
  readonly people: number;
  readonly members: number;
  readonly observers: number;
  readonly french: number;
  readonly official: number;
}

/** `Who will be told: 143 people of 96 Members, 12 observers. 71 in French. 4 official notices.` (USERS.md 2.1, S4) */
export function toldSentence(count: ToldCount, language: Language): string {
  const { people, members, observers, french, official } = count;
  const n = (value: number) => new Intl.NumberFormat(language === 'en' ? 'en' : 'fr').format(value);
  if (people === 0)
    return language === 'en'
      ? 'Nobody would be told by letter. Those with a seat will see it in their list.'
      : 'Personne ne serait informé par lettre. Les titulaires d’un siège le verront dans leur liste.';
  if (language === 'en')
    return [
      `Who will be told: ${n(people)} ${people === 1 ? 'person' : 'people'} of ${n(members)} ${members === 1 ? 'Member' : 'Members'}`,
      observers > 0 ? `, ${n(observers)} ${observers === 1 ? 'observer' : 'observers'}` : '',
      `. ${n(french)} in French.`,
      official > 0 ? ` ${n(official)} official ${official === 1 ? 'notice' : 'notices'}.` : '',
    ].join('');
  return [
    fr`Qui sera informé : ${n(people)} ${people === 1 ? 'personne' : 'personnes'} de ${n(members)} ${members === 1 ? 'Membre' : 'Membres'}`,
    observers > 0 ? `, ${n(observers)} ${observers === 1 ? 'observateur' : 'observateurs'}` : '',
    `. ${n(french)} en français.`,
    official > 0 ? ` ${n(official)} ${official === 1 ? 'avis officiel' : 'avis officiels'}.` : '',
  ].join('');
}
