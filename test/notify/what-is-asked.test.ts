import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import type { LetterMatter } from '../../functions/domain/letter-matter.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import type { composeLetter } from '../../functions/notify/compose.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import { everyEvent, writtenOpened } from '../support/every-event.ts';
import { letterAbout } from '../support/sample-letter.ts';
import {
  at,
  atPtc,
  bodies,
  Council,
  decided,
  endorsed,
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
    expect(told(notListed, 'fr', false)).toContain('Aucune action n’est attendue');
  });
});

describe('an amended text that is awaited', () => {
  const amended = (byDay?: string) =>
    decided(
      { outcome: 'endorsed-amended', ...(byDay === undefined ? {} : { byDay }) },
      { move: to({ ...atPtc, waitsFor: 'amended-text' }) },
    );
  const told = (language: 'en' | 'fr', item = {}, byDay: string | undefined = '2024-06-30') =>
    plain(letterAbout([...before, amended(byDay)], language, { item }));
  const undated = (language: 'en' | 'fr', item = {}) =>
    plain(letterAbout([...before, amended()], language, { item }));

  it('is its officer’s to add and the secretary’s to confirm', () => {
    expect(told('en', { isOfficer: true })).toContain(
      'Please add the amended text by 30 June 2024: https://',
    );
    expect(told('fr', { isOfficer: true })).toContain(
      'Merci de déposer le texte modifié avant le 30 juin 2024 : https://',
    );
    expect(told('en', { isSecretary: true })).toContain('Please confirm the amended text by 30 June 2024: ');
    expect(told('fr', { isSecretary: true })).toContain(
      'Merci de confirmer le texte modifié avant le 30 juin 2024 : https://',
    );
    expect(undated('en', { isOfficer: true })).toContain('Please add the amended text: https://');
    expect(told('en', { isOfficer: true })).not.toContain('You do not need to do anything');
  });

  it('says to everybody by when, and asks nothing of them', () => {
    expect(told('en')).toContain(
      'The amended text is due by 30 June 2024. You do not need to do anything. Next:',
    );
    expect(told('fr')).toContain(
      'Le texte modifié est attendu avant le 30 juin 2024. Aucune action n’est attendue',
    );
    expect(undated('en')).not.toContain('is due');
  });

  it('is asked of nobody where the decision holds nothing up', () => {
    const beside = decided({ outcome: 'endorsed-amended', byDay: '2024-06-30' }, { step: null });
    const letter = plain(letterAbout([...before, beside], 'en', { item: { isOfficer: true } }));
    expect(letter).toContain('You do not need to do anything.');
    expect(letter).not.toContain('30 June');
  });
});

describe('while Members may object, who has no voice', () => {
  const none = { hasVoice: false } as const;
  const secretary = { ...none, isSecretary: true } as const;
  const inPrinciple = decided(
    { outcome: 'in-principle', deadlineAt: '2024-05-17T10:00:00.000Z' },
    { move: to({ ...atPtc, waitsFor: 'written-comments' }) },
  );
  const letterOf = (event: typeof writtenOpened | typeof inPrinciple, language: 'en' | 'fr', item: object) =>
    letterAbout([...before, event], language, { item });

  it('is told until when, and asked nothing', () => {
    for (const event of [writtenOpened, inPrinciple]) {
      const english = plain(letterOf(event, 'en', none));
      expect(english).toContain(
        'Members may object until Friday 17 May 2024, 12.00, Brussels time. You do not need to do anything. If no Member objects',
      );
      expect(english).not.toContain('your administration objects');
      expect(english).toContain('See where it stands: https://placet.example.org/t/T13');
      expect(plain(letterOf(event, 'fr', none))).toContain(
        'Les Membres peuvent faire objection jusqu’au vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles. Aucune action n’est attendue de votre part.',
      );
    }
  });

  it('is asked as the secretary to enter what comes by mail', () => {
    expect(plain(letterOf(writtenOpened, 'en', secretary))).toContain(
      'Brussels time. An objection that comes by mail is yours to enter: https://placet.example.org/t/T13 If no Member objects, the text will be endorsed.',
    );
    expect(plain(letterOf(writtenOpened, 'fr', secretary))).toContain(
      'Une objection reçue par courrier est à consigner par vos soins : https://',
    );
  });

  it('has no subject that asks for a reply', () => {
    const subject = (language: 'en' | 'fr') =>
      letterOf(writtenOpened, language, none).subject.replaceAll('\u00a0', ' ');
    expect(subject('en')).toMatch(/^PTC: written procedure until 17 May, 12\.00 Brussels – /);
    expect(subject('fr')).toMatch(/^CTP : objections avant le 17 mai, 12 h, Bruxelles – /);
  });
});

it('the letter of a correction says what was wrong and since when, and why in the words that were written', () => {
  const [, story = []] = everyEvent.find(([name]) => name === 'CorrectionAgreed (full)') ?? [];
  expect(plain(letterAbout(story, 'en'))).toContain(
    'The record had said: ‘On 24 April 2024, the PTC endorsed',
  );
  expect(plain(letterAbout(story, 'en'))).toContain('Reason, as written: ‘The Chair had said so’');
  const french = plain(letterAbout(story, 'fr'));
  expect(french).toContain('L’inscription antérieure indiquait : « Le 24 avril 2024, le CTP a entériné');
  expect(french).toContain('Motif, tel qu’il a été écrit : « The Chair had said so »');
});

describe('an item among others', () => {
  it('of a correction or a translation has its page too', () => {
    for (const type of ['CorrectionAgreed (moves)', 'DocumentAttached (full)']) {
      const [, story = []] = everyEvent.find(([name]) => name === type) ?? [];
      const items = [lived([...before, endorsed], 'T12'), lived(story)];
      expect(plain(letterAbout(items, 'en'))).toContain(
        'You do not need to do anything. https://placet.example.org/t/T13',
      );
      expect(plain(letterAbout(items, 'fr'))).toContain(
        'Aucune action n’est attendue de votre part. https://placet.example.org/t/T13',
      );
    }
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
    'Sans objection d’ici là, le texte sera entériné et poursuivra son parcours.',
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
    seats: [
      seat('sec', 'secretary', PTC),
      seat('delegate', 'delegate', PTC, { member: memberId('member-b') }),
      seat('observer', 'observer', PTC, { member: memberId('member-o') }),
    ],
    followers: new Map(),
    people: new Map(['sec', 'delegate', 'observer'].map((id) => [personId(id), person(id)])),
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

  it('asks those who have a voice whether they object, and the secretary to enter what comes by mail', () => {
    expect(letterTo('delegate', 'en')).toContain('If your administration objects, say so by Monday 10 June');
    expect(letterTo('sec', 'en')).toContain('An objection that comes by mail is yours to enter: https://');
    expect(letterTo('observer', 'en')).toContain('You do not need to do anything.');
    for (const id of ['sec', 'observer']) expect(letterTo(id, 'fr')).not.toContain('Si votre administration');
  });

  it('says why the silence did not count', () => {
    const why = ['one-language', 'weekend'] as const;
    expect(letterTo('delegate', 'en', { why, notReached: [] })).toContain(
      'the text was not there in both languages, its last day fell on a weekend.',
    );
    expect(letterTo('delegate', 'fr', { why, notReached: [] })).toContain(
      'le texte n’étant pas disponible dans les deux langues, l’échéance tombant un week-end : ',
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
      'Il n’est pas encore publié.',
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
  expect(letter).toContain('parce qu’elle concerne l’organe que vous servez');
  expect(plain(letterAbout([...before, event], 'fr'))).toContain('parce que vous siégez');
});
