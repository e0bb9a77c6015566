import { describe, expect, it } from 'vitest';
import type { Language } from '../../functions/domain/text.ts';
import { AmendedView, NothingWaits } from '../../web/pages/decision/amended/amended-view.tsx';
import { FormAbove, FormBelow } from '../../web/pages/decision/decision-form.tsx';
import { commandOf } from '../../web/pages/decision/fill/command-of.ts';
import { emptyForm, type Filled } from '../../web/pages/decision/fill/filled.ts';
import { choicesOf } from '../../web/pages/decision/fill/offered.ts';
import { compared } from '../../web/pages/decision/form/compared.ts';
import { NotSent } from '../../web/pages/decision/form/fill-form.tsx';
import type { Filling } from '../../web/pages/decision/form/filling.ts';
import { FormView } from '../../web/pages/decision/form/form-view.tsx';
import { NotRecorded, NotRecordedView } from '../../web/pages/decision/form/not-recorded.tsx';
import { RecordedView, TakenBackView } from '../../web/pages/decision/form/recorded.tsx';
import type { Told } from '../../web/pages/decision/form/told.ts';
import { DecisionDeeds } from '../../web/pages/decision/page/decision-deeds.tsx';
import { DecisionFacts, deadlineSaid } from '../../web/pages/decision/page/decision-facts.tsx';
import { DecisionView } from '../../web/pages/decision/page/decision-view.tsx';
import { SessionsToChoose } from '../../web/pages/decision/which-session.tsx';
import fc from '../support/properties.ts';
import { anyAnswer } from './any-answer.ts';
import { aForm } from './decision-form-answer.ts';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';
import { anItem, anOutcome, aSession } from './session-answers.ts';
import { toolAnswer } from './tool-answers.ts';

const presences = ['all', 'none', 'some'] as const;
const anyLanguage = fc.constantFrom<Language>('en', 'fr');
const nothing = () => undefined;
const ways = { next: undefined, goNext: nothing, recordAgain: nothing };

function filling(filled: Filled, language: Language, over: Partial<Filling> = {}): Filling {
  const form = aForm();
  return {
    ...{ form, filled, set: nothing, city: 'Bruxelles', today: '2024-04-24', faultAt: () => undefined },
    setting: { language, zone: 'Europe/Brussels', when: '23-26 April 2024' },
    members: [{ member: 'member-a', name: { en: 'Member A', fr: 'Membre A' } }],
    ...over,
  };
}
const formOf = (of: Filling, told: Told = { is: 'incomplete' }, faults: readonly string[] = []) => (
  <FormView
    {...{ of, told, busy: false, kept: '', tries: 1 }}
    faults={faults.map((text) => ({ at: 'outcome', text }))}
    record={nothing}
    keep={nothing}
  />
);
const boxed = { in: 'fr', said: 'Selon les termes convenus.', other: 'As agreed.' } as const;
const filledFor = (outcome: string): Filled => ({
  ...emptyForm({ decidedOn: '2024-04-24', basis: 'vote', for: '62', against: '0', abstaining: '1' }),
  outcome,
  words: Object.fromEntries(
    ['amendments', 'guidance', 'reason', 'scope', 'whoMayContribute', 'text', 'newTitle'].map((field) => [
      field,
      boxed,
    ]),
  ),
  statements: [
    { kind: 'reservation', named: false, member: '', text: boxed },
    { kind: 'statement', named: true, member: 'member-a', text: boxed },
  ],
});

