import type { Language } from '../text.ts';

/** What the columns of an administrator's files are called. */
export const executionColumns: Readonly<Record<Language, readonly string[]>> = {
  en: ['tool', 'title', 'execution', 'state', 'stage', 'since', 'until', 'waiting', 'definition'],
  fr: ['texte', 'titre', 'exécution', 'état', 'étape', 'depuis', 'jusqu’au', 'en attente', 'définition'],
};

export const interventionColumns: Readonly<Record<Language, readonly string[]>> = {
  en: ['at', 'person', 'name', 'what', 'on', 'reason', 'before', 'after'],
  fr: ['date', 'personne', 'nom', 'intervention', 'objet', 'motif', 'avant', 'après'],
};

/** The states of an execution, for a list. */
export const executionStates: Readonly<
  Record<'waiting' | 'drifted' | 'paused' | 'ended', { readonly en: string; readonly fr: string }>
> = {
  waiting: { en: 'waiting', fr: 'en attente' },
  drifted: { en: 'not where it should be', fr: 'en écart' },
  paused: { en: 'paused', fr: 'suspendue' },
  ended: { en: 'ended', fr: 'terminée' },
};
