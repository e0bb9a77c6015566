import type { Answer } from '../../web/api/ask.ts';
import type { Me } from '../../web/api/me.ts';
import type { DueRow } from '../../web/ways/way-to.ts';

const PTC = { id: 'PTC', code: 'CTP', name: 'Comité technique permanent' };

/** A row of « what needs me »: T13 before the PTC. */
export const row = (asks: DueRow['asks'], more: Partial<DueRow> = {}): DueRow => ({
  asks,
  sentence: 'Devant le CTP à ses 243e/244e sessions, pour décision.',
  body: { id: 'PTC', code: 'CTP' },
  tool: { id: 'T13', title: 'Compendium [titre de travail]' },
  ...more,
});

/** « What needs me » with some rows. */
export function due(rows: readonly DueRow[], more: Partial<Answer<'getDue'>> = {}): Answer<'getDue'> {
  const of = (group: 'to-do' | 'information', label: string, asks: (row: DueRow) => boolean) => ({
    group,
    label,
    rows: rows.filter(asks),
  });
  return {
    at: '2024-04-23T06:18:00.000Z',
    counts: '',
    tally: [],
    bodies: [{ id: 'PTC', code: 'CTP', rows: rows.length }],
    groups: [
      of('to-do', 'À faire', ({ asks }) => asks !== 'information'),
      of('information', 'Pour information', ({ asks }) => asks === 'information'),
    ],
    offers: [],
    ...more,
  };
}

/** A delegate of Member A on the PTC. */
export const me = (more: Partial<Me> = {}): Me => ({
  person: 'P22',
  name: 'Aminata Koulibaly',
  language: 'fr',
  timeZone: 'Africa/Bamako',
  seats: [],
  serves: [],
  sitsFor: [{ member: { id: 'member-a', name: 'Membre A' }, body: PTC }],
  officerOf: [],
  may: { register: false, administer: false },
  register: { name: '', notice: '' },
  now: '2024-04-23T06:18:00.000Z',
  today: '2024-04-23',
  ...more,
});

type Tool = Answer<'getTool'>;
type Procedure = NonNullable<Tool['procedure']>;

/** A written procedure of the PTC until noon on 17 May. */
export const procedure = (more: Partial<Procedure> = {}): Procedure => ({
  decision: 'T16-1',
  kind: 'silence',
  body: PTC,
  agrees: { id: 'endorsed', label: 'Entériné' },
  openedAt: '2024-04-24T10:00:00.000Z',
  deadlineAt: '2024-05-17T10:00:00.000Z',
  deadline: 'vendredi 17 mai 2024 à 12\u00a0h\u00a000, heure de Bruxelles',
  bothLanguages: true,
  own: [],
  ...more,
});

/** What its delegate is offered. */
export const voice = { command: 'object', decision: 'T16-1', body: 'PTC', member: 'member-a' };
