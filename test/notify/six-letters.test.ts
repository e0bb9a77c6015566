import { describe, expect, it } from 'vitest';
import type { ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Language } from '../../functions/domain/text.ts';
import { writtenOpened } from '../support/every-event.ts';
import { letterAbout } from '../support/sample-letter.ts';
import {
  at,
  atPtc,
  bodies,
  Council,
  decided,
  endorsed,
  lived,
  PoC,
  PTC,
  registered,
  SWG,
  submitted,
  to,
  versionE,
  versionF,
} from '../support/sample-register.ts';

/** A short title, so that the words of the letter stand out; ordinary spaces, so that they can be read here. */
const named = (more = {}) => registered({ title: { en: 'the Compendium', fr: 'le Recueil' }, ...more });
const read = (letter: { readonly subject: string; readonly text: string }) => ({
  subject: letter.subject.replaceAll('\u00a0', ' '),
  text: letter.text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' '),
});
const link = 'https://placet.example.org/t/T13';
const expectLetter = (
  letter: { readonly subject: string; readonly text: string },
  subject: string,
  ...sentences: string[]
) => {
  const { subject: line, text } = read(letter);
  expect(line).toBe(subject);
  for (const sentence of sentences) expect(text).toContain(sentence);
};

describe('letter 1, endorsed and moving on', () => {
  const both = decided(
    { outcome: 'endorsed', text: { en: 'It is endorsed.', fr: 'Il est entériné.' } },
    { ...endorsed, facts: { ...endorsed.facts, text: { en: 'It is endorsed.', fr: 'Il est entériné.' } } },
  );
  it('in English', () => {
    expectLetter(
      letterAbout([named(), submitted, both], 'en'),
      'PTC: endorsed – the Compendium',
      'Dear colleague, On 24 April 2024, at its 243rd/244th Sessions, the Permanent Technical Committee endorsed the Compendium. You do not need to do anything. Next: the Policy Commission, June 2024; then the Council, 27-29 June 2024. At the earliest it can be published in July 2024. Text endorsed: PC0741Ea (English), PC0741Fa (French). Conclusion: ‘It is endorsed.’ See where it stands: https://placet.example.org/t/T13',
    );
  });
  it('in French', () => {
    expectLetter(
      letterAbout([named(), submitted, both], 'fr'),
      'CTP : entériné – le Recueil',
      'Madame, Monsieur, Le 24 avril 2024, à ses 243e/244e sessions, le Comité technique permanent a entériné le texte suivant : le Recueil. Aucune action n’est attendue de votre part. Prochaine étape : la Commission de politique générale, juin 2024, puis le Conseil, du 27 au 29 juin 2024. Publication au plus tôt en juillet 2024. Texte entériné : PC0741Fa (français), PC0741Ea (anglais). Conclusion : « Il est entériné. » Où en est ce texte : https://placet.example.org/t/T13',
    );
  });
});

