import { describe, expect, it } from 'vitest';
import { outcomeLabels } from '../../functions/domain/language/labels.ts';
import { CloseForm } from '../../web/pages/session/close-form.tsx';
import { ClosedView } from '../../web/pages/session/closed-view.tsx';
import { DeskView } from '../../web/pages/session/desk-view.tsx';
import { NoteView } from '../../web/pages/session/note-view.tsx';
import { ReaderSession } from '../../web/pages/session/reader-session.tsx';
import { SessionActs } from '../../web/pages/session/session-acts.tsx';
import { SessionHeading } from '../../web/pages/session/session-heading.tsx';
import { SessionsView } from '../../web/pages/session/sessions-view.tsx';
import { sortOut } from '../../web/pages/session/several.ts';
import { SeveralAnswers } from '../../web/pages/session/several-answers.tsx';
import { SeveralLists } from '../../web/pages/session/several-lists.tsx';
import { recordedAs, severalWords } from '../../web/pages/session/several-words.ts';
import { textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';
import { aNote, anItem, anOutcome, aSession } from './session-answers.ts';

const nothing = () => undefined;
const said = (html: string) => textsIn(html).replaceAll(/\s+/g, ' ').trim();
const read = (...[view, language = 'en']: [Parameters<typeof rendered>[0], ('en' | 'fr')?]) =>
  said(rendered(view, language));

const decided = anItem('T13', {
  item: 'V.c',
  is: 'done',
  outcomes: [anOutcome({ text: { en: 'The Committee endorsed it.' } })],
});
const due = anItem('T12', { item: 'V.a', asked: { en: 'to examine and endorse' } });

describe('the secretary’s desk', () => {
  const desk = (more: Parameters<typeof aSession>[0] = {}, opened: string | null = null) => (
    <DeskView
      session={aSession({
        items: [due, decided],
        counts: { items: 2, recorded: 1, words: '1 of 2 recorded' },
        may: ['suspend', 'close', 'record'],
        ...more,
      })}
      opened={opened}
      onlyUndecided={false}
      here={['T13']}
      show={nothing}
      recordAt={(tool) => `/sessions/PTC-243-244?show=undecided&record=${tool}`}
      form={({ tool }) => <p>The form of {tool}</p>}
      back={({ tool }) => <p>The way back of {tool}</p>}
    />
  );

  it('has a line an item with what is asked, and the form opens under its line', () => {
    const html = rendered(desk({}, 'T12'), 'en');
    expect(said(html)).toMatch(/V\.a .* For decision to examine and endorse Record… .*The form of T12/);
    expect(html).toContain('href="/sessions/PTC-243-244?show=undecided&amp;record=T12"');
    expect(html).toMatch(/id="record-T12"[^>]*aria-expanded="true"|aria-expanded="true"[^>]*id="record-T12"/);
  });

  it('shows what was recorded here, with the way back', () => {
    expect(read(desk())).toMatch(
      /The PTC endorsed the Compendium\. T13-1 · Provisional text .*The way back of T13/,
    );
    expect(read(desk({}, 'T13'))).not.toContain('The way back of T13');
  });

  it('offers nothing to record before the session is open', () => {
    const html = read(desk({ may: ['plan'] }));
    expect(html).not.toContain('Record…');
    expect(html).toContain('Not yet decided');
  });

  it('lets the Council record on Thursday what waits for the Policy Commission’s Wednesday', () => {
    const text = read(
      desk({
        body: { id: 'Council', code: 'Council', name: 'Council' },
        when: '27-29 June 2024',
        items: [],
        empty: 'No items yet.',
        expected: [anItem('T18', { is: 'expected', subjectTo: 'subject to the Policy Commission' })],
      }),
    );
    expect(text).toContain('Council, 27-29 June 2024, subject to the Policy Commission');
    expect(text).toContain('Record…');
    expect(text).toContain('No items yet. An item comes here when its responsible officer submits it');
  });
});

describe('a session to read', () => {
  const session = aSession({
    items: [
      anItem('T12', {
        papers: [
          {
            document: 'PC0741',
            en: { number: 'PC0741Ea', language: 'en', revision: 'a', pages: 12 },
            fr: {
              number: 'PC0741Fa',
              language: 'fr',
              revision: 'a',
              sha256: 'a'.repeat(64),
              file: { bytes: 340_000, size: 'PDF, 340 Ko', type: 'pdf' },
            },
            state: { is: 'complete' },
            sentence: '',
          },
        ],
      }),
      decided,
    ],
    counts: { items: 2, recorded: 1, words: '1 point sur 2 consigné' },
  });

  it('has the papers in the reader’s language first, each with its size', () => {
    expect(read(<ReaderSession session={session} />, 'fr')).toMatch(/PC0741Fa PDF, 340 Ko PC0741Ea 12 p\./);
    expect(read(<ReaderSession session={session} />)).toMatch(/PC0741Ea 12 p\. PC0741Fa/);
  });

  it('has the body’s own words beneath what happened, and says in which language they are', () => {
    expect(rendered(<ReaderSession session={session} />, 'en')).toContain(
      '<blockquote class="body-words" lang="en">The Committee endorsed it.</blockquote>',
    );
    expect(read(<ReaderSession session={session} />, 'fr')).toContain('En anglais ; traduction à venir :');
  });

  it('offers nothing to do', () => {
    expect(rendered(<ReaderSession session={session} />, 'fr')).not.toMatch(/Consigner/);
  });
});

describe('the head of a session', () => {
  it('says day and double number in words', () => {
    const text = read(<SessionHeading session={aSession()} today="2024-04-24" />, 'fr');
    expect(text).toContain('23-26 April 2024 · Brussels');
    expect(text).toContain('2e jour sur 4');
    expect(text).toContain('Double numérotation');
  });

  it('and of a joint session with whom, where both stand', () => {
    const jointWith = {
      id: 'TFAWG-20',
      label: '20th Session',
      body: { id: 'TFAWG', code: 'TFAWG', name: 'Working Group on the TFA' },
    };
    const text = read(<SessionHeading session={aSession({ jointWith })} today="2024-05-01" />);
    expect(text).toContain('Joint session, in one room with the TFAWG, 20th Session');
    expect(text).toContain('both stand');
    expect(text).not.toContain('Double number');
  });
});

describe('the acts on a session', () => {
  it('are those that the answer names, one of them coloured at most', () => {
    const html = rendered(
      <SessionActs session={aSession({ may: ['plan', 'open'] })} allRecorded={false} />,
      'en',
    );
    expect(said(html)).toContain('Once the session is open, what the body decides can be recorded.');
    expect(said(html)).toContain('Open the session');
    expect(said(html)).not.toMatch(/Close|Suspend|report/);
    expect(html.match(/button main/g)).toHaveLength(1);
  });

  it('colours closing once every item is recorded', () => {
    const acts = (allRecorded: boolean) =>
      rendered(
        <SessionActs session={aSession({ may: ['close', 'record'] })} allRecorded={allRecorded} />,
        'en',
      );
    expect(acts(true)).toContain('button main');
    expect(acts(false)).not.toContain('button main');
  });
});

describe('the time line', () => {
  const line = (id: string, more: object = {}) => ({
    ...{
      id,
      label: '143rd/144th Sessions',
      body: aSession().body,
      state: { id: 'planned', label: 'Planned' },
    },
    ...more,
  });

  it('marks today’s place, and what comes up dashed where it is not sure', () => {
    const html = rendered(
      <SessionsView
        today="2024-04-23"
        lines={[
          line('Council-1', { when: '2020', state: { id: 'closed', label: 'Closed' } }),
          line('Council-2', {
            when: '27-29 June 2024',
            firstDay: '2024-06-27',
            lastDay: '2024-06-29',
            tools: [{ tool: 'T13', title: 'Compendium', is: 'expected', subjectTo: 'subject to the PoC' }],
          }),
        ]}
      />,
      'en',
    );
    expect(said(html)).toMatch(/Earlier sessions \(1\) 2020 .* Today, 23 April 2024 27-29 June 2024/);
    expect(said(html)).toContain('double number');
    expect(html).toContain('<li class="dashed">');
  });
});

describe('recording several', () => {
  const items = [
    due,
    anItem('T15', {
      item: 'V.d',
      asked: { en: 'to examine and endorse' },
      outcomes: [
        anOutcome({ outcome: 'statement', statements: [{ id: 'reservation', label: 'Reservation' }] }),
      ],
    }),
    anItem('T16', { item: 'VI.a', asked: { en: 'to discuss' } }),
    decided,
  ];
  const sorted = sortOut(items, 'decide: to examine and endorse', () => true);

  it('says before it is done which will be, and which not and why', () => {
    const text = read(<SeveralLists sorted={sorted} outcome="endorsed" />);
    expect(text).toMatch(/1 will be recorded as endorsed V\.a Title of T12/);
    expect(text).toMatch(/3 left out/);
    expect(text).toMatch(/V\.d Title of T15 a Member has announced a reservation/);
    expect(text).toMatch(/VI\.a Title of T16 asked to discuss/);
    expect(text).toMatch(/V\.c Title of T13 already recorded/);
  });

  it.each([
    ['en', 'noted', '2 will be recorded as noted'],
    ['en', 'endorsed', '2 will be recorded as endorsed'],
    ['fr', 'noted', '2 points seront consignés\u00a0: a pris note'],
  ] as const)('says as what, as a sentence: %s, %s', (language, outcome, words) => {
    const choice = { outcome, label: outcomeLabels[outcome] };
    expect(severalWords[language].will(2, recordedAs(choice, language))).toBe(words);
  });

  it('shows afterwards what became of each, and the way of what was not recorded', () => {
    const html = rendered(
      <SeveralAnswers
        session="PTC-243-244"
        items={items}
        outcome="endorsed"
        more={nothing}
        answers={[
          { tool: 'T12', done: { ok: true, tool: 'T12', version: 3, event: 'DecisionRecorded', at: '' } },
          {
            tool: 'T16',
            problem: { status: 409, code: 'tool-ended', detail: 'It has ended.', facts: {} },
          },
        ]}
      />,
      'en',
    );
    expect(said(html)).toMatch(/1 item is recorded\. 1 item is not recorded\./);
    expect(said(html)).toMatch(/V\.a Title of T12 ● Recorded: endorsed .*■ Not recorded It has ended\./);
    expect(html).toContain('/sessions/PTC-243-244?record=T16');
  });
});

describe('closing a session', () => {
  it('presets what was not reached, for the next session of the body, and waits for nothing', () => {
    const ahead = [{ id: 'PTC-245-246', label: '245th/246th Sessions', when: '23-25 October 2024' }];
    const html = rendered(
      <CloseForm session={aSession({ items: [due, decided] })} ahead={ahead} done={nothing} />,
      'en',
    );
    expect(said(html)).toContain('V.a Title of T12 Not considered for lack of time');
    expect(said(html)).not.toContain('Title of T13');
    expect(said(html)).toContain('Close the session; 1 item was not considered');
    expect(said(html)).toContain('Closing waits for no document and no translation.');
    expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*checked/);
    expect(html).toMatch(
      /<option[^>]*selected[^>]*value="PTC-245-246"|<option[^>]*value="PTC-245-246"[^>]*selected/,
    );
  });

  it('says what could not be recorded, and what is next', () => {
    const problem = { status: 404, code: 'unknown-tool', detail: 'There is no such tool.', facts: {} };
    const closed = {
      ok: true as const,
      session: 'PTC-243-244',
      state: 'closed',
      notReached: [{ tool: 'T12', problem }],
    };
    const text = read(<ClosedView session="PTC-243-244" items={[due]} closed={closed} />);
    expect(text).toMatch(
      /The session is closed\. .* V\.a Title of T12 There is no such tool\. .* Follow-up note/,
    );
  });
});

describe('the follow-up note', () => {
  it('is shown in the reader’s language, with the other one for paper', () => {
    const html = rendered(<NoteView note={aNote()} />, 'fr');
    expect(html).toMatch(/<div><p class="print-only note-heading" lang="fr">/);
    expect(html).toMatch(/<div class="print-only"><p class="print-only note-heading" lang="en">/);
    expect(html).toContain('<blockquote class="body-words" lang="en">It was endorsed.</blockquote>');
  });
});
