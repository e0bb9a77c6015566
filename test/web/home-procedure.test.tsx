import { describe, expect, it } from 'vitest';
import { AnswerForm } from '../../web/pages/home/procedure/answer-form.tsx';
import { ClosedView } from '../../web/pages/home/procedure/closed-view.tsx';
import { deadlineHere } from '../../web/pages/home/procedure/deadline-here.ts';
import { endOf, lastProcedure } from '../../web/pages/home/procedure/ended.ts';
import {
  asOneText,
  keepAnswer,
  keptAnswer,
  keptUnder,
  nothingWritten,
} from '../../web/pages/home/procedure/kept-answer.ts';
import { ReadAgain, WriteObjection } from '../../web/pages/home/procedure/objection.tsx';
import { ProcedureFacts } from '../../web/pages/home/procedure/procedure-facts.tsx';
import { ProcedureView } from '../../web/pages/home/procedure/procedure-view.tsx';
import { ReceiptView } from '../../web/pages/home/procedure/receipt-view.tsx';
import { standingIn } from '../../web/pages/home/procedure/standing.ts';
import { textsIn } from './faults-in-html.ts';
import { me, procedure, voice } from './home-answers.ts';
import { rendered } from './rendered.tsx';

const nothing = () => undefined;
const textOf = (html: string) => textsIn(html).replaceAll(/\s+/g, ' ');
const noon = '2024-05-17T10:00:00.000Z';
const PTC = procedure().body;
const observer = {
  role: { id: 'observer', label: 'Observateur' },
  body: PTC,
  from: '2022-01-01',
  words: 'Observateur, CTP',
};

describe('the hour of a deadline', () => {
  it('is told where the reader is, unless their clocks show the same', () => {
    expect(deadlineHere(noon, 'Europe/Brussels', 'Africa/Bamako', 'fr')).toBe('10\u00a0h\u00a000');
    expect(deadlineHere(noon, 'Europe/Brussels', 'Africa/Bamako', 'en')).toBe('10.00');
    expect(deadlineHere(noon, 'Europe/Brussels', 'Europe/Paris', 'fr')).toBeUndefined();
    expect(deadlineHere(noon, undefined, 'Africa/Bamako', 'fr')).toBeUndefined();
  });

  it('is told with its day where that is another', () => {
    expect(deadlineHere(noon, 'Europe/Brussels', 'Pacific/Kiritimati', 'en')).toBe('18 May 2024, 00.00');
    expect(deadlineHere(noon, 'Europe/Brussels', 'Pacific/Kiritimati', 'fr')).toBe(
      'le 18 mai 2024, 0\u00a0h\u00a000',
    );
  });
});

describe('what a reader is in a written procedure', () => {
  it('is a voice for each Member for which it is offered', () => {
    const own = {
      member: { id: 'member-a', name: 'Membre A' },
      answer: 'no-objection' as const,
      at: noon,
      sentence: 'Une autre personne…',
    };
    expect(standingIn(procedure({ own: [own] }), { may: [voice] }, me())).toEqual({
      is: 'voice',
      voices: [{ id: 'member-a', name: 'Membre A', own }],
    });
  });

  it('is too late, without a voice, or at the service of the body, and then nothing is offered', () => {
    const without = { may: [] };
    expect(standingIn(procedure(), without, me()).is).toBe('hour-passed');
    expect(standingIn(procedure(), without, me({ sitsFor: [], seats: [observer] })).is).toBe('observer');
    expect(standingIn(procedure(), without, me({ sitsFor: [] })).is).toBe('no-seat');
    const counts = { objections: 0, noObjections: 3 };
    expect(standingIn(procedure({ counts }), without, me({ sitsFor: [] })).is).toBe('serves');
  });

  it('is judged by the procedure and the body that it is about', () => {
    const other = { ...voice, decision: 'T16-9' };
    expect(standingIn(procedure(), { may: [other] }, me({ sitsFor: [] })).is).toBe('no-seat');
  });
});

