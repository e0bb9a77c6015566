import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { fieldKinds } from '../../functions/contracts/api/answers/decision-form.ts';
import { command } from '../../functions/contracts/commands.ts';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { outcomesOffered } from '../../functions/domain/offered.ts';
import { commandsShown } from '../../functions/handlers/api/preview/form-fields-shown.ts';
import { offerShown } from '../../functions/handlers/api/preview/offer-shown.ts';
import { Council, PoC, PTC, seat } from '../support/sample-register.ts';
import { beforePoc, beforePtc, type Story, worldOn } from '../support/story.ts';

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
    expect(words('rejected', 'en')).toMatch(/^then \w/);
    expect(words('rejected', 'fr')).toMatch(/^ensuite : /);
    // Nobody has fixed a meeting of the next body: that is no later session of this one.
    const story = beforePtc();
    story.world = (now) => {
      const world = worldOn(now);
      return { ...world, sessions: new Map([...world.sessions].filter(([, one]) => one.body !== PoC)) };
    };
    expect(words('endorsed', 'en', story)).toBe('then the Policy Commission');
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
    return [...offers, ...commandsShown(actor, tool, PTC, world(now))];
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
  const commands = (story: Story, body = PTC, seats = [seat('p', 'secretary', PTC)]) =>
    commandsShown({ id: personId('p'), seats }, story.tool, body, story.world(story.now)).map(
      ({ fields, ...shown }) => ({ ...shown, fields: fields.length > 0 }),
    );
  const opens = {
    ...{ command: 'open-written-procedure', outcome: 'written-opened', sends: [], fields: true },
    label: { en: expect.stringContaining('ritten'), fr: expect.stringContaining('crit') },
  };
  const discontinues = {
    ...{
      command: 'discontinue',
      outcome: 'discontinued',
      sends: ['with-the-day', 'soon', 'quiet'],
      fields: true,
    },
    label: { en: 'Discontinued', fr: expect.any(String) },
  };

  it('is offered where its secretary may and the tool stands before it', () => {
    expect(commands(beforePtc())).toEqual([
      { ...opens, offered: true },
      { ...discontinues, offered: true },
    ]);
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
