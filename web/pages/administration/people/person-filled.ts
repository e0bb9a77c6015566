import { isId } from '../../../../functions/domain/ids.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import type { useWords } from '../../../words/both.ts';
import type { peopleWords } from './people-words.ts';

type Say = ReturnType<typeof useWords<typeof peopleWords.en>>;

/** Where each field of a person is filled in, by its name in the API. */
export const personAt = {
  person: 'person-id',
  name: 'person-name',
  email: 'person-email',
  timeZone: 'person-zone',
} as const;

/** What is still missing before a person can be entered or changed. */
export function personFaults(
  { id, name, email }: { readonly id: string; readonly name: string; readonly email: string },
  say: Say,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (id.trim() === '') faults.push({ at: personAt.person, text: say.idMissing });
  else if (!isId(id.trim())) faults.push({ at: personAt.person, text: say.idWrong });
  if (name.trim() === '') faults.push({ at: personAt.name, text: say.nameMissing });
  if (email.trim() === '') faults.push({ at: personAt.email, text: say.emailMissing });
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
    faults.push({ at: personAt.email, text: say.emailWrong });
  return faults;
}
