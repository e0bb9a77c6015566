import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { fieldKinds } from '../../functions/contracts/api/answers/decision-form.ts';
import { command } from '../../functions/contracts/commands.ts';
import { documentId, personId, sessionId } from '../../functions/domain/ids.ts';
import { outcomesOffered } from '../../functions/domain/offered.ts';
import { commandsShown } from '../../functions/handlers/api/preview/form-fields-shown.ts';
import { offerShown } from '../../functions/handlers/api/preview/offer-shown.ts';
import { Council, PoC, PTC, seat } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  bothLanguages,
  paper,
  type Story,
  worldOn,
} from '../support/story.ts';

describe('what the form offers', () => {
  const offersOf = (story: Story, body = PTC, session = 'PTC-243-244', language: 'en' | 'fr' = 'en') => {
    const world = story.world(story.now);
    const meeting = world.sessions.get(sessionId(session));
    if (!meeting) throw new Error(`${body} meets`);
    const today = story.now.slice(0, 10);
    const offers = outcomesOffered(story.tool, meeting, today, world).map((offer) => {
      const { fields: _, ...shown } = offerShown(offer, story.tool, world, language);
      return shown;
    });
    return (outcome: string) => offers.find((one) => one.outcome === outcome);
  };
  const all = ['with-the-day', 'soon', 'quiet'];

  it('of an outcome is what it needs, what it leaves and what it would have to be asked', () => {
    const offer = offersOf(beforePtc());
    expect(offer('endorsed-amended')).toEqual({
      ...{ outcome: 'endorsed-amended', offered: 'usual', sends: all, questions: [] },
      label: { en: expect.stringContaining('amend'), fr: expect.stringContaining('modif') },
      needs: [{ field: 'amendments', label: { en: 'the amendments', fr: 'les modifications' } }],
      consequence: 'it moves on when the amended text is confirmed',
      leadsTo: { stage: 'ptc-endorsement', waitsFor: 'amended-text' },
    });
    expect(offer('noted')).toEqual({
      ...{ outcome: 'noted', offered: 'usual', sends: all, questions: [], needs: [] },
      label: { en: expect.any(String), fr: expect.any(String) },
      consequence: 'no change to its progress',
    });
    const early = offersOf(beforePoc().at('2024-06-27T08:00:00Z'), Council, 'Council-143-144');
    expect(early('approved')?.questions).toEqual([
      {
        code: 'step-outcome-not-recorded',
        sentence: 'A superior body decided first. What did the body before it decide?',
      },
    ]);
    const french = offersOf(beforePoc().at('2024-06-27T08:00:00Z'), Council, 'Council-143-144', 'fr');
    expect(french('approved')?.questions[0]?.sentence).toMatch(/^Un organe supérieur/);
  });

  it('that cannot be recorded says why', () => {
    const offer = offersOf(beforePtc(), PTC, 'PTC-245-246')('endorsed');
    expect(offer).toMatchObject({ offered: 'not-now', consequence: 'no change to its progress' });
    expect(offer?.why).toEqual({
      code: 'session-not-begun',
      detail: expect.stringContaining('23 October 2024'),
    });
    expect(offersOf(beforePtc())('endorsed')).not.toHaveProperty('why');
  });

  it('says where the text goes, and that a later session takes it up again where none is fixed', () => {
    const words = (outcome: string, language: 'en' | 'fr', story = beforePtc()) =>
      offersOf(story, PTC, 'PTC-243-244', language)(outcome)?.consequence.replaceAll('\u00a0', ' ');
    expect(words('endorsed', 'en')).toBe('then the Policy Commission, June 2024');
    expect(words('endorsed', 'fr')).toBe('ensuite : la Commission de politique générale, juin 2024');
    expect(words('deferred', 'en')).toBe('then the PTC, at a later session');
    expect(words('deferred', 'fr')).toBe('ensuite : le CTP, à une session ultérieure');
    expect(words('continued', 'en')).toBe('then the PTC, 23-25 October 2024');
    expect(words('continued', 'fr')).toBe('ensuite : le CTP, du 23 au 25 octobre 2024');
    expect(words('noted', 'fr')).toBe('sans effet sur son parcours');
    expect(words('referred-back', 'fr')).toBe('ensuite : le Secrétariat révise le texte');
    expect(words('rejected', 'en')).toBe('then the work on it ends');
    expect(words('rejected', 'fr')).toBe('ensuite : fin des travaux');
    // Nobody has fixed a meeting of the next body: that is no later session of this one.
    const story = beforePtc();
    story.world = (now) => {
      const world = worldOn(now);
      return { ...world, sessions: new Map([...world.sessions].filter(([, one]) => one.body !== PoC)) };
    };
    expect(words('endorsed', 'en', story)).toBe('then the Policy Commission');
  });
});

