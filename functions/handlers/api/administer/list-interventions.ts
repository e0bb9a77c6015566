import * as v from 'valibot';
import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Intervention, InterventionStore } from '../../../desk-ports.ts';
import { interventionColumns } from '../../../domain/language/administration-columns.ts';
import { interventionLabels } from '../../../domain/language/intervention-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { Page, PeopleStore } from '../../../ports.ts';
import { csvFile } from '../csv-file.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';

export interface ListInterventionsPorts {
  readonly interventions: Pick<InterventionStore, 'list'>;
  readonly people: Pick<PeopleStore, 'people'>;
}

const question = ['interventions'];
/** Full pages of a hundred. */
const linesAtMost = 2_000;

/** What administrators did, newest first. */
export const listInterventions =
  (ports: ListInterventionsPorts): UseCase<typeof api.listInterventions> =>
  async ({ query: { after, most = 50 }, language }) => {
    const from = placeIn(v.string(), question, after);
    if ('refused' in from) return from;
    const part = { most, ...(from.place === undefined ? {} : { after: from.place }) };
    const page = await fromPlace(after, () => pageOf(ports, part, language));
    if ('refused' in page) return page;
    const { items, next } = page;
    return reply({ items, ...(next === undefined ? {} : { next: placeText(question, next) }) });
  };

/** The newest of them as a file for a spreadsheet. */
export const interventionsCsv =
  (ports: ListInterventionsPorts): UseCase<typeof api.interventionsCsv> =>
  async ({ language }) => {
    const rows: Awaited<ReturnType<typeof pageOf>>['items'] = [];
    let after: string | undefined;
    do {
      const page = await pageOf(ports, { most: 100, ...(after === undefined ? {} : { after }) }, language);
      rows.push(...page.items);
      after = page.next;
    } while (after !== undefined && rows.length < linesAtMost);
    const lines = rows.map(({ at, by, name, label, on, reason, before, after: then }) => [
      ...[at, by, name, label, on, reason],
      ...[JSON.stringify(before), JSON.stringify(then)],
    ]);
    return reply(csvFile(interventionColumns[language], lines), { filename: 'interventions.csv' });
  };

async function pageOf({ interventions, people }: ListInterventionsPorts, part: Page, language: Language) {
  const page = await interventions.list(part);
  const known = await people.people(page.interventions.map(({ by }) => by));
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const items = page.interventions.map((one) => rowOf(one, names.get(one.by) ?? '', language));
  return { items, next: page.after };
}

function rowOf(
  { id, at, by, what, on, reason, before, after }: Intervention,
  name: string,
  language: Language,
) {
  return {
    ...{ id, at, by, name, what, label: interventionLabels[what][language] },
    ...(on === undefined ? {} : { on }),
    ...(reason === undefined ? {} : { reason }),
    ...(before === undefined ? {} : { before: { ...before } }),
    ...(after === undefined ? {} : { after: { ...after } }),
  };
}