describe('letter 2, referred back with guidance', () => {
  const route = {
    template: 'full',
    templateVersion: 1,
    endsWith: 'publication',
    steps: [
      { n: 1, stage: 'working-group', body: SWG, ask: 'decide' },
      { n: 2, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
    ],
  } as const;
  const back = (byDay?: string): readonly (ToolEvent & { at?: string })[] => [
    named({ route }),
    submitted,
    decided(
      {
        outcome: 'referred-back',
        target: 1,
        guidance: { en: 'Add cases.', fr: 'Ajouter des cas.' },
        targetSession: sessionId('PTC-245-246'),
        ...(byDay === undefined ? {} : { byDay }),
      },
      { step: 2, move: to(at('working-group', { step: 1 })) },
    ),
  ];
  it('in English', () => {
    expectLetter(
      letterAbout(back('2024-08-30'), 'en'),
      'PTC: back to the SAFE Working Group with guidance – the Compendium',
      'On 24 April 2024 the PTC discussed the Compendium and referred it back to the SAFE Working Group with the guidance below. The text continues; it is expected at the PTC again at its 245th/246th Sessions, 23-25 October 2024.',
      `If you wish to contribute, write by 30 August: ${link}`,
      'Guidance: ‘Add cases.’',
    );
  });
  it('in French', () => {
    expectLetter(
      letterAbout(back('2024-08-30'), 'fr'),
      'CTP : renvoyé au Groupe de travail SAFE avec des orientations – le Recueil',
      'Le 24 avril 2024, le CTP a examiné le texte suivant : le Recueil, et l’a renvoyé au Groupe de travail SAFE avec les orientations ci-dessous. Les travaux se poursuivent ; le texte devrait revenir devant le CTP à ses 245e/246e sessions, du 23 au 25 octobre 2024.',
      `Pour contribuer, écrivez avant le 30 août : ${link}`,
      'Orientations : « Ajouter des cas. »',
    );
  });
  it('asks nothing where no contribution is invited', () => {
    expect(read(letterAbout(back(), 'en')).text).toContain('You do not need to do anything.');
    expect(read(letterAbout(back(), 'fr')).text).toContain('Aucune action n’est attendue de votre part.');
  });
});

describe('letter 3, deferred', () => {
  const deferred = [
    named(),
    submitted,
    decided(
      {
        outcome: 'deferred',
        targetSession: sessionId('PTC-245-246'),
        reason: { en: 'Lack of time.', fr: 'Faute de temps.' },
      },
      { move: to({ ...atPtc, session: sessionId('PTC-245-246') }) },
    ),
  ];
  it('in English', () => {
    expectLetter(
      letterAbout(deferred, 'en'),
      'PTC: deferred to October 2024 – the Compendium',
      'The PTC deferred the Compendium to its 245th/246th Sessions. It did not judge the text. Reason: ‘Lack of time.’',
      'You do not need to do anything; the paper stays valid. This is the first deferral. The earliest date of publication moves from July 2024 to July 2025.',
    );
  });
  it('in French', () => {
    expectLetter(
      letterAbout(deferred, 'fr'),
      'CTP : reporté à octobre 2024 – le Recueil',
      'Le CTP a reporté à ses 245e/246e sessions l’examen du texte suivant : le Recueil. Il ne s’est pas prononcé sur le fond. Motif : « Faute de temps. »',
      'Aucune action n’est attendue de votre part ; le document reste valable. Il s’agit du premier report. La publication au plus tôt passe de juillet 2024 à juillet 2025.',
    );
  });
  it('gives no date where the session is not fixed', () => {
    const unfixed = [
      named(),
      submitted,
      decided({ outcome: 'deferred' }, { move: to({ ...atPtc, session: null }) }),
    ];
    const { subject, text } = read(letterAbout(unfixed, 'en'));
    expect(subject).toBe('PTC: deferred – the Compendium');
    expect(text).toContain('was July 2024; no date can be given now: the next session is not yet fixed.');
    expect(text).toContain('to a later session.');
  });
});

describe('letter 4, approved by the Council and published', () => {
  const approved = decided(
    {
      outcome: 'approved',
      body: Council,
      session: sessionId('Council-143-144'),
      decidedOn: '2024-06-29',
    },
    { step: 3, decision: decisionId('T13-3'), move: to(at('publication')) },
  );
  const published = (language: Language): ToolEvent => ({
    type: 'Published',
    publication: {
      language,
      on: '2024-10-17',
      audience: 'public',
      file: { name: 'compendium.pdf', sha256: 'ab', bytes: 2_100_000 },
      editorialOnly: true,
    },
  });
  const item = { replaces: lived([registered({ edition: '4th' })], 'T05').tool };

  it('approval alone says that it is not yet published', () => {
    expectLetter(
      letterAbout([named(), submitted, approved], 'en', { of: Council }),
      'Council: approved – the Compendium',
      'On 29 June 2024, at its 143rd/144th Sessions, the Council approved the Compendium. It is not yet published.',
    );
    expectLetter(
      letterAbout([named(), submitted, approved], 'fr', { of: Council }),
      'Conseil : approuvé – le Recueil',
      'le Conseil a approuvé le texte suivant : le Recueil. Il n’est pas encore publié.',
    );
  });

  it('in English', () => {
    expectLetter(
      letterAbout([named(), submitted, approved, published('en')], 'en', { of: Council, item }),
      'Published: the Compendium, 5th edition',
      `the Compendium, 5th edition, approved by the Council on 29 June 2024 (143rd/144th Sessions), was published on 17 October 2024 in English. Read it: ${link} (PDF, 2.1 MB). The French version is not yet published; until then the 4th edition remains current in French. It replaces the 4th edition in English. You do not need to do anything.`,
    );
  });
  it('in English, once French is out too', () => {
    const story = [named(), submitted, approved, published('fr'), published('en')];
    expect(read(letterAbout(story, 'en', { of: Council, item })).text).toContain(
      `The French version is also published: ${link}.`,
    );
  });
  it('in French, of the French version', () => {
    expectLetter(
      letterAbout([named(), submitted, approved, published('fr')], 'fr', { of: Council, item }),
      'Publié : le Recueil, 5e édition',
      `Le texte suivant : le Recueil, 5e édition, approuvé par le Conseil le 29 juin 2024 (143e/144e sessions), a été publié en français le 17 octobre 2024. Le lire : ${link} (PDF, 2,1 Mo). Il remplace la 4e édition en français. Aucune action n’est attendue de votre part.`,
    );
  });
  it('in French, of the English version', () => {
    expectLetter(
      letterAbout([named(), submitted, approved, published('en')], 'fr', { of: Council, item }),
      'Publié en anglais : le Recueil',
      'La version française n’est pas encore publiée ; la 4e édition reste la version en vigueur en français.',
    );
  });
});

describe('letter 5, written procedure opened', () => {
  const story = [named(), submitted, writtenOpened];
  const official = { class: 'official', item: { colleagues: ['A. Martin', 'B. Diallo'] } } as const;
  it('in English', () => {
    expectLetter(
      letterAbout(story, 'en', official),
      'PTC: reply by 17 May, 12.00 Brussels if you object – the Compendium',
      `The PTC is asked to agree in writing to the Compendium. If your administration objects, say so by Friday 17 May 2024, 12.00, Brussels time: ${link}, or by reply to this letter. If no Member objects, the text will be endorsed. An objection stops the procedure; the item then goes to the next session. Opened under: ‘Rule 12 of the terms of reference’. Text: PC0741Ea (English), PC0741Fa (French). Colleagues of your administration who also received this: A. Martin, B. Diallo. You will be told the result on the day.`,
      'Official notice, sent to every seat on the PTC.',
    );
  });
  it('in French', () => {
    expectLetter(
      letterAbout(story, 'fr', official),
      'CTP : objections avant le 17 mai, 12 h, Bruxelles – le Recueil',
      `Le CTP est invité à se prononcer par écrit sur le texte suivant : le Recueil. Si votre administration s’y oppose, indiquez-le avant le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles : ${link}, ou en répondant à cette lettre. Si aucun Membre ne fait objection, le texte sera entériné. Une objection met fin à la procédure ; le point est alors inscrit à la session suivante. Procédure ouverte en vertu de : « Rule 12 of the terms of reference ». Texte : PC0741Fa (français), PC0741Ea (anglais). Également destinataires dans votre administration : A. Martin, B. Diallo. Vous serez informé du résultat le jour même.`,
      'Avis officiel, adressé à chaque siège du CTP.',
    );
  });
  it('has no way to unsubscribe', () => {
    expect(letterAbout(story, 'en', official)).not.toHaveProperty('unsubscribe');
    expect(letterAbout(story, 'en', official).text).not.toContain('Change what you receive');
  });
});

describe('letter 6, for information only', () => {
  const story = [
    named({
      route: {
        template: 'inverted',
        templateVersion: 1,
        endsWith: 'last-step',
        steps: [
          { n: 1, stage: 'policy-commission', body: PoC, ask: 'decide' },
          { n: 2, stage: 'ptc-endorsement', body: PTC, ask: 'inform' },
        ],
      },
    }),
    {
      type: 'HistoryEntered',
      lines: [
        {
          what: 'endorsed',
          body: PoC,
          session: sessionId('PoC-91'),
          on: { precision: 'month', value: '2023-12' },
        },
      ],
      documents: [],
      questions: [],
      source: 'PC0739Ea',
      move: to(at('ptc-endorsement', { step: 2 })),
    },
    decided(
      { outcome: 'noted', versions: [versionE, versionF] },
      { step: 2, move: to(at('ended', { ending: 'completed' })) },
    ),
  ] as const satisfies readonly ToolEvent[];
  it('in English', () => {
    expectLetter(
      letterAbout(story, 'en'),
      'For information: PTC took note of the Compendium',
      'For your information; nothing is asked of you. On 24 April 2024 the PTC took note of the Compendium. It was endorsed by the Policy Commission, 91st Session, December 2023; the PTC was not asked to decide.',
      link,
    );
  });
  it('in French', () => {
    expectLetter(
      letterAbout(story, 'fr'),
      'Pour information : le CTP a pris note – le Recueil',
      'Pour votre information ; aucune action n’est attendue de votre part. Le 24 avril 2024, le CTP a pris note du texte suivant : le Recueil. Celui-ci avait été entériné par la Commission de politique générale, 91e session, décembre 2023 ; le CTP n’était pas appelé à se prononcer.',
      link,
    );
  });
});

describe('letter 6 where less is known', () => {
  const informed = (...steps: readonly (typeof PTC)[]) =>
    named({
      route: {
        template: 'own',
        templateVersion: 1,
        endsWith: 'last-step',
        steps: steps.map((body, i) => ({ n: i + 1, stage: 'ptc-endorsement', body, ask: 'inform' })),
      },
    });
  it('says only that the body was not asked', () => {
    expect(read(letterAbout([informed(PTC), decided({ outcome: 'noted' })], 'en')).text).toContain(
      'took note of the Compendium. The PTC was not asked to decide.',
    );
  });
  it('agrees with a feminine body, and names a decision of this register with its day', () => {
    const noted = decided({ outcome: 'noted', body: PoC }, { decision: decisionId('T13-4') });
    const story = [informed(PTC, PoC), endorsed, noted];
    expect(read(letterAbout(story, 'fr', { of: PoC })).text).toContain(
      'Celui-ci avait été entériné par le CTP, 243e/244e sessions, 24 avril 2024 ; la Commission de politique générale n’était pas appelée à se prononcer.',
    );
  });
  it('does not name what was taken back, nor a day that nobody knows', () => {
    const back = { type: 'DecisionTakenBack', decision: decisionId('T13-3'), reason: 'wrong' } as const;
    const noted = decided({ outcome: 'noted', body: Council }, { decision: decisionId('T13-5') });
    const entered = {
      type: 'HistoryEntered',
      lines: [{ what: 'endorsed', body: PoC, on: { precision: 'unknown' } }],
      documents: [],
      questions: [],
      source: 'PC0739Ea',
      move: to(atPtc),
    } as const;
    const { text } = read(
      letterAbout([informed(PTC, Council), entered, endorsed, back, noted], 'en', { of: Council }),
    );
    expect(text).toContain('It was endorsed by the Policy Commission; the Council was not asked to decide.');
  });
});

describe('letter 5 of a body and day that are not known', () => {
  it('still says that there is a deadline', () => {
    const { deadlineAt: _, ...facts } = writtenOpened.facts;
    const opened = { ...writtenOpened, facts: { ...facts, body: 'TFAWG' as never } };
    expect(read(letterAbout([named(), submitted, opened], 'en')).text).toContain(
      'If your administration objects, say so by the deadline:',
    );
  });
  it('agrees with a feminine body', () => {
    const opened = { ...writtenOpened, facts: { ...writtenOpened.facts, body: PoC } };
    expect(read(letterAbout([named(), submitted, opened], 'fr', { of: PoC })).text).toContain(
      'La Commission de politique générale est invitée à se prononcer par écrit',
    );
  });
});

it('a decision over very many tools names thirty and counts the rest', () => {
  const items = Array.from({ length: 40 }, (_, i) =>
    lived(
      [registered({ title: { en: `Tool ${i}` } }), submitted, { ...endorsed, decision: decisionId('all') }],
      `T${i}`,
    ),
  );
  expect(letterAbout(items, 'en').text).toContain('Tool 30; and 9 more.');
});

it('of nothing that is told by letter none is made', () => {
  expect(() => letterAbout([named()], 'en')).toThrow(RangeError);
});

describe('the last lines', () => {
  const story = [named(), submitted, endorsed];
  it('say how provisional the text is, why the reader has it, and how to change that', () => {
    expect(read(letterAbout(story, 'en')).text).toContain(
      'Provisional text; the report of the session will prevail. You receive this because you have a seat on the PTC. Change what you receive: https://placet.example.org/letters',
    );
    expect(read(letterAbout(story, 'fr')).text).toContain(
      'Texte provisoire ; le rapport de la session fera foi. Vous recevez cette lettre parce que vous siégez au CTP. Modifier ce que vous recevez : https://placet.example.org/letters',
    );
    expect(read(letterAbout(story, 'fr', { because: 'follows-tool' })).text).toContain(
      'vous suivez ce texte',
    );
  });
  it('do not call a text provisional that is final', () => {
    const final: ToolEvent = {
      type: 'TextConfirmed',
      decision: decisionId('T13-3'),
      report: 'PC0800',
      paragraph: '47',
      text: { en: 'Endorsed.' },
    };
    expect(read(letterAbout([...story, final], 'en')).text).not.toContain('Provisional');
  });
  it('a subscription has its one-click address; the secretariat sends it and has the replies', () => {
    expect(letterAbout(story, 'fr')).toMatchObject({
      from: 'Secrétariat du CTP <ptc@example.org>',
      replyTo: 'ptc@example.org',
      unsubscribe: 'https://placet.example.org/u/abc',
      tags: { notice: 'PTC-243-244-2024-04-24', chunk: 'fr-001', person: 'delegate' },
    });
    expect(letterAbout(story, 'en').from).toBe('PTC Secretariat <ptc@example.org>');
  });
  it('replies go to the mailbox of the body wherever it is, and nothing hostile becomes an address', () => {
    const [, ptc] = bodies;
    if (!ptc) throw new Error('no body');
    const sent = (mailbox: string) => {
      const notice = { id: 'n' as never, body: { ...ptc, mailbox }, day: '2024-04-24' };
      const { from, replyTo } = letterAbout(story, 'en', { notice });
      return [from, replyTo];
    };
    expect(sent('ptc@committee.example.net')).toEqual([
      'PTC Secretariat <ptc@example.org>',
      'ptc@committee.example.net',
    ]);
    expect(sent('ptc\r\nBcc: all@example.net')).toEqual([
      'PTC Secretariat <ptcBccall@example.org>',
      'ptcBccall@example.org',
    ]);
  });
});

it('a rehearsal says so on every letter', () => {
  const head = { site: 'https://placet.example.org', registerName: 'Rehearsal', domain: 'example.org' };
  const story = [named(), submitted, endorsed];
  expect(letterAbout(story, 'en', { head }).text).toMatch(
    /^Rehearsal\. Outcomes after 23 April 2024 are invented\./,
  );
  expect(letterAbout(story, 'fr', { head }).text).toMatch(
    /^Exercice\. Les résultats postérieurs au 23 avril 2024 sont fictifs\./,
  );
  expect(letterAbout(story, 'en').text).not.toContain('Rehearsal');
});

it('a conclusion in one language only is quoted as it is, and the other is said to follow', () => {
  const story = [named(), submitted, endorsed];
  expect(read(letterAbout(story, 'en')).text).toContain(
    'Conclusion (French to follow): ‘The Committee endorsed the Compendium.’',
  );
  expect(read(letterAbout(story, 'fr')).text).toContain(
    'Conclusion (traduction à venir) : ‘The Committee endorsed the Compendium.’',
  );
  expect(letterAbout(story, 'fr').html).toContain('<blockquote lang="en">');
});

describe('several decisions of one day', () => {
  const one = (id: string, title: string, event: Parameters<typeof lived>[0][number]) =>
    lived([registered({ title: { en: title, fr: title } }), submitted, event], id);
  const asks = decided(
    { outcome: 'continued', guidance: { en: 'More.' }, byDay: '2024-08-30' },
    { decision: decisionId('T13-9'), move: to(atPtc) },
  );
  const items = [
    one('T12', 'First', endorsed),
    one('T17', 'Second', decided({ outcome: 'noted' }, { decision: decisionId('T17-3') })),
    one('T13', 'Third', asks),
  ];

  it('are one letter that names their number', () => {
    expect(read(letterAbout(items, 'en')).subject).toBe('PTC, 24 April: 3 decisions');
    expect(read(letterAbout(items, 'fr')).subject).toBe('CTP, 24 avril : 3 décisions');
  });
  it('begin with those that ask something', () => {
    const { text } = letterAbout(items, 'en');
    expect(text.indexOf('Third')).toBeLessThan(text.indexOf('First'));
    expect(text).toContain('If you wish to contribute, write by 30 August:');
  });
  it('are two lines each: what happened and what is asked', () => {
    const { text } = read(letterAbout(items, 'en'));
    expect(text).toContain(
      'On 24 April 2024, the PTC endorsed First. You do not need to do anything. https://placet.example.org/t/T12',
    );
  });
  it('count one decision over many tools as one, and name them all', () => {
    const decision = decisionId('PTC-243-244-all');
    const shared = { ...endorsed, decision, tools: ['T12', 'T17'].map(toolId) };
    const { subject, text } = read(
      letterAbout([one('T12', 'First', shared), one('T17', 'Second', shared)], 'en'),
    );
    expect(subject).toBe('PTC: endorsed – First');
    expect(text).toContain('The same decision covers: Second.');
  });
  it('put a correction into the subject', () => {
    const corrected: ToolEvent = {
      type: 'CorrectionAgreed',
      decision: decisionId('T13-3'),
      step: 1,
      facts: decided({ outcome: 'noted' }).facts,
      reason: 'The Chair had said noted.',
      proposedBy: 'secretary' as never,
      questions: [],
    };
    const item = lived([registered(), submitted, endorsed, corrected]);
    const before = { ...item, event: { ...item.event, n: 99 } };
    expect(letterAbout([before, ...items], 'en').subject).toBe('Correction, PTC, 24 April: 4 items');
    expect(letterAbout([item], 'en').subject).toMatch(/^Correction, PTC – /);
    expect(letterAbout([item], 'fr').subject).toMatch(/^Rectificatif, CTP – /);
  });
});
