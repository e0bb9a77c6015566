import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { decide } from '../../functions/domain/decide.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import {
  emptyRegister,
  endorsed,
  importedAt,
  importer,
  smallFile,
  template,
} from '../support/small-import.ts';

const H1 = toolId('H1');
const month = (value: string) => ({ precision: 'month', value });
const officer = { person: importer, seat: { role: 'officer' } } as const;

/** A register that has had a file with the tool, and the import of the tool again. */
async function having(lines: readonly object[], more: object = {}) {
  const { imports, tools, people } = emptyRegister();
  const others = ['H2', 'H3'].map((id) => template([], { id }));
  const first = await imports(smallFile([template(lines, more), ...others]));
  expect(first).toMatchObject({ wrong: [], written: true });
  return {
    tools,
    imports: (lines: readonly object[], more: object = {}) =>
      imports({ placet: 'import-1', tools: [template(lines, more)] }),
    /** What somebody does to it in the register. */
    async does(command: Command) {
      const after = await tools.load(H1);
      const decided = decide(after?.tool, command, await people.world(importedAt));
      if (isRefusal(decided)) throw new Error(decided.refused);
      const events = [{ tool: H1, after, event: decided.event }];
      await tools.append({ at: importedAt, by: command.by, restricted: new Set(), events });
    },
  };
}
const same = { changes: [], same: 1, wrong: [], written: false };
const added = (...fields: readonly string[]) => ({
  changes: [{ is: 'changed', what: 'tool', id: 'H1', fields }],
  same: 0,
  wrong: [],
  written: true,
});
const refused = (...wrong: readonly (readonly [path: readonly (string | number)[], what: string])[]) => ({
  changes: [],
  same: 0,
  wrong: wrong.map(([path, what]) => ({ path: ['tools', 0, ...path], what })),
  written: false,
});

const sha256 = 'a'.repeat(64);
const whole = {
  title: { en: 'A template', fr: 'Un modèle', working: true },
  edition: '2nd',
  scope: 'Annex I',
  origin: { kind: 'partner', names: ['The partner'] },
  parent: 'H2',
  derivedFrom: 'H3',
  remainderOf: 'H2',
  supersedes: 'H3',
  partners: ['The partner'],
};

