import type { CallOf } from '../../functions/contracts/api/client.ts';
import type { api } from '../../functions/contracts/api/endpoints.ts';
import type { Instant } from '../../functions/domain/date.ts';
import type { BrowserRig } from './rig.ts';

type Facts = CallOf<(typeof api)['recordDecision']>['body']['facts'];

/** Who plays: as the seed has them. */
export const people = {
  secretary: 'P01',
  delegate: 'P22',
  officer: 'P15',
  administrator: 'P21',
} as const;

const paper = { document: 'PC0739', language: 'en', revision: 'a' } as const;
const onTheFirstDay = {
  body: 'PTC',
  session: 'PTC-243-244',
  decidedOn: '2024-04-23',
  basis: { is: 'consensus' },
  versions: [paper],
} as const;

/**
 * The first day of PTC 243/244 as a rehearsal has it: each tool in another state, so that pages have something to
 * show. Letters of the day have left; a written procedure runs; a decision of the second day can still be taken back.
 */
export async function aSessionWeek(rig: BrowserRig): Promise<void> {
  const { as, system } = rig;
  const secretary = as(people.secretary);
  const record = (tool: string, facts: Partial<Facts> & Pick<Facts, 'outcome'>) =>
    secretary.recordDecision({
      params: { tool },
      body: { facts: { ...onTheFirstDay, ...facts } as Facts },
    });
  await system.advanceTo('2024-04-23T08:00:00.000Z' as Instant);
  await secretary.actOnSession({ params: { session: 'PTC-243-244' }, body: { act: 'open' } });
  await record('T14b', {
    outcome: 'endorsed',
    item: 'V.d',
    text: { en: 'The Committee endorsed the template for submitting practices.' },
    statements: [{ kind: 'reservation', text: { en: 'One delegation reserved its position on section 2.' } }],
  });
  await record('T12', {
    outcome: 'continued',
    item: 'V.b',
    guidance: { en: 'The paper should say who would bear the cost.' },
    byDay: '2024-08-30',
    targetSession: 'PTC-245-246',
  });
  await record('T16', {
    outcome: 'endorsed-amended',
    item: 'V.f',
    amendments: { en: 'In section 4, “may” is replaced by “should”.' },
  });
  await record('T15', { outcome: 'noted', item: 'V.e' });
  await aWrittenProcedure(rig);
  await system.advanceTo('2024-04-24T08:00:00.000Z' as Instant);
  await record('T18', { outcome: 'endorsed', decidedOn: '2024-04-24', item: 'VI.a' });
  await as(people.officer).registerTool({
    body: { tool: 'T99', registration: withALongTitle },
  });
  await system.idle();
}

/** The PTC has deferred a tool on the first day. */
export const deferred = ({ as }: BrowserRig, tool: string) =>
  as(people.secretary).recordDecision({
    params: { tool },
    body: { facts: { ...onTheFirstDay, outcome: 'deferred', versions: [] } },
  });

/** A written procedure on T17, whose paper is there in both languages; the PTC is asked until 17 May. */
export async function aWrittenProcedure({ as }: BrowserRig): Promise<void> {
  const secretary = as(people.secretary);
  for (const language of ['en', 'fr'] as const)
    await secretary.attachDocument({
      params: { tool: 'T17' },
      body: {
        version: { document: 'RH0017', language, revision: 'a', pages: 12 },
        as: language === 'en' ? 'paper' : 'translation',
      },
    });
  await secretary.openWrittenProcedure({
    params: { tool: 'T17' },
    body: {
      facts: {
        ...onTheFirstDay,
        outcome: 'written-opened',
        deadlineAt: '2024-05-17T10:00:00.000Z',
        rule: 'Rules of Procedure, rule 13',
        versions: [
          { document: 'RH0017', language: 'en', revision: 'a' },
          { document: 'RH0017', language: 'fr', revision: 'a' },
        ],
      },
      agrees: 'endorsed',
      minimumDays: 10,
    },
  });
}

const withALongTitle: CallOf<(typeof api)['registerTool']>['body']['registration'] = {
  title: {
    en: `Guidelines on the Exchange of Advance Electronic Information between Customs Administrations, Designated Postal Operators, Express Carriers and Marketplaces for the Risk Management of Low-Value Cross-Border Electronic Commerce Consignments, with Annexes (Rehearsal)`,
    fr: `Directives relatives à l’échange d’informations électroniques préalables entre les administrations des douanes, les opérateurs postaux désignés, les transporteurs express et les places de marché pour gérer les risques liés aux envois transfrontaliers de faible valeur, avec annexes (Exercice)`,
  },
  kind: 'guidelines',
  origin: { kind: 'members', names: ['Member A', 'Member B'] },
  officers: ['P15'],
  route: {
    template: 'full',
    templateVersion: 1,
    steps: [
      { n: 1, stage: 'working-group', body: 'SWG', ask: 'decide' },
      { n: 2, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
      { n: 3, stage: 'policy-commission', body: 'PoC', ask: 'decide' },
      { n: 4, stage: 'council-approval', body: 'Council', ask: 'decide', condition: { subjectTo: 3 } },
    ],
    endsWith: 'publication',
  },
};
