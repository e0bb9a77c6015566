import type { AnswerOf } from '../../functions/contracts/api/endpoint.ts';
import type { api } from '../../functions/contracts/api/endpoints.ts';
import { outcomeLabels } from '../../functions/domain/language/labels.ts';
import { decisionOutcomes } from '../../functions/domain/outcome.ts';
import { sendChoicesOf } from '../../functions/domain/send-choices.ts';
import { fieldsShown } from '../../functions/handlers/api/preview/form-fields-shown.ts';

type Form = AnswerOf<typeof api.decisionForm>;

/** What the API offers of a tool before the PTC: every outcome, with the fields that the domain gives it. */
export const aForm = (over: Partial<Form> = {}): Form => ({
  tool: 'T13',
  title: 'Compendium of Case Studies on Cross-Border E-Commerce',
  session: 'PTC-243-244',
  body: 'PTC',
  heading: 'What did the PTC decide?',
  asked: { en: 'to examine and endorse' },
  days: ['2024-04-23', '2024-04-24', '2024-04-25', '2024-04-26'],
  late: false,
  offers: decisionOutcomes.map((outcome, i) => ({
    outcome,
    label: { ...outcomeLabels[outcome] },
    offered: i < 8 ? ('usual' as const) : ('other' as const),
    needs: [],
    fields: fieldsShown(outcome),
    sends: [...sendChoicesOf(outcome)],
    consequence: 'then the Policy Commission, June 2024',
    questions: [],
  })),
  commands: (['written-opened', 'discontinued'] as const).map((outcome) => ({
    command: outcome === 'discontinued' ? ('discontinue' as const) : ('open-written-procedure' as const),
    outcome,
    label: { ...outcomeLabels[outcome] },
    offered: true,
    needs: [],
    consequence: 'it moves on at the deadline unless a Member objects',
    fields: fieldsShown(outcome),
    sends: [...sendChoicesOf(outcome)],
  })),
  targets: [
    { target: 1, label: 'the SAFE Working Group' },
    { target: 'draft', label: 'the Secretariat' },
  ],
  sessions: [{ id: 'PTC-245-246', label: '245th/246th Sessions', when: '23-25 October 2024' }],
  versions: [
    {
      document: 'PC0741',
      language: 'en',
      revision: 'a',
      number: 'PC0741Ea',
      pages: 24,
      datedOn: '2024-04-02',
    },
    { document: 'PC0741', language: 'fr', revision: 'a', number: 'PC0741Fa' },
  ],
  papers: [
    {
      document: 'PC0741',
      en: { number: 'PC0741Ea', language: 'en', revision: 'a', pages: 24, datedOn: '2024-04-02' },
      fr: { number: 'PC0741Fa', language: 'fr', revision: 'a' },
      state: { is: 'complete' },
      sentence: '',
    },
  ],
  sendChoices: [
    {
      choice: 'with-the-day',
      label: {
        en: 'with today’s other PTC decisions at 18.00',
        fr: 'avec les autres décisions du CTP de ce jour, à 18 h 00',
      },
      leavesAt: '2024-04-24T16:00:00.000Z',
      proposed: true,
      sets: { letter: { leaves: 'with-the-day' } },
    },
    {
      choice: 'soon',
      label: { en: 'in 10 minutes', fr: 'dans 10 minutes' },
      leavesAt: '2024-04-24T08:50:00.000Z',
      proposed: false,
      sets: { letter: { leaves: 'soon' } },
    },
    {
      choice: 'quiet',
      label: { en: 'not by letter', fr: 'sans lettre' },
      proposed: false,
      sets: { quiet: true },
    },
  ],
  ...over,
});
