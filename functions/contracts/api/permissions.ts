import type { Action, Subjects } from '../../domain/may.ts';

type Nothing = Readonly<Record<never, never>>;
type WithoutSubject = { [A in Action]: Nothing extends Subjects[A] ? A : never }[Action];

/** Actions that are about nothing in particular: whoever may do them may do them all over the register. */
const about: Readonly<Record<WithoutSubject, true>> = {
  'read-tool': true,
  register: true,
  'enter-history': true,
  'read-executions': true,
  'replace-execution': true,
  'pause-execution': true,
  'resume-execution': true,
  'redrive-execution': true,
  'read-letters': true,
  'send-again': true,
  'retry-dead-letter': true,
  'read-people': true,
  'manage-people': true,
  'see-as-person': true,
  'read-interventions': true,
  'verify-record': true,
  'export-register': true,
};
export const withoutSubject = Object.keys(about) as readonly WithoutSubject[];