describe('the page of a written procedure', () => {
  const tool = { tool: 'T16', title: 'Postal Customs Guide', may: [voice], decisions: [] } as never;
  const view = (parts: object) => (
    <ProcedureView
      {...{ tool, procedure: procedure(), me: me(), here: 'Africa/Bamako', lead: true, member: undefined }}
      body={{ timeZone: 'Europe/Brussels', mailbox: 'ptc@example.org' }}
      chooseMember={nothing}
      answering={({ name }) => <p>{name}</p>}
      unsent={null}
      {...parts}
    />
  );

  it('tells the hour there and here, and what silence means', () => {
    const text = textOf(rendered(view({}), 'fr'));
    expect(text).toContain(
      'Procédure écrite ouverte jusqu’au vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles, soit 10 h 00 chez vous.',
    );
    expect(text).toContain('Sans réponse de votre part, votre administration sera réputée d’accord.');
    expect(text).toContain('Si aucun Membre ne fait objection : entériné.');
    expect(text).not.toContain('Pour quel Membre');
  });

  it.each([
    ['fr', ['PC0739Fa', 'PC0739Ea', 'PC0740Fa', 'PC0740Ea']],
    ['en', ['PC0739Ea', 'PC0739Fa', 'PC0740Ea', 'PC0740Fa']],
  ] as const)('lists each paper with the language of its reader first, in %s', (language, numbers) => {
    const version = (number: string, of: 'en' | 'fr') => ({ number, language: of, revision: 'a' });
    const versions = [
      version('PC0739Ea', 'en'),
      version('PC0740Ea', 'en'),
      version('PC0739Fa', 'fr'),
      version('PC0740Fa', 'fr'),
    ];
    const about = {
      ...(tool as object),
      documents: [{ document: 'PC0739' }, { document: 'PC0740' }],
      decisions: [{ decision: 'T16-1', versions }],
    } as never;
    const html = rendered(
      <ProcedureFacts tool={about} procedure={procedure()} mailbox={undefined} />,
      language,
    );
    expect(html.match(/PC07\d\d[EF]a/g)).toEqual(numbers);
  });

  it('asks for which Member who sits for several', () => {
    const may = [voice, { ...voice, member: 'member-b' }];
    const sitsFor = [...me().sitsFor, { member: { id: 'member-b', name: 'Membre B' }, body: PTC }];
    const text = textOf(
      rendered(view({ tool: { ...(tool as object), may }, me: me({ sitsFor }), member: 'member-b' }), 'fr'),
    );
    expect(text).toContain('Pour quel Membre répondez-vous ?');
    expect(text).toContain('Votre réponse pour Membre B');
  });

  it('has no buttons for an observer, and says why and where to write', () => {
    const html = rendered(
      view({ tool: { ...(tool as object), may: [] }, me: me({ sitsFor: [], seats: [observer] }) }),
      'fr',
    );
    expect(html).not.toContain('<button');
    expect(textOf(html)).toContain('sans y avoir voix');
    expect(textOf(html)).not.toContain('Sans réponse de votre part');
    expect(html).toContain('mailto:ptc@example.org');
  });

  it('says after the hour that it has passed, and where to write', () => {
    const text = textOf(rendered(view({ tool: { ...(tool as object), may: [] } }), 'fr'));
    expect(text).toContain('Le délai est passé : vendredi 17 mai 2024');
  });

  it('leads the secretary to where an answer that came by mail is entered', () => {
    const may = [{ command: 'object', decision: 'T16-1', body: 'PTC' }];
    const parts = { tool: { ...(tool as object), may }, me: me({ sitsFor: [] }) };
    const html = rendered(
      view({ ...parts, procedure: procedure({ counts: { objections: 0, noObjections: 1 } }) }),
      'en',
    );
    expect(html).toContain('href="/t/T16/do/object"');
  });
});