describe('what the form offers of the last body on the way', () => {
  const words = (story: Story, body: typeof PTC, session: string, language: 'en' | 'fr') => {
    const world = story.world(story.now);
    const meeting = world.sessions.get(sessionId(session));
    if (!meeting) throw new Error(`${body} meets`);
    return outcomesOffered(story.tool, meeting, story.now.slice(0, 10), world)
      .map((offer) => offerShown(offer, story.tool, world, language))
      .find(({ outcome }) => outcome === (body === Council ? 'approved' : 'endorsed'))
      ?.consequence.replaceAll('\u00a0', ' ');
  };

  it('is publication, or the end of the way, in the words of a sentence', () => {
    const before = beforeCouncil();
    expect(words(before, Council, 'Council-143-144', 'en')).toBe('then publication');
    expect(words(before, Council, 'Council-143-144', 'fr')).toBe('ensuite : publication');
    const endsHere = beforePtc();
    const { route } = endsHere.tool;
    const steps = route.steps.filter(({ body }) => body === PTC);
    endsHere.tools.set('T13', { ...endsHere.tool, route: { ...route, steps, endsWith: 'last-step' } });
    expect(words(endsHere, PTC, 'PTC-243-244', 'en')).toBe('then its way is complete');
    expect(words(endsHere, PTC, 'PTC-243-244', 'fr')).toBe('ensuite : parcours achevé');
  });
});

describe('a field of the form', () => {
  const versions = [{ document: 'PC0741', language: 'en', revision: 'a' }];
  /** What a person would fill a field of each kind with. */
  const filled: Readonly<Record<Exclude<(typeof fieldKinds)[number], 'choice'>, unknown>> = {
    wording: { en: 'As the Chair said.' },
    line: 'V.c',
    day: '2024-04-24',
    hour: '2024-05-17T10:00:00.000Z',
    days: 14,
    versions,
    statements: [{ kind: 'reservation', text: { en: 'Not section 3.' } }],
    target: 'draft',
    session: 'PTC-245-246',
    'new-tool': 'T13b',
  };
  const offered = () => {
    const { tool, now, world } = beforePtc();
    const actor = { id: personId('p'), seats: [seat('p', 'secretary', PTC)] };
    const meeting = world(now).sessions.get(sessionId('PTC-243-244'));
    if (!meeting) throw new Error('The PTC meets in spring');
    const offers = outcomesOffered(tool, meeting, '2024-04-24', world(now)).map((offer) => ({
      ...{ command: 'record-decision', ...offerShown(offer, tool, world(now), 'en') },
    }));
    return [...offers, ...commandsShown(actor, tool, PTC, world(now), 'en')];
  };

  it('is filled with what the command takes there', () => {
    const accepted = new Set<string>();
    for (const { command: type, fields } of offered()) {
      const taken = command.options.find(({ entries }) => entries.type.literal === type)?.entries;
      for (const { at, field, kind, choices } of fields) {
        const schema = at.split('.').reduce((in_, name) => in_.entries?.[name] ?? {}, {
          entries: taken,
        } as { entries?: Record<string, object> }) as v.GenericSchema;
        expect(kind === 'choice', at).toBe(choices !== undefined);
        const votes = { for: 90, against: 2, abstaining: 5 };
        const values = choices?.map(({ value }) => [value, { is: value }, { is: value, ...votes }]);
        for (const ways of values ?? [[filled[kind as keyof typeof filled]]])
          expect(
            ways.some((way) => v.is(schema, way)),
            `${type} ${at}`,
          ).toBe(true);
        accepted.add(field);
      }
    }
    expect(accepted.size).toBe(21);
  });

  it('that is a choice names each in both languages', () => {
    const fields = offered().flatMap((one) => one.fields);
    const choicesOf = (name: string) => fields.find(({ field }) => field === name)?.choices;
    expect(choicesOf('basis')).toEqual([
      { value: 'consensus', label: { en: 'By consensus', fr: 'Par consensus' } },
      { value: 'vote', label: { en: 'By vote', fr: 'Par vote' } },
      {
        value: 'no-objection-in-writing',
        label: { en: 'No objection in writing', fr: 'Sans objection par écrit' },
      },
      { value: 'not-stated', label: { en: 'Not stated', fr: 'Non précisé' } },
    ]);
    expect(choicesOf('agrees')?.map(({ value }) => value)).toEqual([
      ...['endorsed', 'approved', 'adopted', 'recommended-to-council'],
    ]);
    expect(choicesOf('item')).toBeUndefined();
  });
});