describe('a tool from paper', () => {
  it('is registered as the file tells it, with its history, papers and questions', async () => {
    const { tools } = await having([endorsed(month('2021-03'))], {
      ...whole,
      route: {
        template: 'own',
        partner: 'The partner',
        endsWith: 'publication',
        steps: [
          { stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
          { stage: 'ptc-endorsement', body: 'PTC', ask: 'inform', subjectTo: 1 },
        ],
      },
      documents: [
        { number: 'PC0001Ea', pages: 3, datedOn: '2021-02-01', sha256 },
        { number: 'PC0002E' },
        { number: 'PC0001F1b' },
      ],
      questions: ['date-not-known'],
      standsAt: { at: 'publication' },
      stepsNotKnown: [2],
    });
    const [event] = await tools.events(H1);
    expect(event).toStrictEqual({
      type: 'HistoryEntered',
      registration: {
        ...whole,
        kind: 'template',
        officers: ['P01'],
        route: {
          template: 'own',
          templateVersion: 1,
          endsWith: 'publication',
          partnerGate: 'The partner',
          steps: [
            { n: 1, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
            { n: 2, stage: 'ptc-endorsement', body: 'PTC', ask: 'inform', condition: { subjectTo: 1 } },
          ],
        },
      },
      lines: [{ what: 'endorsed', body: 'PTC', step: 1, on: month('2021-03') }],
      documents: [
        {
          document: 'PC0001',
          versions: [
            { document: 'PC0001', language: 'en', revision: 'a', pages: 3, datedOn: '2021-02-01', sha256 },
            { document: 'PC0001', language: 'fr', revision: '1b' },
          ],
        },
        { document: 'PC0002', versions: [{ document: 'PC0002', language: 'en', revision: '' }] },
      ],
      questions: ['date-not-known'],
      source: 'Minutes of 2021',
      move: {
        marks: [
          { step: 1, state: { is: 'done' } },
          { step: 2, state: { is: 'not-known' } },
        ],
        next: expect.objectContaining({ stage: 'publication' }),
      },
      ...{ tool: 'H1', n: 1, at: importedAt, by: { person: 'P01', seat: { role: 'import' } }, schema: 1 },
    });
  });

  it('has no more than the file tells, and the way of the template that it names', async () => {
    const { tools } = await having([]);
    const [event] = await tools.events(H1);
    if (event?.type !== 'HistoryEntered') throw new Error(event?.type);
    expect(event.registration).toStrictEqual({
      title: { en: 'A template' },
      kind: 'template',
      origin: { kind: 'not-known', names: [] },
      officers: ['P01'],
      route: {
        template: 'ends-at-ptc',
        templateVersion: 1,
        steps: [{ n: 1, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' }],
        endsWith: 'last-step',
      },
    });
    expect(event).toMatchObject({ lines: [], documents: [], questions: [] });
    const gated = await having([], { route: { template: 'partner-gate-at-ptc', partner: 'The partner' } });
    expect((await gated.tools.load(H1))?.tool.route).toMatchObject({
      template: 'partner-gate-at-ptc',
      partnerGate: 'The partner',
    });
  });
});

describe('what cannot have happened', () => {
  const noStep = 'The route has no such step. Choose one of its steps, or change the route first.';
  const ahead = 'This day has not come yet. Enter the day on which it happened.';
  const day = (value: string) => ({ precision: 'day', value });

  it('is told all at once, each in words and with its place, and nothing is written', async () => {
    const { imports, tools } = emptyRegister();
    const lines = [endorsed(day('2024-01-16')), { ...endorsed(), step: 9 }];
    const more = { stepsNotKnown: [11], standsAt: { at: 'step', step: 12 } };
    expect(await imports(smallFile([template(lines, more)]))).toMatchObject({
      wrong: [
        { path: ['tools', 0, 'lines', 0, 'on'], what: ahead },
        { path: ['tools', 0, 'lines', 1, 'step'], what: noStep },
        { path: ['tools', 0, 'stepsNotKnown', 0], what: noStep },
        { path: ['tools', 0, 'standsAt', 'step'], what: noStep },
      ],
      written: false,
    });
    expect(await tools.load(H1)).toBeUndefined();
  });

  it('is told of the lines that a file adds, and not of those that are known', async () => {
    const { imports } = await having([endorsed(month('2021-03'))]);
    const note = { what: 'note', on: { precision: 'year', value: '2020' } };
    const lines = [note, endorsed(month('2021-03')), { ...note, step: 7, on: month('2030-01') }];
    expect(await imports(lines)).toEqual(
      refused([['lines', 2, 'step'], noStep], [['lines', 2, 'on'], ahead]),
    );
  });

  it('is no gap: a step of which nothing is told is not known, and asked about', async () => {
    const turn = { stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' };
    const { tools } = await having([], {
      route: { template: 'own', endsWith: 'publication', steps: [turn, turn] },
      standsAt: { at: 'step', step: 2 },
    });
    expect((await tools.load(H1))?.tool.progress.steps).toEqual({ 1: { is: 'not-known' } });
    expect(await tools.events(H1)).toMatchObject([{ questions: ['stage-not-known'] }]);
  });
});

describe('a tool that the register has from paper', () => {
  it('may be known better: what is new of lines, papers and questions is written, and nothing else', async () => {
    const papers = [{ number: 'PC0001Ea' }, { number: 'PC0003Ea' }];
    const { tools, imports } = await having([endorsed()], {
      documents: papers,
      questions: ['date-not-known'],
    });
    const lines = [endorsed(month('2021-03')), { what: 'note', on: { precision: 'year', value: '2020' } }];
    const more = {
      documents: [...papers, ...['PC0001Eb', 'PC0001Fa', 'PC0002Ea'].map((number) => ({ number }))],
      questions: ['source-doubtful', 'date-not-known'],
    };
    expect(await imports(lines, more)).toEqual(added('lines', 'documents', 'questions'));
    const [, second] = await tools.events(H1);
    const version = (document: string, language: string, revision: string) => ({
      document,
      language,
      revision,
    });
    expect(second).toStrictEqual({
      type: 'HistoryEntered',
      lines: [
        { what: 'endorsed', body: 'PTC', step: 1, on: month('2021-03') },
        { what: 'note', on: { precision: 'year', value: '2020' } },
      ],
      documents: [
        { document: 'PC0001', versions: [version('PC0001', 'en', 'b'), version('PC0001', 'fr', 'a')] },
        { document: 'PC0002', versions: [version('PC0002', 'en', 'a')] },
      ],
      questions: ['source-doubtful'],
      source: 'Minutes of 2021',
      ...{ tool: 'H1', n: 2, at: importedAt, by: { person: 'P01', seat: { role: 'import' } }, schema: 1 },
    });
    expect(await imports(lines, more)).toEqual(same);
    // A file of before takes nothing away.
    expect(await imports([endorsed()], { documents: papers })).toEqual(same);
    expect(await tools.events(H1)).toHaveLength(2);
  });

  it.each([
    ['lines', [endorsed()], {}],
    ['documents', [], { documents: [{ number: 'PC0001Ea' }] }],
    ['questions', [], { questions: ['date-not-known'] }],
  ])('may get %s alone', async (field, lines, more) => {
    const { imports } = await having([]);
    expect(await imports(lines, more)).toEqual(added(field));
    expect(await imports(lines, more)).toEqual(same);
  });

  it('has lines that do not become other ones without a correction', async () => {
    const note = { what: 'note', text: { en: 'A note.' }, on: { precision: 'year', value: '2020' } };
    const { tools, imports } = await having([note, endorsed(month('2021-03'))]);
    expect(await imports([note, endorsed(month('2021-04'))], { officers: [] })).toEqual(
      refused(
        [['officers'], 'the register has another officers of H1: it needs a correction'],
        [
          ['lines', 1],
          'the register has “Endorsed by the PTC, March 2021.” Another date or wording needs a correction.',
        ],
      ),
    );
    expect(await imports([note, endorsed(month('2021-04'))])).toMatchObject({ wrong: [{}], written: false });
    expect(await tools.events(H1)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['title', { title: { en: 'Another template' } }],
    ['kind', { kind: 'guide' }],
    ['edition', { edition: '3rd' }],
    ['scope', { scope: 'Annex II' }],
    ['origin', { origin: { kind: 'partner', names: [] } }],
    ['officers', { officers: [] }],
    ['route', { route: { template: 'report-note-only' } }],
    ['parent', { parent: 'H3' }],
    ['derivedFrom', { derivedFrom: 'H2' }],
    ['remainderOf', { remainderOf: 'H3' }],
    ['supersedes', { supersedes: 'H2' }],
    ['partners', { partners: ['Another'] }],
  ])('does not get another %s without a correction', async (field, other) => {
    const { imports } = await having([], whole);
    expect(await imports([], whole)).toEqual(same);
    expect(await imports([], { ...whole, ...other })).toEqual(
      refused([[field], `the register has another ${field} of H1: it needs a correction`]),
    );
  });

  const step = (n: number) => ({ at: 'step', step: n });
  const ended = (ending: string) => ({ at: 'ended', ending });
  const [draft, publication] = [{ at: 'draft' }, { at: 'publication' }];
  const elsewhere = refused([['standsAt'], 'the register has H1 standing elsewhere: it needs a correction']);
  it.each<[object, object, 'there' | 'elsewhere']>([
    [draft, draft, 'there'],
    [publication, publication, 'there'],
    [step(2), step(2), 'there'],
    [ended('completed'), ended('completed'), 'there'],
    // That an approved tool turns out to have been published is a line more.
    [ended('approved'), ended('published'), 'there'],
    [ended('published'), ended('approved'), 'elsewhere'],
    [ended('approved'), ended('withdrawn'), 'elsewhere'],
    [ended('completed'), ended('published'), 'elsewhere'],
    [step(1), step(2), 'elsewhere'],
    [step(1), draft, 'elsewhere'],
    [step(1), ended('completed'), 'elsewhere'],
    [draft, publication, 'elsewhere'],
    [draft, step(1), 'elsewhere'],
    [draft, ended('completed'), 'elsewhere'],
    [ended('published'), publication, 'elsewhere'],
  ])('where it stood was %o; a file that says %o has it %s', async (before, standsAt, where) => {
    const turn = { stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' };
    const route = { template: 'own', endsWith: 'publication', steps: [turn, turn] };
    const { imports } = await having([], { route, standsAt: before });
    expect(await imports([], { route, standsAt })).toEqual(where === 'there' ? same : elsewhere);
  });

  it('and that has moved on since is left where it stands', async () => {
    const standsAt = { at: 'step', step: 1 };
    const { tools, imports, does } = await having([], { standsAt });
    await does({ type: 'withdraw', reason: { en: 'No longer needed.' }, by: officer });
    expect(await imports([], { standsAt })).toEqual(same);
    expect((await tools.load(H1))?.tool.progress.next.ending).toBe('withdrawn');
  });

  it('and that lives here has no more history from paper', async () => {
    const { imports, does } = await having([], { standsAt: { at: 'draft' } });
    await does({
      type: 'submit',
      to: 'PTC' as never,
      asked: { en: 'To endorse' },
      versions: [{ document: 'PC0001' as never, language: 'en', revision: 'a' }],
      by: officer,
    });
    const lines = [{ what: 'note', on: { precision: 'year', value: '2020' } }];
    expect(await imports(lines, { standsAt: { at: 'draft' } })).toEqual(
      refused([
        [],
        'This tool already lives in the register; history from paper can no longer be entered. Record what happened as a decision, or propose a correction.',
      ]),
    );
  });
});

it('a tool that was registered in this register has its history there', async () => {
  const { imports, tools, people } = emptyRegister();
  await imports(smallFile());
  const registration = {
    title: { en: 'A template' },
    kind: 'template',
    origin: { kind: 'not-known', names: [] },
    officers: [],
    route: {
      template: 'own',
      templateVersion: 1,
      endsWith: 'last-step',
      steps: [{ n: 1, stage: 'ptc-endorsement', body: 'PTC' as never, ask: 'decide' }],
    },
  } as const;
  const decided = decide(
    undefined,
    { type: 'register', tool: H1, registration, by: officer },
    await people.world(importedAt),
  );
  if (isRefusal(decided)) throw new Error(decided.refused);
  const events = [{ tool: H1, after: undefined, event: decided.event }];
  await tools.append({ at: importedAt, by: officer, restricted: new Set(), events });
  expect(await imports({ placet: 'import-1', tools: [template([])] })).toEqual(
    refused([['id'], "tool 'H1' was registered in this register: its history is written there"]),
  );
});
