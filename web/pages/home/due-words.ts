import type { Asks } from '../../../functions/domain/due.ts';
import { inBoth } from '../../words/both.ts';

export const dueWords = inBoth(
  {
    number: 'No.',
    tool: 'Tool',
    asked: 'What is asked',
    where: 'Where it stands',
    session: 'Session',
    decision: 'Decision',
    languages: 'Languages',
    who: 'With',
    since: 'Since',
    when: 'When',
    forMember: (name: string) => `for ${name}`,
    tools: (n: number) => `${n} tools`,
  },
  {
    number: 'N°',
    tool: 'Texte',
    asked: 'Ce qui est demandé',
    where: 'Où il en est',
    session: 'Session',
    decision: 'Décision',
    languages: 'Langues',
    who: 'Chez',
    since: 'Depuis',
    when: 'Quand',
    forMember: (name: string) => `pour ${name}`,
    tools: (n: number) => `${n} textes`,
  },
);

/** What stands over rows of one kind where a heading has several (USERS.md 2.1, S1). */
export const kindWords = inBoth(
  {
    answer: 'To answer',
    contribute: 'Contributions invited',
    correct: 'Corrections to agree to',
    decide: 'To decide here',
    confirm: 'Amended texts to confirm',
    paragraphs: 'Earlier sessions: texts without a paragraph',
    translate: 'Language versions due',
    draft: 'Drafts to submit',
    publish: 'Approved, to publish',
    sessions: 'Sessions',
    wait: 'Waiting for somebody else',
    information: 'For information',
  } satisfies Record<Asks, string>,
  {
    answer: 'À répondre',
    contribute: 'Contributions attendues',
    correct: 'Rectifications à accepter',
    decide: 'À consigner ici',
    confirm: 'Textes modifiés à confirmer',
    paragraphs: 'Sessions antérieures : textes sans paragraphe',
    translate: 'Versions linguistiques attendues',
    draft: 'Projets à soumettre',
    publish: 'Approuvés, à publier',
    sessions: 'Sessions',
    wait: 'En attente d’autrui',
    information: 'Pour information',
  },
);
