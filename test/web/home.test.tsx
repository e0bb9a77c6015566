import { describe, expect, it } from 'vitest';
import { BodyChips } from '../../web/pages/home/body-chips.tsx';
import { CalendarView } from '../../web/pages/home/calendar-panel.tsx';
import { CountsLine } from '../../web/pages/home/counts-line.tsx';
import { DueView } from '../../web/pages/home/due-view.tsx';
import { ElsewhereLine } from '../../web/pages/home/elsewhere-line.tsx';
import { Greeting } from '../../web/pages/home/greeting-line.tsx';
import { OffersView } from '../../web/pages/home/offers-view.tsx';
import { OwnToolsView } from '../../web/pages/home/own-tools.tsx';
import { textsIn } from './faults-in-html.ts';
import { due, me, row } from './home-answers.ts';
import { rendered } from './rendered.tsx';

const nothing = () => undefined;
const textOf = (html: string) => textsIn(html).replaceAll(/\s+/g, ' ');
const PTC = { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' };

describe('what needs a secretary', () => {
  const session = { id: 'PTC-243-244', label: '243rd/244th Sessions' };
  const of = (tool: string) => row('decide', { tool: { id: tool, title: `Text ${tool}` }, session });

  it('is one row a thing, each a link to where it is done, under a heading for each kind', () => {
    const confirm = row('confirm', {
      decision: 'T14-1',
      sentence: 'Confirm the amended text.',
      since: '24 April 2024',
    });
    const html = rendered(<DueView due={due([of('T12'), of('T13'), confirm])} dense />, 'en');
    expect(html).toContain('href="/sessions/PTC-243-244?record=T12"');
    expect(html).toContain('href="/t/T13/decisions/T14-1/amended-text"');
    expect(textOf(html)).toContain('To decide here');
    expect(textOf(html)).toContain('Amended texts to confirm');
    expect(html).toContain('id="due-decide"');
    // What is asked of both in the same words is said once.
    expect(textOf(html).match(/pour décision/g)).toHaveLength(1);
  });

  it('is counted on one line, each count leading to its rows', () => {
    const tally = [
      { what: 'decide' as const, words: '8 items to decide' },
      { what: 'translate' as const, words: '1 version due' },
    ];
    const html = rendered(<CountsLine tally={tally} />, 'en');
    expect(html).toContain('href="#due-decide"');
    expect(textOf(html)).toContain('1 version due');
    expect(rendered(<CountsLine tally={[]} />, 'en')).toBe('');
  });

  it('begins with the session of today, or the next one', () => {
    const secretary = me({ serves: [PTC], timeZone: 'Europe/Brussels' });
    const open = { id: 'open', label: 'Open' };
    const sessions = [{ ...session, body: PTC, state: open, firstDay: '2024-04-23', lastDay: '2024-04-26' }];
    const said = (language: 'en' | 'fr', on: typeof sessions, rows = due([])) =>
      rendered(<Greeting me={secretary} due={rows} sessions={on} />, language);
    expect(said('en', sessions)).toBe('Good morning. PTC 243rd/244th Sessions, day 1 of 4.');
    expect(said('fr', sessions)).toBe('Bonjour. PTC, 243rd/244th Sessions, jour 1 sur 4.');
    const next = row('sessions', {
      session,
      daysLeft: 176,
      left: 'in 176 days',
      body: { id: 'PTC', code: 'PTC' },
    });
    expect(said('en', [], due([next]))).toBe('Good morning. Next: PTC 243rd/244th Sessions, in 176 days.');
    expect(said('en', [])).toBe('Good morning.');
  });

  it('is an offer to contribute, to be noted as answered', () => {
    const offer = {
      body: { id: 'PTC', code: 'CTP' },
      tool: { id: 'T12', title: 'Blockchain' },
      ...{
        person: 'P22',
        name: 'Aminata Koulibaly',
        at: '2024-05-02T08:00:00.000Z',
        key: 'k',
        text: 'Notre laboratoire',
      },
    };
    const html = rendered(<OffersView offers={[offer]} note={nothing} />, 'fr');
    expect(textOf(html)).toContain('Notre laboratoire');
    expect(html).toContain('aria-label="Noter qu’une réponse est faite\u00a0: Aminata Koulibaly"');
  });
});

describe('what needs a delegate', () => {
  const answer = row('answer', {
    ...{
      decision: 'T16-1',
      member: { id: 'member-a', name: 'Membre A' },
      sentence: 'Si votre administration s’y oppose…',
    },
    ...{ on: '2024-05-17', daysLeft: 23, left: 'dans 23\u00a0jours', paper: { is: 'complete' as const } },
  });

  it('is a list by date: days left, body, title, what is asked, languages', () => {
    const html = rendered(<DueView due={due([answer])} dense={false} />, 'fr');
    const text = textOf(html);
    const order = [
      '17 mai 2024',
      'dans 23',
      'CTP',
      'Compendium',
      '[titre de travail]',
      'Si votre administration',
      'Français et anglais',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toContain('<span lang="en">Compendium</span>');
    expect(text).not.toContain('Membre A');
    expect(textOf(rendered(<DueView due={due([answer])} dense={false} members />, 'fr'))).toContain(
      'pour Membre A',
    );
  });

  it('is, where nothing is, a sentence and where to look around', () => {
    const sentence = 'Rien ne vous attend avant le 23 octobre 2024 (CTP, 245e/246e sessions).';
    expect(textOf(rendered(<DueView due={due([], { sentence })} dense={false} />, 'fr')).trim()).toBe(
      sentence,
    );
    const around = rendered(<ElsewhereLine me={me()} due={due([])} />, 'fr');
    expect(around).toContain('href="/sessions"');
    expect(rendered(<ElsewhereLine me={me()} due={due([answer])} />, 'fr')).toBe('');
  });

  it('is filtered by chips, of which there are none for one body alone', () => {
    const bodies = [
      { id: 'PTC', code: 'CTP', rows: 3 },
      { id: 'CBC', code: 'CRC', rows: 1 },
    ];
    const html = rendered(<BodyChips bodies={bodies} chosen="CBC" choose={nothing} />, 'fr');
    expect(html.match(/aria-pressed="true"[^>]*>([^<]*)/)?.[1]).toContain('CRC');
    expect(rendered(<BodyChips bodies={bodies.slice(1)} chosen={undefined} choose={nothing} />, 'fr')).toBe(
      '',
    );
  });

  it('can be in their calendar, whose address is told once', () => {
    const view = (parts: Partial<Parameters<typeof CalendarView>[0]>) =>
      rendered(<CalendarView exists={false} make={nothing} {...parts} />, 'fr');
    expect(textOf(view({}))).toContain('Créer l’adresse');
    expect(textOf(view({ exists: true }))).toContain('Une nouvelle adresse met fin à l’ancienne');
    const made = {
      address: 'https://placet.example.org/api/calendars/x.ics',
      sentence: 'Gardez-la pour vous.',
    };
    expect(view({ exists: true, made })).toContain('href="webcal://placet.example.org/api/calendars/x.ics"');
    expect(textOf(view({ made }))).not.toContain('Créer');
  });
});

describe('what else stands on the first page', () => {
  it('is the way to their work for an administrator without another seat', () => {
    const administrator = me({ may: { register: false, administer: true }, sitsFor: [] });
    expect(rendered(<ElsewhereLine me={administrator} due={due([])} />, 'en')).toContain('href="/admin"');
    const role = { id: 'secretary', label: 'Secretary' };
    const both = me({
      ...administrator,
      seats: [{ role, body: PTC, from: '2022-01-01', words: 'Secretary, PTC' }],
    });
    expect(rendered(<ElsewhereLine me={both} due={due([])} />, 'en')).not.toContain('/admin');
  });

  it('is, for who is responsible for tools, where each stands; those that have ended are folded', () => {
    const kind = { id: 'compendium', label: 'Compendium' };
    const tool = (id: string, open: boolean) => ({
      ...{ tool: id, title: `Text ${id}`, kind, since: '2024-04-23T06:00:00.000Z', open },
      body: open ? PTC : null,
      stage: { id: 'ended', label: 'Ended' },
      session: open ? { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' } : null,
    });
    const html = rendered(<OwnToolsView tools={[tool('T05', false), tool('T13', true)]} />, 'en');
    const [before = '', folded = ''] = html.split('<details');
    expect(textOf(before)).toContain('243rd/244th Sessions, 23-26 April 2024');
    expect(before).not.toContain('T05');
    expect(textOf(`<details${folded}`)).toContain('1 tool whose way has ended');
  });
});
