import type { Body } from '../body.ts';
import { dayIn, type Instant } from '../date.ts';
import type { MemberAnswer, Title } from '../event.ts';
import type { Language } from '../text.ts';
import { dayWords, deadlineWords } from './date-words.ts';
import { fr, onOneLine } from './spacing.ts';
import { titleWords } from './title-words.ts';

/** An answer to a written procedure, as its receipt tells it. */
export interface Answered {
  readonly answer: MemberAnswer;
  readonly at: Instant;
  /** The Member's name in the language. */
  readonly member: string;
  readonly body: Body;
  readonly tool: { readonly id: string; readonly title: Title };
  /** The hour of the procedure; undefined where it has ended. */
  readonly deadlineAt?: Instant | undefined;
}

/** What was recorded, for whom, when, and until when it can be withdrawn (USERS.md 2.2, D5). */
export function receiptWords(of: Answered, language: Language): string {
  const { body, answer } = of;
  const hour = (at: Instant) => deadlineWords(at, body.timeZone, body.city, language);
  const title = titleWords(of.tool.title, language, of.tool.id);
  const member = onOneLine(of.member);
  const until = of.deadlineAt === undefined ? '' : hour(of.deadlineAt);
  if (language === 'en') {
    const what = {
      objection: `objection to ${title}. The procedure has ended; the item goes to the next session.`,
      'no-objection': `no objection to ${title}.${until && ` This answer can be withdrawn until ${until}.`}`,
      withdrawn: `the answer on ${title} is withdrawn.${until && ` Without another one, silence will count as agreement: ${until}.`}`,
    }[answer];
    return `Recorded for ${member} on ${hour(of.at)}: ${what}`;
  }
  const what = {
    objection: fr`objection au texte suivant : ${title}. La procédure a pris fin ; le point sera inscrit à la session suivante.`,
    'no-objection': fr`pas d’objection au texte suivant : ${title}.${until && fr` Cette réponse peut être retirée jusqu’au ${until}.`}`,
    withdrawn: fr`la réponse au sujet du texte suivant est retirée : ${title}.${until && fr` Sans autre réponse, le silence vaudra accord le ${until}.`}`,
  }[answer];
  return fr`Consigné pour ${member} le ${hour(of.at)} : ${what}`;
}

/** By whom a Member's answer came. */
export type AnsweredBy = 'oneself' | 'colleague' | 'secretariat';

/** Who has answered for the Member, as it stands. */
export function answeredWords(
  by: AnsweredBy,
  at: Instant,
  body: Pick<Body, 'timeZone'>,
  language: Language,
): string {
  if (by !== 'oneself') return answeredBeforeWords(by, at, body, language);
  const day = dayWords(dayIn(body.timeZone, at), language);
  return {
    en: `You answered for your administration on ${day}.`,
    fr: `Vous avez répondu pour votre administration le ${day}.`,
  }[language];
}

/** Who had answered for the Member before: a small administration agrees among itself. */
export function answeredBeforeWords(
  by: AnsweredBy,
  at: Instant,
  { timeZone }: Pick<Body, 'timeZone'>,
  language: Language,
): string {
  const day = dayWords(dayIn(timeZone, at), language);
  return {
    oneself: {
      en: `You had answered for your administration on ${day}.`,
      fr: `Vous aviez répondu pour votre administration le ${day}.`,
    },
    colleague: {
      en: `A colleague answered for your administration on ${day}.`,
      fr: `Une autre personne a répondu pour votre administration le ${day}.`,
    },
    secretariat: {
      en: `The secretariat entered an answer of your administration on ${day}.`,
      fr: `Le secrétariat a consigné une réponse de votre administration le ${day}.`,
    },
  }[by][language];
}