describe('the answer of a Member', () => {
  const form = (chosen: 'objection' | 'no-objection' | undefined) =>
    rendered(
      <AnswerForm
        {...{ chosen, choose: nothing, offersNoObjection: true, write: nothing, send: nothing, busy: false }}
        written={{ ...nothingWritten, reasons: 'Section 3' }}
        deadline={procedure().deadline}
      />,
      'fr',
    );

  it('has two buttons of equal weight, and nothing is chosen', () => {
    const html = form(undefined);
    const classes = [...html.matchAll(/<button[^>]*class="([^"]*)"/g)].map(([, of]) => of);
    expect(classes).toEqual(['button', 'button']);
    expect(html.match(/aria-expanded="false"/g)).toHaveLength(2);
    expect(html).not.toContain('<form');
  });

  it('says what follows before it is sent', () => {
    const objection = textOf(form('objection'));
    expect(objection.indexOf('met fin à la procédure')).toBeLessThan(
      objection.indexOf('Relire avant l’envoi'),
    );
    expect(objection).not.toContain('Envoyer l’objection');
    expect(form('objection')).toContain('Section 3');
    const none = textOf(form('no-objection'));
    expect(none.indexOf('pouvez la retirer jusqu’au vendredi 17 mai')).toBeLessThan(
      none.indexOf('Répondre : pas d’objection'),
    );
  });

  const written = { ...nothingWritten, reasons: 'Section 3', proposal: 'Six months' };

  it.each([
    ['en', 'Say what your administration objects to', /\(optional\)/g],
    ['fr', 'Indiquez à quoi votre administration s’oppose', /\(facultatif\)/g],
  ] as const)(
    'as an objection needs its text, and only the proposal is as one likes, in %s',
    (language, missing, optional) => {
      const parts = {
        written: nothingWritten,
        write: nothing,
        submit: nothing,
        tries: 1,
        lacksReasons: true,
      };
      const html = rendered(<WriteObjection {...parts} />, language);
      // On top and at the field.
      expect(textOf(html).split(missing)).toHaveLength(3);
      expect(html).toContain('href="#reasons"');
      expect(textOf(html).match(optional)).toHaveLength(1);
    },
  );

  it('as an objection is read once more with what it does, before the button that sends it', () => {
    const again = (language: 'en' | 'fr') =>
      textOf(rendered(<ReadAgain {...{ written, send: nothing, busy: false, back: nothing }} />, language));
    const said = again('fr');
    const order = [
      'L’objection n’est pas encore envoyée',
      'Section 3 Proposition : Six months',
      'Une objection met fin à la procédure dès son envoi',
      'Envoyer l’objection',
      'Modifier le texte',
    ].map((words) => said.indexOf(words));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(again('en')).toContain('An objection ends the procedure as soon as it is sent');
  });

  it('is kept on the device for its person, procedure and Member alone until it is sent', () => {
    const kept = new Map<string, string>();
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    };
    const key = keptUnder('P22', 'T16-1', 'member-a');
    const written = { reasons: 'Section 3', proposal: 'Section 4', remark: '' };
    keepAnswer(shelf, key, written);
    expect(keptAnswer(shelf, key)).toEqual(written);
    expect(keptAnswer(shelf, keptUnder('P23', 'T16-1', 'member-a'))).toEqual(nothingWritten);
    expect(asOneText(written)).toBe('Section 3\n\nSection 4');
    keepAnswer(shelf, key, nothingWritten);
    expect(kept.size).toBe(0);
    kept.set(key, '{');
    expect(keptAnswer(shelf, key)).toEqual(nothingWritten);
    const full = () => {
      throw new Error('full');
    };
    expect(() => keepAnswer({ ...shelf, setItem: full }, key, written)).not.toThrow();
  });

  it('has a receipt with who answered for whom, and when', () => {
    const receipt = {
      ...{ tool: 'T16', decision: 'T16-1', person: 'P22', at: noon, answer: 'no-objection' as const },
      member: { id: 'member-a', name: 'Membre A' },
      withdrawableUntil: null,
      before: { answer: 'withdrawn' as const, at: noon, sentence: 'Une autre personne a répondu.' },
      sentence: 'Consigné pour Membre A.',
    };
    const text = textOf(
      rendered(
        <ReceiptView receipt={receipt} title="Guide" name="Aminata Koulibaly" timeZone="Africa/Bamako" />,
        'fr',
      ),
    );
    for (const words of [
      'Consigné pour Membre A.',
      'Une autre personne',
      'Aminata Koulibaly, Membre A',
      '10 h 00',
      'T16-1',
    ])
      expect(text).toContain(words);
  });
});

describe('a procedure that has ended', () => {
  const decided = (decision: string, id: string) => ({ decision, outcome: { id, label: '' } }) as never;
  const entry = (type: string, data: object) =>
    ({
      type,
      data,
      sentence: `${type} happened.`,
      happenedOn: { precision: 'day', words: '17 mai 2024' },
    }) as never;

  it('is the last that was opened, and ended by an objection or by the silence of all', () => {
    const decisions = [
      decided('T16-1', 'written-opened'),
      decided('T16-2', 'written-opened'),
      decided('T16-3', 'endorsed'),
    ];
    expect(lastProcedure({ decisions })).toBe('T16-2');
    const history = [
      entry('AnswerReceived', { decision: 'T16-2', answer: 'no-objection' }),
      entry('AnswerReceived', { decision: 'T16-2', answer: 'objection' }),
      entry('SilenceAgreed', { decision: 'T16-1' }),
    ];
    expect(endOf('T16-2', history)).toBe(history[1]);
    expect(endOf('T16-1', history)).toBe(history[2]);
    expect(endOf('T16-9', history)).toBeUndefined();
  });

  it('says since when it is closed, how it ended and where the text stands', () => {
    const tool = { tool: 'T16', where: { sentence: 'Entériné par le CTP, pas encore publié.' } } as never;
    const said = (parts: object) =>
      textOf(
        rendered(<ClosedView {...{ tool, wasOpen: true, end: undefined, unsent: null }} {...parts} />, 'fr'),
      );
    expect(said({ end: entry('SilenceAgreed', {}) })).toContain(
      'Cette étape est close depuis le 17 mai 2024. Voici où en est le texte :',
    );
    expect(said({})).toContain('Cette étape est close.');
    expect(said({ wasOpen: false })).toContain('Aucune procédure écrite n’est ouverte sur ce texte.');
    expect(said({})).toContain('Entériné par le CTP');
  });
});
