import { describe, expect, it } from 'vitest';
import { Problem } from '../../functions/contracts/api/client.ts';
import { roleLabels } from '../../functions/domain/language/screen-labels.ts';
import { seatRoles } from '../../functions/domain/person.ts';
import type { Answer } from '../../web/api/ask.ts';
import { faultAt, toldAt } from '../../web/filling/told-at.ts';
import { EndSeat } from '../../web/pages/administration/people/end-seat.tsx';
import { GiveSeat } from '../../web/pages/administration/people/give-seat.tsx';
import { OfficerOf } from '../../web/pages/administration/people/officer-of.tsx';
import { peopleWords } from '../../web/pages/administration/people/people-words.ts';
import { personAt, personFaults } from '../../web/pages/administration/people/person-filled.ts';
import { PersonForm } from '../../web/pages/administration/people/person-form.tsx';
import { type SeatFilled, seatFaults, seatGiven } from '../../web/pages/administration/people/seat-filled.ts';
import { SeeAs } from '../../web/pages/administration/people/see-as.tsx';
import { InterventionsView } from '../../web/pages/administration/record/interventions-view.tsx';
import { Fault } from '../../web/parts/fault.tsx';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

const en = peopleWords.en;
const texts = (faults: readonly { readonly text: string }[]) => faults.map(({ text }) => text);
const problem = (code: string, issues?: { path: string; message: string }[]) =>
  new Problem({ type: '', title: '', status: 422, detail: 'No', code, ...(issues && { issues }) });

describe('a person, as they are filled in', () => {
  const ada = { id: 'P99', name: 'Ada Example', email: 'ada@example.org' };

  it('is whole with an identifier, a name and an address', () => {
    expect(personFaults(ada, en)).toEqual([]);
    expect(personFaults({ ...ada, id: ' P99 ' }, en)).toEqual([]);
  });

  it.each([
    [{ id: '' }, 'Enter an identifier, such as P99', 'Indiquez un identifiant, par exemple P99'],
    [{ id: 'P 99' }, /^An identifier has letters/, /^Un identifiant comporte/],
    [{ id: 'Élan' }, /^An identifier has letters/, /^Un identifiant comporte/],
    [{ name: ' ' }, 'Enter the name', 'Indiquez le nom'],
    [{ email: '' }, 'Enter the address for letters', 'Indiquez l’adresse pour les lettres'],
    [
      { email: 'nowhere' },
      'Enter an address such as name@example.org',
      'Indiquez une adresse telle que name@example.org',
    ],
  ])('lacks what is said at its field: %j', (part, english, french) => {
    for (const [language, words] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      const [fault, ...others] = texts(personFaults({ ...ada, ...part }, peopleWords[language]));
      expect(others).toEqual([]);
      expect(fault).toMatch(words);
    }
  });

  it('says everything at once', () => {
    expect(personFaults({ id: '', name: '', email: '' }, en)).toHaveLength(3);
  });
});

describe('what the API says of a form', () => {
  it('stands at the fields that it is about', () => {
    const told = toldAt(
      problem('text-not-acceptable', [{ path: 'person', message: 'P60 is somebody already' }]),
      personAt,
    );
    expect(told).toEqual([{ at: personAt.person, text: 'P60 is somebody already' }]);
    expect(faultAt(told ?? [], personAt.person)).toBe('P60 is somebody already');
    expect(faultAt(told ?? [], personAt.email)).toBeUndefined();
  });

  it('is shown with a no-break space before the colon in French, where it is shown whole', () => {
    const error = problem('text-not-acceptable', [{ path: 'levels', message: 'x' }]);
    expect(textsIn(rendered(<Fault error={error} />, 'en'))).toContain('levels: x');
    expect(textsIn(rendered(<Fault error={error} />, 'fr'))).toContain('levels\u00a0: x');
  });

  it('is left to be shown whole where it is about something else', () => {
    expect(toldAt(problem('stale-copy'), personAt)).toBeUndefined();
    const beside = [
      { path: 'email', message: 'x' },
      { path: 'levels', message: 'y' },
    ];
    expect(toldAt(problem('text-not-acceptable', beside), personAt)).toBeUndefined();
    expect(toldAt(undefined, personAt)).toBeUndefined();
  });
});

describe('a seat, as it is filled in', () => {
  const filled: SeatFilled = {
    role: 'delegate',
    body: 'PTC',
    tool: '',
    member: 'A',
    from: '2024-04-24',
    to: '',
    reason: '',
  };

  it('is asked for what its role has', () => {
    const empty = { ...filled, body: '', member: '' };
    const asked = (role: SeatFilled['role']) => texts(seatFaults({ ...empty, role }, en));
    expect(asked('delegate')).toEqual(['Choose a body', 'Choose a Member or observer']);
    expect(asked('chair')).toEqual(['Choose a body']);
    expect(asked('officer')).toEqual(['Enter the number of the tool, such as T13']);
    expect(asked('administrator')).toEqual([]);
    expect(texts(seatFaults({ ...empty, role: 'secretary' }, peopleWords.fr))).toEqual([
      'Choisissez un organe',
    ]);
  });

  it('has a first day, and no last day before it', () => {
    expect(texts(seatFaults({ ...filled, from: '' }, en))).toEqual(['Enter the first day']);
    expect(texts(seatFaults({ ...filled, to: '2024-04-23' }, en))).toEqual([
      'The last day is before the first',
    ]);
    expect(seatFaults({ ...filled, to: '2024-04-24' }, en)).toEqual([]);
  });

  it('is sent without what was filled in for another role', () => {
    expect(seatGiven({ ...filled, tool: 'T13' })).toEqual({
      role: 'delegate',
      from: '2024-04-24',
      body: 'PTC',
      member: 'A',
    });
    expect(
      seatGiven({ ...filled, role: 'officer', tool: ' T13 ', reason: ' New ', to: '2024-06-30' }),
    ).toEqual({
      role: 'officer',
      from: '2024-04-24',
      to: '2024-06-30',
      tool: 'T13',
      reason: 'New',
    });
  });
});

