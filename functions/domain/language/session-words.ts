import type { SessionId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Language } from '../text.ts';
import type { World } from '../world.ts';
import { monthWords, rangeWords } from './date-words.ts';
import { onOneLine } from './spacing.ts';

/** A meeting as a sentence needs it; its label is printed as it was entered and never computed (DOMAIN.md 3). */
export interface SessionWords {
  /** `243rd/244th Sessions` / `243e/244e sessions`. */
  readonly label: string;
  /** `at its 243rd/244th Sessions` / `à ses 243e/244e sessions`. */
  readonly at: string;
  /** `to its …` / `à ses …`. */
  readonly to: string;
  /** `for its …` / `aux …`, `à la …`. */
  readonly for: string;
  /** `27-29 June 2024` / `du 27 au 29 juin 2024`; undefined where nothing is known of its time. */
  readonly when?: string;
  /** `October 2024` / `octobre 2024`. */
  readonly month?: string;
  /** The label, and when it is known the days. */
  readonly labelAndWhen: string;
}

/** The words for a meeting in a language. */
export function wordsForSession(session: Session, language: Language): SessionWords {
  const label = onOneLine(session.label[language]);
  const when = whenOf(session, language);
  const month = monthOf(session);
  const many = /sessions$/i.test(label);
  const possessive = many ? 'à ses' : 'à sa';
  const forms =
    language === 'en'
      ? { at: `at its ${label}`, to: `to its ${label}`, for: `for its ${label}` }
      : {
          at: `${possessive} ${label}`,
          to: `${possessive} ${label}`,
          for: `${many ? 'aux' : 'à la'} ${label}`,
        };
  return {
    label,
    ...forms,
    ...(when === undefined ? {} : { when }),
    ...(month === undefined ? {} : { month: monthWords(month, language) }),
    labelAndWhen: when === undefined ? label : `${label}, ${when}`,
  };
}

/** The words for a meeting of the register; undefined where it is not known. */
export const sessionIn = (
  world: Pick<World, 'sessions'>,
  id: SessionId | null | undefined,
  language: Language,
): SessionWords | undefined => {
  const session = id ? world.sessions.get(id) : undefined;
  return session && wordsForSession(session, language);
};

function whenOf({ firstDay, lastDay, dates }: Session, language: Language): string | undefined {
  if (firstDay !== undefined) return rangeWords(firstDay, lastDay ?? firstDay, language);
  if (dates.precision === 'day') return rangeWords(dates.value, dates.value, language);
  if (dates.precision === 'month') return monthWords(dates.value, language);
  return dates.precision === 'year' ? dates.value : undefined;
}

/** A month, or a day in it: the words of a month read no further. */
const monthOf = ({ firstDay, dates }: Session): string | undefined =>
  firstDay ?? (dates.precision === 'day' || dates.precision === 'month' ? dates.value : undefined);
