import { describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api/ask.ts';
import { ToldView } from '../../web/pages/officer/commands/told-of-procedure.tsx';
import type { AnyForm, Filling } from '../../web/pages/officer/doing/command-form.ts';
import { DoneView } from '../../web/pages/officer/doing/done-view.tsx';
import { FillView } from '../../web/pages/officer/doing/fill-view.tsx';
import { forms } from '../../web/pages/officer/doing/forms.ts';
import { NotOfferedView } from '../../web/pages/officer/doing/not-offered-view.tsx';
import type { Setting } from '../../web/pages/officer/doing/setting.ts';
import { StandsView } from '../../web/pages/officer/doing/stands-view.tsx';
import type { Tried } from '../../web/pages/officer/doing/use-giving.ts';
import { WhichView } from '../../web/pages/officer/doing/which-view.tsx';
import { emptyPaper } from '../../web/pages/officer/papers/paper-filled.ts';
import { MayNotRegister } from '../../web/pages/officer/registering/may-not-register.tsx';
import { OfficerList } from '../../web/pages/officer/registering/officer-choice.tsx';
import { RegisterFields } from '../../web/pages/officer/registering/register-fields.tsx';
import { emptyRegistration, readRegistration } from '../../web/pages/officer/registering/register-read.ts';
import { RegisteredView } from '../../web/pages/officer/registering/registered.tsx';
import { FileNotThere } from '../../web/papers/send-files.ts';
import fc from '../support/properties.ts';
import { anyAnswer, type Presence } from './any-answer.ts';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { aDraft, aSetting, beforeThePtc } from './officer-answers.ts';
import { rendered } from './rendered.tsx';

const languages = ['en', 'fr'] as const;
const presences: readonly Presence[] = ['all', 'none', 'some'];
const runs = (presence: Presence) => ({ numRuns: presence === 'none' ? 3 : 15 });

/** Words of the API are in the language of the reader; so are those of the examples. */
const inFrench = <T,>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('PTC', 'CTP').replaceAll('PoC', 'CPG')) as T;
const spokenTo = (setting: Setting, language: 'en' | 'fr'): Setting => ({
  ...(language === 'fr' ? inFrench(setting) : setting),
  language,
});

/** A form as it is shown: its fields with everything that is wrong with them, and what follows from it. */
function shown(form: AnyForm, setting: Setting, filled: unknown = form.empty(setting)) {
  const read = form.read(filled, setting);
  const faults = 'faults' in read ? read.faults : [];
  const filling: Filling<unknown> = {
    ...{ filled, setting, set: () => undefined, hold: () => undefined },
    faultAt: (at) => faults.find((fault) => fault.at === at)?.text,
  };
  const html = rendered(
    <>
      <form.Fields {...filling} />
      <form.Consequence {...filling} />
      <p>{form.button(filled, setting)}</p>
      <p>{form.heading?.(setting.language)}</p>
    </>,
    setting.language,
  );
  return { html, faults };
}

describe.each(Object.entries(forms))('the form of %s', (command, form) => {
  const settings = [
    aSetting(aDraft(), { begun: false, offered: { command, body: 'PTC', step: 2 } }),
    aSetting(beforeThePtc(), { offered: { command, body: 'PTC', step: 2, decision: 'T21-1' } }),
    aSetting(aDraft({ documents: [] }), { begun: false, sessions: [], members: [], home: undefined }),
  ];

  it.each(languages)('shows each thing to be mended at its field, in %s', (language) => {
    for (const setting of settings) {
      const { html, faults } = shown(form as AnyForm, spokenTo(setting, language));
      expect(faultsIn(html, language)).toEqual([]);
      for (const { at, text } of faults) {
        expect(html).toContain(text);
        expect(html).toMatch(new RegExp(`id="${at}"`));
      }
    }
  });

  it.each(presences)('is whole whatever the API answers, with %s of its optional parts', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer('getTool', presence),
        anyAnswer('listBodies', presence),
        anyAnswer('listSessions', presence),
        anyAnswer('getBody', presence),
        fc.constantFrom(...languages),
        (tool, { items: bodies }, { items: sessions }, home, language) => {
          const offered = { command, body: bodies[0]?.id ?? 'T13', step: 1 };
          const setting = aSetting(tool, { language, bodies, sessions, home, offered, members: [] });
          expect(faultsIn(shown(form as AnyForm, setting).html, language)).toEqual([]);
        },
      ),
      runs(presence),
    );
  });
});