describe('the decision form', () => {
  it('has nothing chosen but the session: one row of radios, the seldom ones folded', () => {
    const html = rendered(formOf(filling(emptyForm(), 'en')), 'en');
    expect(html.match(/<input[^>]*type="radio"[^>]*checked/g)).toHaveLength(2); // the language of the box
    const names = [...html.matchAll(/type="radio" id="[^"]*" name="([^"]*)"/g)].map(([, name]) => name);
    const outcomes = choicesOf(aForm()).length;
    expect(names.filter((name) => name === names[0])).toHaveLength(outcomes);
    expect(html).toContain('<summary>Other outcomes');
    expect(textsIn(html)).toContain('Choose an outcome and its day');
  });

  it.each(choicesOf(aForm()).map(({ outcome }) => outcome))('is whole in both languages: %s', (outcome) => {
    for (const language of ['en', 'fr'] as const) {
      const html = rendered(formOf(filling(filledFor(outcome), language)), language);
      expect(faultsIn(html, language)).toEqual([]);
      expect(html).toMatch(language === 'en' ? /Record: / : /Consigner\u00a0: /);
    }
  });

  it('says on top and at the field what has to be mended, in the same words', () => {
    const faultAt = (at: string) => (at === 'outcome' ? 'Choose an outcome' : undefined);
    const html = rendered(
      formOf(filling(emptyForm(), 'en', { faultAt }), { is: 'incomplete' }, ['Choose an outcome']),
      'en',
    );
    expect(html).toContain('There is a problem');
    expect(html).toContain('<a href="#T13-outcome">Choose an outcome</a>');
    expect(html).toMatch(/<p class="fault"[^>]*>Choose an outcome<\/p>/);
  });

  it('offers what is not possible now with its reason and the way to change it', () => {
    const form = aForm();
    const [first, ...others] = form.offers;
    const why = { code: 'session-not-open', detail: 'This session is not open.' };
    const shut = {
      ...form,
      offers: [...others, ...(first ? [{ ...first, offered: 'not-now' as const, why }] : [])],
    };
    const html = rendered(formOf(filling(emptyForm(), 'en', { form: shut })), 'en');
    expect(html).toContain('Not possible now (1)');
    expect(html).toContain('href="/sessions/PTC-243-244"');
  });

  it.each([
    ['en', 'Not possible now (1)', 'Attach it'],
    ['fr', 'Impossible pour l’instant (1)', 'La joindre'],
  ] as const)('leads to where the missing language is attached: %s', (language, folded, link) => {
    const why = { code: 'procedure-needs-both-languages', detail: 'Attach the missing version first.' };
    const commands = aForm().commands.map((one) =>
      one.command === 'open-written-procedure' ? { ...one, why } : one,
    );
    const of = filling(emptyForm(), language, { form: aForm({ commands }) });
    const html = rendered(formOf(of), language);
    expect(textsIn(html)).toContain(folded);
    expect(html).toContain(`${why.detail} <a href="/t/T13/do/attach-document">${link}</a>`);
    expect(html).not.toMatch(/<label[^>]*>(Written procedure opened|Procédure écrite ouverte)/);
  });

  it.each(presences)('shows whom it tells, whatever the API answers: %s', (presence) => {
    fc.assert(
      fc.property(anyAnswer('previewDecision', presence), anyLanguage, (answer, language) => {
        const told: Told = { is: 'known', answer, stale: false };
        const html = rendered(formOf(filling(filledFor('endorsed'), language), told), language);
        expect(faultsIn(html, language)).toEqual([]);
      }),
      { numRuns: presence === 'none' ? 4 : 25 },
    );
  });

  it.each(presences)('stands under what it is about: %s', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer('decisionForm', presence),
        anyAnswer('getSession', presence),
        anyLanguage,
        (form, meeting, language) => {
          const head = (
            <>
              <FormAbove form={form} meeting={meeting} />
              <FormBelow form={form} meeting={meeting} />
              {formOf(filling(emptyForm(), language, { form }))}
            </>
          );
          expect(faultsIn(rendered(head, language), language)).toEqual([]);
        },
      ),
      { numRuns: presence === 'none' ? 4 : 25 },
    );
  });
});

describe('a form over what was recorded before', () => {
  it.each([
    ['en', 'This session has already recorded: endorsed.'],
    ['fr', 'Cette session a déjà consigné\u00a0: endorsed.'],
  ] as const)('says so: %s', (language, words) => {
    const meeting = aSession({ items: [anItem('T13', { outcomes: [anOutcome({})] })] });
    expect(textsIn(rendered(<FormBelow form={aForm()} meeting={meeting} />, language))).toContain(words);
  });
});

describe('what became of a form', () => {
  it.each(presences)('is told whole in both languages: %s', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer('getTool', presence),
        anyAnswer('getDecision', presence),
        anyLanguage,
        (tool, decision, language) => {
          const of = filling(filledFor('endorsed'), language);
          const ready = commandOf(of.filled, of.form, of.setting);
          if (!('body' in ready)) throw new Error(JSON.stringify(ready));
          const zone = { timeZone: 'Europe/Brussels' };
          const html = rendered(
            <>
              <RecordedView
                {...{ tool, decision, session: 'PTC-243-244', takenBack: nothing }}
                {...zone}
                {...ways}
              />
              <TakenBackView tool={tool} recordAgain={nothing} />
              <NotRecordedView
                {...{ of, ready, theirs: decision, backToMine: nothing, discardMine: nothing }}
                {...zone}
              />
              <DecisionView decision={decision} />
              <DecisionFacts decision={decision} />
              <DecisionDeeds
                {...{ decision, tool, report: undefined, takenBack: nothing, done: nothing }}
                {...zone}
              />
              <AmendedView decision={decision} today="2024-05-06">
                {null}
              </AmendedView>
              <NothingWaits tool="T13" decision="T13-1" />
            </>,
            language,
          );
          expect(faultsIn(html, language)).toEqual([]);
        },
      ),
      { numRuns: presence === 'none' ? 4 : 25 },
    );
  });

  it('offers to take it back until its letters leave, and what is next', () => {
    const [decision] = fc.sample(anyAnswer('getDecision', 'all'), 1);
    if (!decision) throw new Error('no decision');
    const recorded = {
      ...decision,
      ...{ decision: 'T13-7', takeBackUntil: '2024-04-24T16:00:00.000Z', statusWords: 'Provisional text' },
      letters: { sentence: 'Letters leave at 18.00 with 8 others.', left: false },
    };
    const tool = toolAnswer({ may: [{ command: 'take-back', body: 'PTC', decision: 'T13-7' }] });
    const html = rendered(
      <RecordedView
        {...{ tool, decision: recorded, session: 'PTC-243-244', timeZone: 'Europe/Brussels' }}
        {...{ ...ways, next: { tool: 'T14b', item: 'V.c', title: 'Template' }, takenBack: nothing }}
      />,
      'en',
    );
    const texts = textsIn(html);
    for (const words of [
      'T13-7',
      'Provisional text',
      'Letters leave at 18.00 with 8 others.',
      'Next item: V.c',
    ])
      expect(texts).toContain(words);
    expect(texts).toContain('Take it back (until 18.00)');
  });

  it('shows the two records side by side where somebody was quicker', () => {
    const [decision] = fc.sample(anyAnswer('getDecision', 'all'), 1);
    if (!decision) throw new Error('no decision');
    const theirs = {
      ...decision,
      ...{ outcome: { id: 'deferred', label: 'Deferred to a later session' }, decidedOn: '2024-04-24' },
      ...{ recordedAt: '2024-04-24T08:41:00.000Z' },
      recordedBy: { person: 'P02', name: 'Tobias Ekström', seat: 'Deputy secretary, PTC' },
    };
    const of = filling(filledFor('endorsed'), 'en');
    const ready = commandOf(of.filled, of.form, of.setting);
    if (!('body' in ready)) throw new Error('not ready');
    const ways = { backToMine: nothing, discardMine: nothing };
    const html = rendered(
      <NotRecordedView {...{ of, ready, theirs, timeZone: 'Europe/Brussels' }} {...ways} />,
      'en',
    );
    expect(textsIn(html)).toContain(
      'Not recorded. Tobias Ekström (Deputy secretary, PTC) recorded “deferred to a later session” at 10.41.',
    );
    expect(html).toMatch(/Deferred to a later session<\/td><td[^>]*>Endorsed<\/td>/);
  });
});

