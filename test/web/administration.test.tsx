import { describe, expect, it } from 'vitest';
import { hrefs } from '../../functions/handlers/api/administer/get-health.ts';
import type { Answer } from '../../web/api/ask.ts';
import type { Acting } from '../../web/pages/administration/acting.ts';
import { ExecutionHistory } from '../../web/pages/administration/execution-history.tsx';
import { filters } from '../../web/pages/administration/executions-view.tsx';
import { HealthView, places } from '../../web/pages/administration/health-view.tsx';
import { PutRightView } from '../../web/pages/administration/put-right.tsx';
import { administrationRoutes } from '../../web/pages/administration/routes.ts';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

const now = '2024-05-01T08:00:00.000Z';
const nothing = () => undefined;

const textOf = (html: string): string => textsIn(html).replaceAll(/\s+/g, ' ').trim();

describe('health', () => {
  const health: Answer<'getHealth'> = {
    sentence: '1 thing needs you.',
    facts: {
      at: now,
      waiting: 8,
      lastLookAt: '2024-04-30T08:45:00.000Z',
      drifted: 1,
      paused: 0,
      lettersSent: 0,
      lettersBounced: 0,
      deadLetters: 0,
      unfinishedLetters: 0,
      withOneSecretary: [],
    },
    needs: [
      {
        code: 'drifted',
        sentence: '1 tool is not where the register says.',
        verb: 'Put right…',
        href: '/admin/drift',
      },
    ],
    warnings: [],
  };

  it('is exactly what needs somebody, with one verb, and when it was last looked', () => {
    const html = rendered(<HealthView health={health} />, 'en');
    expect(html.match(/class="button[^"]*"/g)).toEqual(['class="button main"', 'class="button"']);
    expect(textOf(html)).toMatch(/1 tool is not where the register says\. Put right…/);
    expect(textOf(html)).toContain('last compared on 30 April 2024, 10.45.');
  });

  it('of a register in which all is well is its sentence, without a card', () => {
    const sentence = 'All is well. 9 tools wait where they should; last check 10:45.';
    const html = rendered(<HealthView health={{ ...health, sentence, needs: [] }} />, 'en');
    expect(html).not.toContain('class="cards"');
    expect(textOf(html)).toMatch(/^9 tools wait where they should; last check 10:45\./);
  });

  const led = [...new Set([...Object.values(hrefs), ...places.map(([to]) => to)])].toSorted();

  it('leads to six addresses', () => {
    expect(led).toEqual([
      '/admin/drift',
      '/admin/executions',
      '/admin/executions?status=paused',
      '/admin/letters',
      '/admin/people',
      '/admin/record',
    ]);
  });

  it.each(led)('leads to a page at %s', (address) => {
    const { pathname, searchParams } = new URL(address, 'https://placet.example.org');
    expect(administrationRoutes.map(({ path }) => path)).toContain(pathname);
    expect([...filters, null]).toContain(searchParams.get('status'));
  });
});

describe('putting right', () => {
  const offered = {
    verb: 'Put T13 right',
    writes: { tool: 'T13', event: { type: 'ExecutionReplaced', why: 'stopped' } },
  };
  const shown = (acting: Acting, language: 'en' | 'fr' = 'en', stops = false) =>
    rendered(<PutRightView offered={{ ...offered, stops }} acting={acting} step={nothing} />, language);

  it('says what will be written, and asks why', () => {
    const html = shown({ is: 'asked', reason: '' });
    expect(textOf(html)).toBe(
      'Will be written in the history of T13, with your seat and your reason: ExecutionReplaced , why: stopped Reason Kept beside what is done. Put T13 right',
    );
  });

  it('says that nothing is written where that is so', () => {
    const html = rendered(
      <PutRightView
        offered={{ verb: 'Put T13 right', writes: { tool: 'T13', event: null } }}
        acting={{ is: 'asked', reason: '' }}
        step={nothing}
      />,
      'en',
    );
    expect(textOf(html)).toContain('Nothing is written in the history of T13.');
  });

  it('keeps what somebody wrote over a fault', () => {
    const html = shown({ is: 'asked', reason: 'By hand', error: new TypeError('Failed to fetch') });
    expect(html).toContain('By hand');
    expect(textOf(html)).toContain('There is no connection.');
  });

  const seen = {
    is: 'not-yet',
    sentence: 'Started, but not yet seen waiting. Check again in 30 seconds.',
  } as const;
  it('is not green before it was seen', () => {
    const notYet = shown({ is: 'seen', reason: 'By hand', seen, looks: 1 });
    expect(notYet).toContain('class="notice waiting"');
    expect(textOf(notYet)).toContain(
      'Started, but not yet seen waiting. Checking again in 30 seconds. Check now',
    );
    const right = shown({
      is: 'seen',
      reason: 'By hand',
      seen: { is: 'right', sentence: 'T13-g2 waits where the register has T13.' },
      looks: 2,
    });
    expect(right).toContain('class="notice done"');
    expect(textOf(right)).toContain('T13-g2 waits where the register has T13.');
  });

  it.each([0, 1])('in French looks %i times in French', (looks) => {
    for (const stops of [false, true]) {
      const html = shown({ is: 'seen', reason: '', seen, looks }, 'fr', stops);
      expect(faultsIn(html, 'fr')).toEqual([]);
      expect(textOf(html)).toMatch(/^◔ (Démarrée|Arrêt en cours)/);
    }
  });
});

describe('the history of an execution', () => {
  it('is told day by day with idle months folded, and ends with what it waits for', () => {
    const html = rendered(
      <ExecutionHistory
        status="RUNNING"
        in={{ state: 'CouncilApproval', since: now, until: '2025-01-31T11:00:00.000Z' }}
        history={[
          { at: '2023-12-01T08:00:00.000Z', sentence: 'Started.' },
          { at: '2023-12-01T08:00:01.000Z', sentence: 'Reached Draft.' },
          { at: '2023-12-01T08:00:01.000Z', sentence: '⋯ 4\u00a0months', idle: true },
          { at: '2024-04-24T08:00:00.000Z', sentence: 'Left Draft.' },
        ]}
      />,
      'en',
    );
    expect(textOf(html)).toBe(
      '1 December 2023 09.00 Started. 09.00 Reached Draft. ⋯ 4 months 24 April 2024 10.00 Left Draft. ◉ Waiting in CouncilApproval, until 31 January 2025, 12.00',
    );
  });
});
