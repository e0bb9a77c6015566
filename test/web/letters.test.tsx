import { describe, expect, it } from 'vitest';
import { Problem } from '../../functions/contracts/api/client.ts';
import type { ProblemDocument } from '../../functions/contracts/api/problem.ts';
import { FollowedList } from '../../web/pages/letters/followed-tools.tsx';
import { InboxLetter } from '../../web/pages/letters/inbox-letter.tsx';
import { LevelSwitch } from '../../web/pages/letters/level-switch.tsx';
import { NoLettersView } from '../../web/pages/letters/no-letters.tsx';
import { OfficialNotices } from '../../web/pages/letters/official-notices.tsx';
import { SettingsView } from '../../web/pages/letters/own-settings.tsx';
import { standsBelow } from '../../web/pages/letters/stands-below.ts';
import { timeZones } from '../../web/pages/letters/time-zones.ts';
import { textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

const nothing = () => undefined;
const textOf = (html: string) => textsIn(html).replaceAll(/\s+/g, ' ');

describe('what I receive', () => {
  const levels = [
    { level: 'all' as const, label: 'Toutes les étapes' },
    { level: 'decisions' as const, label: 'Décisions seulement' },
    { level: 'none' as const, label: 'Rien' },
  ];
  const of = {
    ...{
      body: 'PTC',
      code: 'CTP',
      name: 'Comité technique permanent',
      level: 'decisions' as const,
      seat: true,
    },
    ...{ follows: false, lettersInPastYear: 6, estimate: 'environ 6 lettres par an' },
  };

  it('is a switch a body, with what it came to last year', () => {
    const html = rendered(<LevelSwitch of={of} levels={levels} chosen="none" choose={nothing} />, 'fr');
    expect(textOf(html)).toContain('environ 6 lettres par an');
    expect(html.match(/<input[^>]*checked[^>]*>\s*([^<]*)/)?.[1]).toBe('Rien');
    expect(html.match(/type="radio"/g)).toHaveLength(3);
  });

  it('shows official notices as on and not to be changed, with whom to write to', () => {
    const sentence = 'Envoyés à chaque siège ; ne peuvent être désactivés.';
    const bodies = [
      { body: 'PTC', code: 'CTP', name: 'Comité', lettersInPastYear: 2, secretariat: 'ptc@example.org' },
    ];
    const html = rendered(<OfficialNotices of={{ sentence, bodies }} />, 'fr');
    expect(html).toMatch(/<input[^>]*checked[^>]*disabled|<input[^>]*disabled[^>]*checked/);
    expect(html).toContain('mailto:ptc@example.org');
    expect(textOf(html)).toContain('2 au cours de l’année écoulée');
  });

  it('lists followed tools, or says how to follow one', () => {
    const html = rendered(
      <FollowedList tools={[{ tool: 'T13', title: 'Compendium' }]} leave={nothing} />,
      'fr',
    );
    expect(html).toContain('href="/t/T13"');
    expect(html).toContain('aria-label="Ne plus suivre\u00a0: Compendium"');
    expect(textOf(rendered(<FollowedList tools={[]} leave={nothing} />, 'fr'))).toContain('Ouvrez un texte');
  });

  it('is in a language and a time zone, also one that the device does not list', () => {
    expect(timeZones('Europe/Brussels').filter((zone) => zone === 'Europe/Brussels')).toHaveLength(1);
    expect(timeZones('Somewhere/Else')[0]).toBe('Somewhere/Else');
    const html = rendered(
      <SettingsView me={{ language: 'fr', timeZone: 'Africa/Bamako' }} wanted={{}} change={nothing} />,
      'fr',
    );
    expect(html).toMatch(
      /<option[^>]*selected[^>]*value="Africa\/Bamako"|<option value="Africa\/Bamako"[^>]*selected/,
    );
    const none = rendered(
      <SettingsView
        me={{ language: 'fr', timeZone: 'Africa/Bamako' }}
        wanted={{ timeZone: null }}
        change={nothing}
      />,
      'en',
    );
    expect(none).not.toMatch(/<option[^>]*selected[^>]*value="Africa\/Bamako"/);
  });
});

describe('settings and letters', () => {
  const problem = (code: string) =>
    new Problem({ type: `/problems/${code}`, title: code, status: 401, code, detail: '' } as ProblemDocument);
  const data = { body: {} };

  it('stand below what one receives, also where that could not be had', () => {
    expect(standsBelow({ data, error: null })).toBe(true);
    expect(standsBelow({ data: undefined, error: new Error('no connection') })).toBe(true);
    expect(standsBelow({ data: undefined, error: problem('too-much') })).toBe(true);
    expect(standsBelow({ data: undefined, error: null })).toBe(false);
  });

  it('are not for whoever was signed out elsewhere: one alert says so', () => {
    expect(standsBelow({ data: undefined, error: problem('not-signed-in') })).toBe(false);
    expect(standsBelow({ data, error: problem('not-signed-in') })).toBe(false);
  });
});

describe('a letter that came', () => {
  const letter = {
    ...{
      notice: 'PTC-243-244-2024-04-23',
      body: 'PTC',
      code: 'CTP',
      class: 'official' as const,
      readAt: null,
    },
    ...{ at: '2024-04-23T16:00:00.000Z', subject: 'CTP, 23 avril : 2 décisions' },
    tools: [{ tool: 'T13', title: 'Compendium' }],
  };
  const shown = (more: object, isRead = false) =>
    rendered(
      <InboxLetter letter={{ ...letter, ...more }} isRead={isRead} zone="Africa/Bamako" mark={nothing} />,
      'fr',
    );

  it('says its subject, body, day and whether it was read', () => {
    expect(textOf(shown({}))).toContain('non lue');
    expect(textOf(shown({}, true))).not.toContain('non lue · ');
    expect(textOf(shown({}))).toContain('23 avril 2024, 16 h 00');
    expect(textOf(shown({}))).toContain('Avis officiel');
  });

  it('leads to the text that it told of, or to each of several', () => {
    expect(textOf(shown({}))).toContain('Où en est ce texte');
    const several = shown({ tools: [...letter.tools, { tool: 'T14', title: 'Template' }] });
    expect(several).toContain('href="/t/T13"');
    expect(several).toContain('href="/t/T14"');
    expect(shown({ tools: [], withheld: true })).not.toContain('href="/t/');
  });

  it('is, where none has come, awaited; in the demonstration time can be moved', () => {
    expect(rendered(<NoLettersView isDemonstration={false} />, 'fr')).not.toContain('/local');
    expect(rendered(<NoLettersView isDemonstration />, 'fr')).toContain('href="/local"');
  });
});