describe('a form that was not recorded', () => {
  const notReady = { faults: [] };
  const ways = { backToMine: nothing, discardMine: nothing };

  it('says what has changed where nobody recorded a decision', () => {
    const changes = ['Attached, and ticked under “Text before the body”: PC0741Fa.'];
    const html = rendered(
      <NotRecorded
        {...{ of: filling(filledFor('endorsed'), 'en'), ready: notReady, winner: undefined, changes }}
        {...{ timeZone: 'Europe/Brussels', ...ways }}
      />,
      'en',
    );
    expect(textsIn(html).replaceAll(/\s+/g, ' ')).toContain(`Since you began: ${changes[0]}`);
  });

  it.each([
    ['en', 'Not recorded: no connection. Your text is kept.', 'Record again'],
    ['fr', 'Non consigné\u00a0: pas de connexion. Votre texte est conservé.', 'Consigner de nouveau'],
  ] as const)('has the way to try again beside its message: %s', (language, message, again) => {
    const html = rendered(<NotSent sent={{ is: 'not-reached' }} again={nothing} />, language);
    expect(html).toMatch(new RegExp(`tabindex="-1"[^]*<p>${message}</p><button[^>]*>${again}</button>`));
  });

  it('is compared by item, by whom it goes to and by session as well', () => {
    const of = filling(
      {
        ...filledFor('deferred'),
        plain: { decidedOn: '2024-04-24', basis: 'consensus', item: 'V.d', targetSession: 'not-fixed' },
      },
      'fr',
    );
    const ready = commandOf(of.filled, of.form, of.setting);
    if (!('body' in ready)) throw new Error(JSON.stringify(ready));
    const [any] = fc.sample(anyAnswer('getDecision', 'none'), 1);
    if (!any) throw new Error('no decision');
    const theirs = {
      ...any,
      ...{ outcome: { id: 'referred-back', label: 'Renvoyé' }, item: 'V.c', target: 1 },
      targetSession: { id: 'PTC-245-246', label: '245e/246e sessions' },
    };
    expect(compared(theirs, ready, of.form, 'fr')).toEqual(
      expect.arrayContaining([
        { field: 'target', label: 'À qui', theirs: 'the SAFE Working Group', yours: '' },
        expect.objectContaining({ theirs: '245e/246e sessions', yours: 'Non fixée' }),
        { field: 'item', label: 'Point', theirs: 'V.c', yours: 'V.d' },
      ]),
    );
  });
});

describe('the facts of a decision', () => {
  it('have a deadline with its day of the week and the city whose clock counts', () => {
    const said = (language: Language, city: string) =>
      deadlineSaid('2024-05-17T10:00:00.000Z', { city, timeZone: 'Europe/Brussels' }, language);
    expect(said('en', 'Brussels')).toBe('Friday 17 May 2024, 12.00, Brussels time');
    expect(said('fr', 'Bruxelles').replaceAll('\u00a0', ' ')).toBe(
      'vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles',
    );
  });
});

describe('the sessions to choose from', () => {
  it('are those that have begun, newest first', () => {
    const session = (id: string, state: string) => ({ id, label: id, state: { id: state, label: state } });
    const sessions = [session('a', 'closed'), session('b', 'open'), session('c', 'planned')];
    const html = rendered(<SessionsToChoose tool="T13" sessions={sessions} />, 'fr');
    expect([...html.matchAll(/session=(\w)/g)].map(([, id]) => id)).toEqual(['b', 'a']);
  });
});
