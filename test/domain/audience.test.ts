import { describe, expect, it } from 'vitest';
import { audienceOf, type Circle } from '../../functions/domain/audience.ts';
import type { By, ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import {
  at,
  atCouncil,
  byClock,
  Council,
  decided,
  endorsed,
  lived,
  PoC,
  PTC,
  person,
  registered,
  seat,
  secretaryOf,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';

const circle: Circle = {
  people: [
    person('ptc-secretary'),
    person('ptc-deputy'),
    person('ptc-chair'),
    person('delegate', { language: 'fr' }),
    person('keen', { levels: { [PTC]: 'all' } }),
    person('tired', { levels: { [PTC]: 'none', [PoC]: 'none' } }),
    person('observer'),
    person('follower'),
    person('tool-follower'),
    person('old-edition-follower'),
    person('officer'),
    person('poc-secretary'),
    person('commissioner'),
    person('stranger'),
    person('unreachable', { email: '' }),
  ],
  seats: [
    seat('ptc-secretary', 'secretary', PTC),
    seat('ptc-deputy', 'deputy-secretary', PTC),
    seat('ptc-chair', 'chair', PTC),
    seat('delegate', 'delegate', PTC),
    seat('keen', 'delegate', PTC),
    seat('tired', 'delegate', PTC),
    seat('observer', 'observer', PTC),
    seat('unreachable', 'delegate', PTC),
    seat('poc-secretary', 'secretary', PoC),
    seat('commissioner', 'delegate', PoC),
  ],
  followers: new Map([
    ['body:PTC', [personId('follower')]],
    ['body:PoC', [personId('follower')]],
    ['tool:T13', [personId('tool-follower')]],
    ['tool:T05', [personId('old-edition-follower')]],
  ]),
};

const toldOf = (body: typeof PTC, ...events: (ToolEvent & { at?: string; by?: By })[]) =>
  audienceOf({ body }, [{ index: 0, ...lived(events) }], circle, worldAt());
const names = (recipients: ReturnType<typeof toldOf>) => recipients.map((recipient) => recipient.person);

const before = [registered(), submitted] as const;
const decision = decisionId('T13-3');
const ptcAll = ['delegate', 'keen', 'observer', 'ptc-chair', 'ptc-deputy', 'ptc-secretary', 'tired'];

describe('who is told of a decision', () => {
  it('seats and followers, its officer, and the secretaries of the next body; not who asked for nothing', () => {
    expect(names(toldOf(PTC, ...before, endorsed))).toEqual([
      'delegate',
      'follower',
      'keen',
      'observer',
      'officer',
      'poc-secretary',
      'ptc-chair',
      'ptc-deputy',
      'ptc-secretary',
      'tool-follower',
    ]);
  });

  it('as a subscription, in the language of each', () => {
    expect(toldOf(PTC, ...before, endorsed)[0]).toEqual({
      person: 'delegate',
      language: 'fr',
      events: [0],
      class: 'subscription',
      state: 'pending',
    });
  });

  it('nobody by an address that is not there', () => {
    expect(names(toldOf(PTC, ...before, endorsed))).not.toContain('unreachable');
  });
});

describe('who is told of a restricted outcome', () => {
  const poc = decided(
    { outcome: 'endorsed', body: PoC, decidedOn: '2024-06-25' },
    { decision: decisionId('T13-4'), step: 2, move: to(atCouncil) },
  );
  const events = [...before, endorsed, poc] as const;

  it('its seats, the officer and secretaries; nobody who merely follows', () => {
    expect(names(toldOf(PoC, ...events))).toEqual(['commissioner', 'officer', 'poc-secretary']);
  });

  it('everybody else once it is cleared, and those who knew are not told again', () => {
    expect(names(toldOf(PoC, ...events, { type: 'StepCleared', step: 2 }))).toEqual([
      'follower',
      'tool-follower',
    ]);
  });
});

describe('who is told of an official notice', () => {
  const opened = {
    type: 'WrittenProcedureOpened',
    decision,
    facts: {
      outcome: 'written-opened',
      body: PTC,
      decidedOn: '2024-04-24',
      basis: { is: 'consensus' },
      versions: [versionE],
      deadlineAt: '2024-05-17T10:00:00.000Z',
    },
    agrees: 'endorsed',
    minimumDays: 21,
    move: to({ ...at('ptc-endorsement', { step: 1, waitsFor: 'silence' }) }),
  } as const;

  it('every seat of the body, also who asked for no letters; those who follow by subscription', () => {
    const recipients = toldOf(PTC, ...before, opened);
    expect(recipients.filter((r) => r.class === 'official').map((r) => r.person)).toEqual(ptcAll);
    expect(recipients.filter((r) => r.class === 'subscription').map((r) => r.person)).toEqual([
      'follower',
      'officer',
      'tool-follower',
    ]);
  });

  it('makes a letter official that holds other items too, which stay subject to the level', () => {
    const items = [
      { index: 0, ...lived([...before, endorsed]) },
      { index: 1, ...lived([...before, opened]) },
    ];
    const recipients = audienceOf({ body: PTC }, items, circle, worldAt());
    expect(recipients.find((r) => r.person === 'delegate')).toMatchObject({
      class: 'official',
      events: [0, 1],
    });
    expect(recipients.find((r) => r.person === 'tired')).toMatchObject({ class: 'official', events: [1] });
  });
});

it('a new paper is told only to who asked for everything, and to the officer', () => {
  const attached = { type: 'DocumentAttached', version: versionE, as: 'revision' } as const;
  expect(names(toldOf(PTC, ...before, attached))).toEqual(['keen', 'officer']);
});

it('a submission is told to the secretaries who receive it, and else only to who asked for everything', () => {
  expect(names(toldOf(PTC, ...before))).toEqual(['keen', 'officer', 'ptc-deputy', 'ptc-secretary']);
});

it('a tool that sleeps is told to its officer, a person with an officer seat on it included', () => {
  const slept = {
    type: 'FellDormant',
    idleSince: '2023-04-24T08:00:00.000Z',
    move: to(at('ptc-endorsement', { step: 1, dormant: true })),
  } as const;
  const items = [{ index: 0, ...lived([...before, slept]) }];
  const seated = {
    ...circle,
    seats: [...circle.seats, seat('stranger', 'officer', undefined, { tool: toolId('T13') })],
  };
  expect(names(audienceOf({ body: PTC }, items, seated, worldAt()))).toEqual(['officer', 'stranger']);
});

it('who asked for no letters of a body has none by subscription, though they follow the tool', () => {
  const followers = new Map([['tool:T13', [personId('tired')]]]);
  const items = [{ index: 0, ...lived([...before, endorsed]) }];
  expect(names(audienceOf({ body: PTC }, items, { ...circle, followers }, worldAt()))).not.toContain('tired');
});

it('an event that is told to nobody makes no entry', () => {
  expect(toldOf(PTC, ...before, { type: 'CarriedOver', execution: 'T13-g1' })).toEqual([]);
});

it('a proposed correction is told to those who can agree to it, and not to who proposed it', () => {
  const proposed = {
    type: 'CorrectionProposed',
    decision,
    facts: decided({ outcome: 'noted' }).facts,
    reason: 'wrong outcome',
  } as const;
  const by = (id: string) =>
    names(toldOf(PTC, ...before, endorsed, { ...proposed, by: secretaryOf(PTC, id) }));
  expect(by('ptc-secretary')).toEqual(['ptc-chair', 'ptc-deputy']);
  expect(by('ptc-deputy')).toEqual(['ptc-chair', 'ptc-secretary']);
});

it('a task reaches also who asked for no letters: what is theirs to do is no subscription', () => {
  const proposed = {
    type: 'CorrectionProposed',
    decision,
    facts: decided({ outcome: 'noted' }).facts,
    reason: 'wrong outcome',
  } as const;
  const items = [{ index: 0, ...lived([...before, endorsed, proposed]) }];
  const people = [person('ptc-deputy', { levels: { [PTC]: 'none' } })];
  expect(names(audienceOf({ body: PTC }, items, { ...circle, people }, worldAt()))).toEqual(['ptc-deputy']);
});

it('a reminder reaches its secretary and its officer also where they asked for no letters', () => {
  const none = { levels: { [PTC]: 'none', [PoC]: 'none' } } as const;
  const people = ['ptc-secretary', 'officer', 'tired'].map((id) => person(id, none));
  const published = at('publication');
  const approved = decided({ outcome: 'endorsed' }, { move: to(published) });
  const ofOutcome = {
    type: 'Reminded',
    of: 'outcome',
    move: to(at('ptc-endorsement', { step: 1 })),
  } as const;
  const ofPublication = { type: 'Reminded', of: 'publication', move: to(published) } as const;
  const told = (...events: readonly ToolEvent[]) => {
    const items = [{ index: 0, ...lived([...before, ...events]) }];
    return names(audienceOf({ body: PTC }, items, { ...circle, people }, worldAt()));
  };
  expect(told(ofOutcome)).toEqual(['ptc-secretary']);
  expect(told(approved, ofPublication)).toEqual(['officer', 'ptc-secretary']);
});

it('a reminder goes to the secretaries of the body that holds the tool', () => {
  const reminded = {
    type: 'Reminded',
    of: 'outcome',
    move: to(at('ptc-endorsement', { step: 1 })),
    by: byClock,
  } as const;
  expect(names(toldOf(PTC, ...before, reminded))).toEqual(['ptc-deputy', 'ptc-secretary']);
});

it('a reminder about publication goes to the officer, and to the secretaries of the body that decided', () => {
  const published = at('publication');
  const approved = decided({ outcome: 'endorsed' }, { move: to(published) });
  const reminded = { type: 'Reminded', of: 'publication', move: to(published), by: byClock } as const;
  expect(names(toldOf(PTC, ...before, approved, reminded))).toEqual([
    'officer',
    'ptc-deputy',
    'ptc-secretary',
  ]);
});

it('who followed an edition is told when the next one is published', () => {
  const approved = decided(
    { outcome: 'approved', body: Council, decidedOn: '2024-06-29' },
    { step: 3, move: to(at('publication')) },
  );
  const published = {
    type: 'Published',
    publication: {
      language: 'en',
      on: '2024-10-17',
      audience: 'public',
      file: { name: 'compendium.pdf', sha256: 'ab', bytes: 2_100_000 },
      editorialOnly: true,
    },
  } as const;
  expect(names(toldOf(Council, ...before, approved, published))).toEqual([
    'officer',
    'old-edition-follower',
    'tool-follower',
  ]);
});

it('a person of whom nothing is left to tell is not in the ledger', () => {
  const attached = { type: 'DocumentAttached', version: versionE, as: 'paper' } as const;
  expect(names(toldOf(PTC, ...before, attached))).not.toContain('delegate');
});