it.each(languages)(
  'a paper of several texts is attached to all of them that are ticked, in %s',
  (language) => {
    const documents = [
      {
        document: 'PC0739',
        en: { number: 'PC0739Ea', language: 'en' as const, revision: 'a' },
        sentence: '',
      },
    ];
    const known = { number: 'PC0739Fa', language: 'fr' as const, revision: 'a', pages: 12 };
    const setting = aSetting(aDraft({ tool: 'T12', documents }), {
      language,
      asked: { document: 'PC0739', language: 'fr' },
      others: [
        aDraft({ tool: 'T13', documents }),
        aDraft({ tool: 'T16', documents }),
        aDraft({ tool: 'T18', documents: documents.map((one) => ({ ...one, fr: known })) }),
      ],
    });
    const form = forms['attach-document'];
    const { html } = shown(form, setting);
    expect(html.match(/<input[^>]*type="checkbox"[^>]*checked/g)).toHaveLength(2);
    expect(html).toContain({ en: 'Attach PC0739Fa to 3 texts', fr: 'Joindre PC0739Fa à 3 textes' }[language]);
    expect(html).toContain(
      { en: 'in the register already, with T18', fr: 'déjà au registre, avec T18' }[language],
    );
    expect(html).toContain('12 pages');
    const filled = { ...(form.empty(setting) as object), left: ['T13', 'T16'] };
    expect(shown(form, setting, filled).html).not.toContain({ en: ' to 3 ', fr: ' à 3 ' }[language]);
  },
);

it.each(languages)('what is published is told beside what was approved, in %s', (language) => {
  const version = (number: string, revision: string, sha256: string) => ({
    ...{ number, language: 'en', revision, sha256: sha256.repeat(64) },
  });
  const versions = [version('PC0741Ea', 'a', 'a'), version('fooE', '', 'd')];
  const of = (decided: readonly object[], sha256: string) => {
    const tool = beforeThePtc({ decisions: [{ decidedOn: '2024-04-24', versions: decided }] as never });
    const setting = aSetting(tool, { language });
    const file = { name: 'compendium.pdf', bytes: 1, type: 'pdf', sha256: sha256.repeat(64) };
    const filled = { ...(forms.publish.empty(setting) as object), language: 'en', file };
    return textsIn(shown(forms.publish, setting, filled).html);
  };
  const say = {
    en: [
      'are there: PC0741Ea, fooE.',
      'the very file that',
      'is not the file that',
      'is none of the files that',
    ],
    fr: ['présents\u00a0: PC0741Ea, fooE.', 'exactement le fichier', 'pas le fichier', 'aucun des fichiers'],
  }[language];
  const [both = '', very = '', not = '', none = ''] = say;
  const one = of(versions, 'd');
  expect(one).toContain(both);
  expect(one).toContain(very);
  expect(one).not.toContain('a'.repeat(64));
  expect(of(versions, 'e')).toContain(none);
  expect(of(versions, 'e')).toContain('a'.repeat(64));
  expect(of(versions.slice(1), 'e')).toContain(not);
  // Of a file that the register does not know nothing is said.
  const unknown = of([...versions, { number: 'PC0742Eb', language: 'en', revision: 'b' }], 'e');
  for (const said of [very, not, none]) expect(unknown).not.toContain(said);
});

it.each(languages)('a file that is not taken can be left out, and it is said why, in %s', (language) => {
  const setting = { ...aSetting(aDraft()), language };
  const paper = { ...emptyPaper, number: 'PC0743Ea', file: 'empty' as const };
  const filled = { as: 'paper', which: 'other', number: '', paper, left: [] };
  const { html, faults } = shown(forms['attach-document'], setting, filled);
  const why = {
    en: 'The file is empty. Choose another one',
    fr: 'Le fichier est vide. Choisissez-en un autre',
  };
  expect(faults).toEqual([{ at: 'file', text: why[language] }]);
  expect(html).toContain(why[language]);
  expect(html).toContain({ en: 'Leave out the file', fr: 'Ne pas joindre le fichier' }[language]);
});