describe('what a body can do by a command of its own', () => {
  const secretary = [seat('p', 'secretary', PTC)];
  const commands = (story: Story, body = PTC, seats = secretary, language: 'en' | 'fr' = 'en') =>
    commandsShown({ id: personId('p'), seats }, story.tool, body, story.world(story.now), language).map(
      ({ fields, ...shown }) => ({ ...shown, fields: fields.length > 0 }),
    );
  const opens = {
    ...{ command: 'open-written-procedure', outcome: 'written-opened', sends: [], fields: true },
    label: { en: expect.stringContaining('ritten'), fr: expect.stringContaining('crit') },
    needs: ['deadline', 'rule'].map((field) => expect.objectContaining({ field })),
    consequence: 'it moves on at the deadline unless a Member objects',
  };
  const discontinues = {
    ...{
      command: 'discontinue',
      outcome: 'discontinued',
      sends: ['with-the-day', 'soon', 'quiet'],
      fields: true,
    },
    label: { en: 'Discontinued', fr: expect.any(String) },
    needs: [expect.objectContaining({ field: 'reason' })],
    consequence: 'then the work on it ends',
  };

  /** Before the PTC, with these papers. */
  const withPapers = (...versions: readonly ReturnType<typeof paper>[]): Story => {
    const story = beforePtc();
    const ids = [...new Set(versions.map(({ document }) => document))];
    const documents = ids.map((id) => ({ id, versions: versions.filter(({ document }) => document === id) }));
    story.tools.set('T13', { ...story.tool, documents: documents as never });
    return story;
  };

  it('is offered where its secretary may and the tool stands before it', () => {
    expect(commands(withPapers(...bothLanguages))).toEqual([
      { ...opens, offered: true },
      { ...discontinues, offered: true },
    ]);
  });

  it('says that a procedure cannot be opened while a language is missing, and only then', () => {
    const why = (story: Story, language: 'en' | 'fr' = 'en') =>
      commands(story, PTC, secretary, language).map(({ why: because }) => because);
    for (const story of [
      withPapers(),
      withPapers(paper('en')),
      withPapers(paper('en', 'b'), paper('fr', 'a')),
    ]) {
      const because = {
        code: 'procedure-needs-both-languages',
        detail: expect.stringContaining('Attach the missing version first'),
      };
      expect(why(story)).toEqual([because, undefined]);
      expect(why(story, 'fr')[0]?.detail).toContain('Joignez d');
    }
    // One paper in both languages is enough: the procedure is on that one.
    const other = { ...paper('en'), document: documentId('PC0739') };
    expect(why(withPapers(...bothLanguages, other))).toEqual([undefined, undefined]);
  });

  it('says in French too what follows and what it needs', () => {
    const [procedure, end] = commands(withPapers(...bothLanguages), PTC, secretary, 'fr');
    expect(procedure?.consequence).toBe(
      'il poursuivra son parcours à l’échéance, sauf objection d’un Membre',
    );
    expect(end?.consequence.replaceAll('\u00a0', ' ')).toBe('ensuite : fin des travaux');
  });

  it('is not where the tool stands before another, or the reader serves another', () => {
    const none = [
      { ...opens, offered: false },
      { ...discontinues, offered: false },
    ];
    expect(commands(beforePtc(), PoC)).toEqual(none);
    expect(commands(beforePoc())).toEqual(none);
    expect(commands(beforePtc(), PTC, [seat('p', 'secretary', PoC)])).toEqual(none);
  });

  it('may be one of them alone', () => {
    const offered = (story: Story) => commands(story).map(({ offered }) => offered);
    const inPrinciple = beforePtc().records(PTC, 'in-principle', { deadlineAt: '2024-05-17T10:00:00.000Z' });
    expect(offered(inPrinciple)).toEqual([false, true]);
  });
});
