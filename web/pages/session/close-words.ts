import { inBoth } from '../../words/both.ts';

/** Closing a session (USERS.md 2.1, S7). */
export const closeWords = inBoth(
  {
    title: (session: string) => `Close the ${session}`,
    notNow: 'This session cannot be closed as it stands.',
    all: 'Every item has an outcome.',
    left: 'Items without an outcome',
    leftHow:
      'They are recorded as not considered for lack of time, unless you untick them. It counts apart from deferrals, and their texts are not judged.',
    unticked:
      'Nothing is recorded of what you untick: it stays before this body, undecided. It can be recorded later and will show on which day that was.',
    tick: 'Not considered for lack of time',
    stays: 'Stays undecided',
    target: 'They will be proposed for',
    notFixed: 'a session not yet fixed',
    blocks: 'Closing waits for no document and no translation.',
    closeWith: (n: number) =>
      n === 1
        ? 'Close the session; 1 item was not considered'
        : `Close the session; ${n} items were not considered`,
    close: 'Close the session',
    back: 'Leave it open',
    closed: 'The session is closed.',
    recorded: (n: number) =>
      n === 1
        ? '1 item is recorded as not considered for lack of time.'
        : `${n} items are recorded as not considered for lack of time.`,
    notRecorded: 'Of these that could not be recorded:',
    next: 'Next: the follow-up note, who does what by when.',
    note: 'Follow-up note',
    session: 'To the session',
  },
  {
    title: (session: string) => `Clore : ${session}`,
    notNow: 'Dans son état actuel, cette session ne peut être close.',
    all: 'Chaque point a un résultat.',
    left: 'Points sans résultat',
    leftHow:
      'Ils sont consignés comme non examinés, faute de temps, sauf si vous les décochez. Ils sont comptés à part des reports, et leurs textes ne sont pas jugés au fond.',
    unticked:
      'Rien n’est consigné pour ce que vous décochez : le point reste devant cet organe, sans résultat. Il peut être consigné plus tard ; le jour de la consignation sera alors indiqué.',
    tick: 'Non examiné, faute de temps',
    stays: 'Reste sans résultat',
    target: 'Leur inscription sera proposée à',
    notFixed: 'une session non encore fixée',
    blocks: 'La clôture n’attend ni document ni traduction.',
    closeWith: (n: number) =>
      n === 1 ? 'Clore la session ; 1 point non examiné' : `Clore la session ; ${n} points non examinés`,
    close: 'Clore la session',
    back: 'La laisser ouverte',
    closed: 'La session est close.',
    recorded: (n: number) =>
      n === 1
        ? '1 point est consigné comme non examiné, faute de temps.'
        : `${n} points sont consignés comme non examinés, faute de temps.`,
    notRecorded: 'Pour ceux-ci, cela n’a pas pu être consigné :',
    next: 'Ensuite : les suites à donner, qui fait quoi et pour quand.',
    note: 'Suites à donner',
    session: 'Vers la session',
  },
);
