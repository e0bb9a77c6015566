import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import type { LetterMatter } from '../../functions/domain/letter-matter.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import type { composeLetter } from '../../functions/notify/compose.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import { writtenOpened } from '../support/every-event.ts';
import { letterAbout } from '../support/sample-letter.ts';
import {
  at,
  atPtc,
  bodies,
  Council,
  decided,
  lived,
  PTC,
  person,
  registered,
  registration,
  seat,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const plain = ({ text }: ReturnType<typeof composeLetter>) =>
  text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
const before = [registered(), submitted] as const;

describe('who is responsible for a text that comes back to draft', () => {
  const back = decided(
    { outcome: 'referred-back', target: 'draft', guidance: { en: 'Shorter.', fr: 'Plus court.' } },
    { move: to(at('draft', { returnsTo: 1 })) },
  );
  const notListed = {
    type: 'NotListed',
    body: PTC,
    why: 'late',
    move: to(at('draft', { returnsTo: 1 })),
  } as const;
  const told = (event: typeof back | typeof notListed, language: 'en' | 'fr', isOfficer: boolean) =>
    plain(letterAbout([...before, event], language, { item: { isOfficer } }));

  it('is asked to revise it, and nobody else is', () => {
    expect(told(back, 'en', true)).toContain('Please revise it and submit it again: https://');
    expect(told(back, 'fr', true)).toContain(
      'Merci de le réviser, puis de le soumettre de nouveau : https://',
    );
    expect(told(back, 'en', true)).not.toContain('You do not need to do anything');
    expect(told(back, 'en', false)).toContain('You do not need to do anything');
  });

  it('is asked to submit it for a later session than that which had no room for it', () => {
    const letter = told(notListed, 'en', true);
    expect(letter).toContain('Please take it up again, and submit it for a later session: https://');
    expect(letter).toContain('Next: the PTC, 23-25 October 2024');
    expect(letter).not.toContain('You do not need to do anything');
    expect(told(notListed, 'fr', true)).toContain('Merci de le reprendre');
    expect(told(notListed, 'fr', false)).toContain("Aucune action n'est attendue");
  });
});

it('an endorsement in principle says that silence lets the text pass', () => {
  const event = decided(
    { outcome: 'in-principle', deadlineAt: '2024-05-17T10:00:00.000Z' },
    {
      move: to({
        ...atPtc,
        waitsFor: 'written-comments',
        lapsesAt: '2024-05-17T10:00:00.000Z',
        onLapse: 'agree',
      }),
    },
  );
  expect(plain(letterAbout([...before, event], 'en'))).toContain(
    'If no Member objects by then, the text will be endorsed and moves on.',
  );
  expect(plain(letterAbout([...before, event], 'fr'))).toContain(
    "Sans objection d'ici là, le texte sera entériné et poursuivra son parcours.",
  );
});

describe('more time to reply', () => {
  const extended = {
    type: 'ProcedureExtended',
    decision: writtenOpened.decision,
    notReached: [memberId('member-a'), memberId('member-gone')],
    deadlineAt: '2024-06-10T10:00:00.000Z',
    move: to({ ...atPtc, waitsFor: 'silence', lapsesAt: '2024-06-10T10:00:00.000Z', onLapse: 'agree' }),
  } as const;
  const ptc = bodies.find(({ id }) => id === PTC);
  if (!ptc) throw new Error('no PTC');
  const matter = (more: object = {}): LetterMatter => ({
    notice: { id: noticeId('T13-5-official'), day: '2024-05-20' },
    body: ptc,
    items: [{ index: 0, ...lived([...before, writtenOpened, { ...extended, ...more }]) }],
    seats: [seat('sec', 'secretary', PTC), seat('delegate', 'delegate', PTC)],
    followers: new Map(),
    people: new Map(['sec', 'delegate'].map((id) => [personId(id), person(id)])),
    editions: new Map(),
    members: new Map([
      [
        memberId('member-a'),
        { id: memberId('member-a'), name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' },
      ],
    ]),
    world: worldAt(),
  });
  const write = letterWriter({
    head: { site: 'https://placet.example.org', registerName: '', domain: 'example.org' },
    unsubscribePath: () => '/u/x',
  });
  const letterTo = (id: string, language: 'en' | 'fr', more = {}) => {
    const recipient = {
      person: personId(id),
      language,
      events: [0],
      class: 'official',
      state: 'pending',
    } as const;
    const letter = write(matter(more), `${language}-001`, recipient);
    if (!letter) throw new Error('no letter');
    return plain(letter);
  };

  it('says to the secretary who was not reached, and to nobody else', () => {
    expect(letterTo('sec', 'en')).toContain('Not reached: Member A, member-gone.');
    expect(letterTo('sec', 'fr')).toContain('Non joints : Membre A, member-gone.');
    expect(letterTo('delegate', 'en')).not.toContain('Member A');
  });

  it('says why the silence did not count', () => {
    const why = ['one-language', 'weekend'] as const;
    expect(letterTo('delegate', 'en', { why, notReached: [] })).toContain(
      'the text was not there in both languages, its last day fell on a weekend.',
    );
    expect(letterTo('delegate', 'fr', { why, notReached: [] })).toContain(
      "le texte n'étant pas disponible dans les deux langues, l'échéance tombant un week-end : ",
    );
    expect(letterTo('delegate', 'en')).toContain('not every Member had been reached in time.');
  });
});

describe('a body after which only the publication is to come', () => {
  it('says so whatever its verb, the Council that endorses too', () => {
    const event = decided(
      { outcome: 'endorsed', body: Council, decidedOn: '2024-06-29' },
      { step: 3, move: to(at('publication')) },
    );
    expect(plain(letterAbout([...before, event], 'en', { of: Council }))).toContain(
      'It is not yet published.',
    );
    expect(plain(letterAbout([...before, event], 'fr', { of: Council }))).toContain(
      "Il n'est pas encore publié.",
    );
  });

  it('says so of silence that agreed', () => {
    const route = { ...registration.route, steps: registration.route.steps.slice(0, 1) };
    const agreed = {
      type: 'SilenceAgreed',
      decision: writtenOpened.decision,
      outcome: 'endorsed',
      on: '2024-05-17',
      move: to(at('publication')),
    } as const;
    const story = [registered({ route }), submitted, writtenOpened, agreed];
    expect(plain(letterAbout(story, 'en'))).toContain('It is not yet published.');
  });
});

it('French elides before the pronoun of the letter', () => {
  const event = decided({ outcome: 'endorsed' }, { move: to(at('publication')) });
  const letter = plain(letterAbout([...before, event], 'fr', { because: 'secretary' }));
  expect(letter).toContain("parce qu'elle concerne l'organe que vous servez");
  expect(plain(letterAbout([...before, event], 'fr'))).toContain('parce que vous siégez');
});