describe('registering', () => {
  const me = { person: 'P15', name: 'Fatou Diabaté', seats: [], serves: [] };
  const fields = (
    proposal: Answer<'proposedRoute'> | undefined,
    language: 'en' | 'fr',
    filled = emptyRegistration(me),
  ) => {
    const { bodies } = spokenTo(aSetting(aDraft()), language);
    const setting = { language, proposal, shown: proposal, bodies, next: 'T21' };
    const read = readRegistration(filled, setting);
    const faults = 'faults' in read ? read.faults : [];
    const officer = (
      <OfficerList
        {...{ me, value: 'P15', found: [{ person: 'P16', name: 'Rohan Mistry', seats: [] }], more: true }}
        change={() => undefined}
        fault={undefined}
      />
    );
    const html = rendered(
      <RegisterFields
        {...{ filled, setting, officer, set: () => undefined }}
        faultAt={(at) => faults.find((fault) => fault.at === at)?.text}
      />,
      language,
    );
    return { html, faults };
  };

  it.each(languages)('asks two questions first, in %s', (language) => {
    const { html, faults } = fields(undefined, language);
    expect(faultsIn(html, language)).toEqual([]);
    for (const { at, text } of faults) {
      expect(html).toContain(text);
      expect(html).toMatch(new RegExp(`id="${at}"`));
    }
  });

  it.each(presences)('shows any route that is proposed, with %s of its optional parts', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer('proposedRoute', presence),
        fc.constantFrom(...languages),
        fc.constantFrom('resolution', 'study'),
        (proposal, language, kind) => {
          const filled = { ...emptyRegistration(me), kind, template: 'partner-gate', origin: 'region' };
          expect(faultsIn(fields(proposal, language, filled).html, language)).toEqual([]);
        },
      ),
      runs(presence),
    );
  });

  it.each(languages)('says who does it, in %s', (language) => {
    expect(faultsIn(rendered(<MayNotRegister />, language), language)).toEqual([]);
  });
});

describe.each(presences)('what is said of any text, with %s of its optional parts', (presence) => {
  it('is whole once something is done, and where it cannot be done', () => {
    fc.assert(
      fc.property(anyAnswer('getTool', presence), fc.constantFrom(...languages), (tool, language) => {
        const commands = Object.keys(forms) as (keyof typeof forms)[];
        const html = rendered(
          <>
            <RegisteredView tool={tool} another={() => undefined} />
            <DoneView tool={tool} happened="mot" decision="T13" />
            <StandsView tool={tool} />
            <WhichView offered={tool.may} bodies={[]} here="/t/T13/do/submit" />
            {commands.map((command) => (
              <NotOfferedView key={command} tool={tool.tool} command={command} />
            ))}
          </>,
          language,
        );
        expect(faultsIn(html, language)).toEqual([]);
      }),
      runs(presence),
    );
  });

  it('is whole of the notice of a procedure', () => {
    fc.assert(
      fc.property(
        anyAnswer('previewProcedure', presence),
        fc.constantFrom(...languages),
        ({ letters }, language) => {
          expect(faultsIn(rendered(<ToldView letters={letters} />, language), language)).toEqual([]);
        },
      ),
      runs(presence),
    );
  });
});

describe('a form on its page', () => {
  const file = { name: 'compendium.pdf', bytes: 2_100_000, type: 'pdf', sha256: 'b'.repeat(64) } as const;
  const tries: readonly Tried[] = [
    { is: 'not-yet' },
    { is: 'sending', file: { name: file.name, bytes: 1_000_000, of: file.bytes } },
    { is: 'not-reached' },
    { is: 'refused', error: new Error('no'), code: 'version-conflict', detail: 'mot' },
    { is: 'no-file', of: new FileNotThere(file, 'not-held') },
  ];
  const on = (tried: Tried, language: 'en' | 'fr', restored?: string) =>
    rendered(
      <FillView
        {...{ tried, attempt: '1', verb: 'mot', follows: 'mot', away: '/', send: () => undefined }}
        faults={[{ at: 'reason', text: 'mot' }]}
        kept={{ restored, keptAt: restored, failed: false, discard: () => undefined }}
        hasFiles
      >
        <p>mot</p>
      </FillView>,
      language,
    );

  it.each(languages)('says what became of the last try, in %s', (language) => {
    for (const tried of tries)
      expect(faultsIn(on(tried, language, '2024-04-24T08:41:00.000Z'), language)).toEqual([]);
  });

  it('says before its one coloured button what follows', () => {
    const html = on({ is: 'not-yet' }, 'en');
    expect(html.indexOf('What follows')).toBeLessThan(html.indexOf('button main'));
    expect(html.match(/button main/g)).toHaveLength(1);
  });

  it('asks to send again where no answer came, and takes nothing more while it is sent', () => {
    expect(on({ is: 'not-reached' }, 'en')).toContain('Send again');
    expect(on({ is: 'sending' }, 'en')).toContain('aria-busy="true"');
    expect(
      on({ is: 'sending', file: { name: file.name, bytes: 1_050_000, of: file.bytes } }, 'en'),
    ).toContain('Sending compendium.pdf: 1.1\u00a0MB of 2.1\u00a0MB');
  });
});
