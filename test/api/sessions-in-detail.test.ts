import { describe, expect, it } from 'vitest';
import { bodyId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import { agendaAsLeft } from '../../functions/handlers/api/read/agenda-as-left.ts';
import { knownEvents } from '../../functions/handlers/api/read/known-events.ts';
import { notePage } from '../../functions/handlers/api/read/note-page.ts';
import { Council, PTC, seat } from '../support/sample-register.ts';
import { approved } from '../support/story.ts';
import { imported } from './imported-tool.ts';
import { inJune, reading } from './read-rig.ts';

describe('a session', () => {
  type Rig = Awaited<ReturnType<typeof reading>>;

  const changed = async ({ people, clock }: Rig, id: string, more: Partial<Session>) => {
    const session = (await people.world(clock.now())).sessions.get(sessionId(id));
    if (!session) throw new Error(id);
    await people.putSession({ ...session, ...more, version: session.version + 1 });
  };
  const may = async ({ get }: Rig, as: string, id = 'PTC-243-244') =>
    (await get(`/api/sessions/${id}`, as)).body.may;

  describe('what a secretary may do to a session', () => {
    it('is to record from its first day on', async () => {
      const rig = await reading();
      await changed(rig, 'PTC-243-244', { firstDay: '2024-04-24' });
      expect(await may(rig, 'sec-PTC')).toEqual(['plan', 'suspend', 'close', 'record']);
      await changed(rig, 'PTC-243-244', { firstDay: '2024-04-25' });
      expect(await may(rig, 'sec-PTC')).toEqual(['plan', 'suspend', 'close']);
    });

    it('is to record once it was opened, where no more than its month is known', async () => {
      const rig = await inJune();
      expect(await may(rig, 'sec-PoC', 'PoC-90')).toEqual(['plan', 'suspend', 'close', 'record']);
      await changed(rig, 'PoC-90', { state: 'planned' });
      expect(await may(rig, 'sec-PoC', 'PoC-90')).toEqual(['plan', 'open']);
    });

    it('is to plan and to open one whose days have come, and not yet to record', async () => {
      const rig = await reading();
      await changed(rig, 'PTC-243-244', { state: 'planned' });
      expect(await may(rig, 'sec-PTC')).toEqual(['plan', 'open']);
      expect(await may(rig, 'del-A')).toEqual([]);
    });

    it('is to plan no session of a body that is closed', async () => {
      const rig = await reading();
      const ptc = (await rig.people.world(rig.clock.now())).bodies.get(PTC);
      if (!ptc) throw new Error('The PTC is a body');
      expect(await may(rig, 'sec-PTC', 'PTC-245-246')).toEqual(['plan']);
      const on = { precision: 'year', value: '2023' } as const;
      await rig.people.putBody({ ...ptc, closed: { on, authority: 'Council, para. 5', successors: [] } });
      expect(await may(rig, 'sec-PTC', 'PTC-245-246')).toEqual([]);
    });

    it('is the same where the register does not know the body', async () => {
      const rig = await reading();
      const ptc = (await rig.people.world(rig.clock.now())).sessions.get(sessionId('PTC-245-246'));
      if (!ptc) throw new Error('The PTC meets');
      await rig.people.putSession({ ...ptc, id: sessionId('XYZ-1'), body: bodyId('XYZ') });
      await rig.people.putPerson({
        ...{ id: personId('sec-XYZ'), name: 'X', email: 'x@example.org', language: 'en', levels: {} },
      });
      await rig.people.putSeat(seat('sec-XYZ', 'secretary', bodyId('XYZ')));
      expect(await may(rig, 'sec-XYZ', 'XYZ-1')).toEqual(['plan']);
    });
  });

  describe('the page of a session', () => {
    it('has everything of one without items, and its report once that was issued', async () => {
      const rig = await reading();
      await changed(rig, 'PTC-243-244', {
        ...{ state: 'report-issued', report: { number: 'PC0345', issuedOn: '2024-05-06' } },
      });
      expect((await rig.get('/api/sessions/PTC-243-244', 'nobody')).body).toEqual({
        ...{ id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
        body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
        ...{ firstDay: '2024-04-23', lastDay: '2024-04-26', city: 'Brussels', timeZone: 'Europe/Brussels' },
        state: { id: 'report-issued', label: 'Report issued' },
        labels: { en: '243rd/244th Sessions', fr: '243e/244e sessions' },
        dates: { precision: 'day', value: '2024-04-23', words: '23 April 2024' },
        cities: { en: 'Brussels', fr: 'Bruxelles' },
        days: ['2024-04-23', '2024-04-24', '2024-04-25', '2024-04-26'],
        report: { number: 'PC0345', issuedOn: '2024-05-06' },
        counts: { items: 0, recorded: 0, words: '0 of 0 recorded' },
        ...{ items: [], unplaced: [], expected: [], empty: 'No items yet.' },
        ...{ version: 2, may: [] },
      });
    });

    it('says nothing of emptiness where there are items', async () => {
      const rig = await reading();
      await rig.submitted('T13');
      const { body } = await rig.get('/api/sessions/PTC-243-244', 'nobody');
      expect(body.counts).toEqual({ items: 1, recorded: 0, words: '0 of 1 recorded' });
      expect(body).not.toHaveProperty('empty');
      expect(body).not.toHaveProperty('report');
    });
  });
});

describe('a note', () => {
  type Rig = Awaited<ReturnType<typeof reading>>;
  const T13 = toolId('T13');
  const id = sessionId('PTC-243-244');

  const becomes = async ({ people, clock }: Rig, session: string, state: Session['state']) => {
    const stands = (await people.world(clock.now())).sessions.get(sessionId(session));
    if (stands) await people.putSession({ ...stands, state, version: stands.version + 1 });
  };
  const page = async ({ get }: Rig, as: string, query = '') =>
    (await get(`/api/sessions/PTC-243-244/note.html${query}`, as)).text;
  const mainOf = (text: string) => text.slice(text.indexOf('<main>'), text.indexOf('</body>'));

  /** What the PTC did with two tools, and what paper tells of a third. */
  async function spring() {
    const rig = await reading();
    await rig.recorded(await rig.submitted('T13', { title: { en: 'Guide' } }), 'continued', {
      ...{ item: 'V.c', byDay: '2024-08-30', guidance: { en: 'More cases.' } },
      text: { en: 'The Committee invited\ncontributions <by August>.' },
      whoMayContribute: { en: 'Members' },
    });
    await rig.recorded(await rig.submitted('T14', { title: { en: 'Study' } }), 'endorsed', { item: 'V.d' });
    const on = { precision: 'day', value: '2024-04-23' } as const;
    await imported(rig, 'T30', [{ what: 'noted', body: PTC, on, session: id }], {
      standsAt: { at: 'ended', ending: 'approved' },
    });
    return rig;
  }

  describe('the page of a note', () => {
    it('is one table: what the body said in a quotation, what paper tells without a status', async () => {
      const text = await page(await spring(), 'nobody', '?language=en');
      expect(mainOf(text)).toBe(`<main>
<section lang="en">
<p class="meta"><strong>Rehearsal. Outcomes after 23 April 2024 are invented.</strong></p>
<h1>PTC, 243rd/244th Sessions, 23-26 April 2024: follow-up</h1>
<table>
<thead><tr><th scope="col">Item</th><th scope="col">Decision</th><th scope="col">Who does what</th><th scope="col">By when</th><th scope="col">Next body and date</th></tr></thead>
<tbody>
<tr><th scope="row">V.c<br>Guide</th><td><p>The PTC discussed Guide, gave guidance and invited contributions by 30 August 2024. <span class="meta">Provisional text</span></p><p class="meta">Conclusion:</p><blockquote lang="en">The Committee invited<br>contributions &#60;by August&#62;.</blockquote></td><td>Contributions are invited (‘Members’).</td><td>30 August 2024</td><td>The PTC, 23-25 October 2024</td></tr>
<tr><th scope="row">V.d<br>Study</th><td><p>The PTC endorsed Study. <span class="meta">Provisional text</span></p></td><td>No action.</td><td>–</td><td>The Policy Commission, June 2024</td></tr>
<tr><th scope="row">–<br>Old guide</th><td><p>Took note (PTC), 243rd/244th Sessions, 23 April 2024.</p></td><td>No action.</td><td>–</td><td>–</td></tr>
</tbody>
</table>
<p class="meta">Printed on 24 April 2024</p>
</section>
</main>
`);
    });

    it('has both languages, the reader’s first, and in a register that is meant no band', async () => {
      const rig = await reading();
      const prints = notePage({ ...rig, events: knownEvents(rig.tools), registerName: '' });
      const asked = {
        caller: { actor: { id: personId('p'), seats: [] } },
        params: { session: id },
        query: {},
      };
      const answer = await prints({ ...asked, language: 'fr' } as never);
      if ('refused' in answer) throw new Error(answer.refused);
      expect(answer.language).toBe('fr');
      expect(mainOf(String(answer.body))).toBe(`<main>
<section lang="fr">
<h1>CTP, 243e/244e sessions, du 23 au 26 avril 2024\u00a0: suites à donner</h1>
<p>Aucune décision n’est consignée pour cette session.</p>
<p class="meta">Imprimé le 24 avril 2024</p>
</section>
<section lang="en">
<h1>PTC, 243rd/244th Sessions, 23-26 April 2024: follow-up</h1>
<p>No decision is recorded of this session.</p>
<p class="meta">Printed on 24 April 2024</p>
</section>
</main>
`);
    });

    it('has on paper its heading, its day and its number on each sheet, in signs that end no string', async () => {
      const text = await page(await reading(), 'del-A');
      expect(text).toContain(
        '@page{size:A4;margin:20mm 15mm;' +
          '@top-left{content:"CTP, 243e/244e sessions, du 23 au 26 avril 2024\\a0 : suites à donner"}' +
          '@bottom-left{content:"Imprimé le 24 avril 2024"}' +
          '@bottom-right{content:"page " counter(page) " sur " counter(pages)}}',
      );
      expect(text).toContain(
        '<title>CTP, 243e/244e sessions, du 23 au 26 avril 2024\u00a0: suites à donner</title>',
      );
    });

    it('of a session that is over is as the session left it', async () => {
      const rig = await spring();
      await becomes(rig, 'PTC-243-244', 'closed');
      const before = mainOf(await page(rig, 'nobody', '?language=en'));
      expect(before).toContain('<td>The Policy Commission, June 2024</td>');
      await becomes(rig, 'Council-143-144', 'open');
      rig.clock.at = '2024-06-27T08:00:00.000Z';
      await rig.inJune(toolId('T14'), Council, 'approved');
      const after = mainOf(await page(rig, 'nobody', '?language=en'));
      expect(after).toBe(before.replace('24 April 2024</p>', '27 June 2024</p>'));
    });
  });

  describe('a note of nothing', () => {
    it('says so in both languages, as data too', async () => {
      const { get } = await reading();
      const { body } = await get('/api/sessions/PTC-243-244/note', 'nobody');
      expect(body.en).toEqual({
        heading: 'PTC, 243rd/244th Sessions, 23-26 April 2024: follow-up',
        columns: ['Item', 'Decision', 'Who does what', 'By when', 'Next body and date'],
        lines: [],
        empty: 'No decision is recorded of this session.',
      });
      expect(body.fr).toMatchObject({ empty: 'Aucune décision n’est consignée pour cette session.' });
      expect(body).toMatchObject({ session: { id: 'PTC-243-244' }, at: '2024-04-24T08:00:00.000Z' });
    });

    it('and of something names the tool of each line', async () => {
      const { get } = await spring();
      const { body } = await get('/api/sessions/PTC-243-244/note', 'nobody');
      for (const { lines } of [body.en, body.fr])
        expect(lines.map(({ tool }: { tool: string }) => tool)).toEqual(['T13', 'T14', 'T30']);
    });
  });

  describe('an agenda as its session left it', () => {
    const story = approved();
    const world = story.world(story.now);
    const session = world.sessions.get(id);
    if (!session) throw new Error('The PTC met');
    const agenda = (of: Session) => ({ session: of, items: [], tools: new Map([[T13, story.tool]]), world });
    const reader = {
      events: async () => story.events,
      actor: { id: personId('p'), seats: [seat('p', 'secretary', Council)] },
    };

    it.each(['planned', 'open', 'suspended'] as const)('is of one that is %s as it is now', async (state) => {
      const now = agenda({ ...session, state });
      expect(await agendaAsLeft(now, reader)).toBe(now);
    });

    it('is as it is now where nobody knows its days', async () => {
      const { lastDay: _, ...dayless } = session;
      const now = agenda({ ...dayless, state: 'closed' });
      expect(await agendaAsLeft(now, reader)).toBe(now);
    });

    it.each(['closed', 'report-issued'] as const)(
      'is of one that is %s as on its last day',
      async (state) => {
        const left = await agendaAsLeft(agenda({ ...session, state }), reader);
        expect(story.next.stage).toBe('publication');
        expect(left.tools.get(T13)?.progress.next.stage).toBe('policy-commission');
        expect(left.world.now.slice(0, 10)).toBe('2024-04-26');
      },
    );
  });
});