describe.each(['en', 'fr'] as const)('the forms of people, in %s', (language) => {
  const seat = { role: 'administrator', label: 'A', from: '2020-01-01', counts: true } as const;

  it('leave no fault to the words of a browser', () => {
    for (const form of [
      <PersonForm key="p" />,
      <GiveSeat key="s" person="P1" today="2024-04-24" />,
      <SeeAs key="a" person="P1" />,
    ]) {
      const html = rendered(form, language);
      expect(faultsIn(html, language)).toEqual([]);
      expect(html).toMatch(/<form[^>]*novalidate/i);
      expect(html).not.toMatch(/\brequired\b/);
    }
  });

  it('call a role what it is called everywhere', () => {
    const html = textsIn(rendered(<GiveSeat person="P1" today="2024-04-24" />, language));
    for (const role of seatRoles) expect(html).toContain(roleLabels[role][language]);
    expect(html).not.toMatch(/suppléant|Président\b/);
  });

  it('offer nobody the end of their own seat of an administrator', () => {
    const end = (isOwn: boolean) =>
      rendered(<EndSeat person="P1" seat={seat} today="2024-04-24" isOwn={isOwn} />, language);
    expect(end(true)).not.toContain('<form');
    expect(textsIn(end(true))).toMatch(
      language === 'en' ? /another administrator’s to end/ : /que par un autre administrateur/,
    );
    expect(end(false)).toContain('<form');
    expect(textsIn(end(false))).toMatch(
      language === 'en' ? /until the end of its last day/ : /jusqu’à la fin de son dernier jour/,
    );
  });
});

describe.each(['en', 'fr'] as const)('the tools that name a person as their officer, in %s', (language) => {
  const row = { tool: 'T13', title: 'A guide' } as Answer<'listTools'>['items'][number];
  const shown = (more: object = {}) => rendered(<OfficerOf tools={{ items: [row], ...more }} />, language);

  it('are listed, with how they are handed over and how this ends', () => {
    const html = shown();
    expect(faultsIn(html, language)).toEqual([]);
    expect(html).toContain('href="/t/T13"');
    expect(textsIn(html)).toMatch(
      language === 'en'
        ? /give somebody else the seat.*their account closed/
        : /attribuez-lui le siège.*son compte doit aussi être fermé/,
    );
    expect(textsIn(shown({ next: 'on' }))).toMatch(
      language === 'en' ? /There are more/ : /Il y en a d’autres/,
    );
  });

  it('need somebody else where the person was erased', () => {
    const html = rendered(<OfficerOf tools={{ items: [row] }} isErased />, language);
    expect(textsIn(html)).toMatch(
      language === 'en' ? /Give somebody the seat/ : /Attribuez à quelqu’un le siège/,
    );
    expect(textsIn(html)).not.toMatch(/may submit|peut les soumettre/);
  });

  it('are no part of the page where there are none', () => {
    expect(rendered(<OfficerOf tools={{ items: [] }} />, language)).toBe('');
    expect(rendered(<OfficerOf tools={undefined} />, language)).toBe('');
  });
});

describe.each(['en', 'fr'] as const)('what administrators did, in %s', (language) => {
  const called = { body: new Map([['PTC', language === 'en' ? 'PTC' : 'CTP']]), member: new Map() };
  const row = {
    id: 'i1',
    at: '2024-04-24T08:00:00.000Z',
    by: 'P21',
    name: 'Ada Example',
    what: 'end-seat',
    label: 'x',
    on: 'P60',
    reason: 'The term is over',
    before: { person: 'P60', role: 'chair', body: 'PTC', from: '2020-01-01' },
    after: { person: 'P60', role: 'chair', body: 'PTC', from: '2020-01-01', to: '2024-04-23' },
  };

  it('is told with the seat, the reason, and in words what was before and after', () => {
    const html = rendered(<InterventionsView items={[row]} called={called} />, language);
    expect(faultsIn(html, language)).toEqual([]);
    const words = textsIn(html);
    for (const said of language === 'en'
      ? ['Administrator', 'The term is over', 'Role: Chair', 'Body: PTC', 'Last day: 23 April 2024']
      : [
          'Administrateur',
          'Rôle\u00a0: Présidence',
          'Organe\u00a0: CTP',
          'Dernier jour\u00a0: 23 avril 2024',
        ])
      expect(words).toContain(said);
    expect(html).not.toMatch(/<code|&quot;|\[\]/);
  });
});
