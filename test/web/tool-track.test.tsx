import { describe, expect, it } from 'vitest';
import { trackMarks } from '../../functions/domain/track.ts';
import { leavingAt } from '../../web/pages/tool/tool/leaving.ts';
import { Track } from '../../web/parts/track.tsx';
import { type TrackStep, travelled, waysBack } from '../../web/parts/track-shape.ts';
import { faultsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';
import { step } from './tool-answers.ts';

const marks = (...all: TrackStep['mark'][]) => all.map((mark) => ({ mark }));
const times = (...all: number[]) => all.map((n) => ({ times: n, timesWords: n > 1 ? `${n}e fois` : '' }));

describe('the line of a track', () => {
  it('is drawn through as far as the tool has come', () => {
    expect(travelled(marks('done', 'here', 'planned', 'planned'))).toEqual([true, false, false, false]);
    expect(travelled(marks('here', 'planned'))).toEqual([false, false]);
    expect(travelled(marks('done', 'done'))).toEqual([true, false]);
  });

  it('passes what was waived or decided over, and makes nothing up about what is not known', () => {
    expect(travelled(marks('done', 'waived', 'not-yet-recorded', 'done'))).toEqual([true, true, true, false]);
    expect(travelled(marks('not-known', 'done', 'done'))).toEqual([false, true, false]);
  });
});

describe('the arcs of a track', () => {
  it('go back from the last to the first step that is come to again', () => {
    expect(waysBack(times(1, 2, 2, 1))).toEqual([{ from: 2, to: 1, words: '2e fois' }]);
    expect(waysBack(times(1, 1, 1))).toEqual([]);
  });

  it('lie in each other, each with its count', () => {
    expect(waysBack(times(2, 3, 3, 2))).toEqual([
      { from: 3, to: 0, words: '2e fois' },
      { from: 2, to: 1, words: '3e fois' },
    ]);
    expect(waysBack(times(3, 3))).toEqual([{ from: 1, to: 0, words: '3e fois' }]);
  });

  it('are none where a body has a tool again that nobody sent back', () => {
    expect(waysBack(times(1, 2, 1))).toEqual([]);
  });
});

describe('a step that was waived', () => {
  it('shows under whose authority, where that is known', () => {
    const seen = (more: object) => rendered(<Track steps={[step({ mark: 'waived', ...more })]} />, 'en');
    expect(seen({ waived: 'waived by the Council, para. 99' })).toContain(
      '>waived by the Council, para. 99<',
    );
    expect(seen({})).toContain('>waived<');
  });
});

describe('what left a tool on its way', () => {
  const route = { steps: [step({ n: 1, body: 'PTC' }), step({ n: 2, body: 'Council' })] } as never;
  const decision = (more: object) => ({ body: { id: 'Council' }, ...more }) as never;
  const child = { tool: 'T10b', title: 'The rest' };

  it('leaves at the step of the body that decided so', () => {
    const decisions = [decision({ remainder: child })];
    expect([...leavingAt({ route, decisions })]).toEqual([[2, ['T10b']]]);
  });

  it('is not put anywhere where no decision says so', () => {
    expect(leavingAt({ route, decisions: [decision({})] }).size).toBe(0);
    expect(leavingAt({ route, decisions: [{ body: { id: 'CBC' }, child } as never] }).size).toBe(0);
  });
});

describe('a track as it is read', () => {
  const steps = trackMarks.map((mark, i) => step({ n: i, mark, sentence: `Étape ${i}.`, body: `B${i}` }));
  const html = rendered(
    <Track
      steps={[...steps, step({ kind: 'publication', mark: 'planned', sentence: 'Publication.' })]}
      partner="UPU"
      leaving={new Map([[1, ['T10b']]])}
    />,
    'fr',
  );

  it('is a list with the sentence of each step', () => {
    for (const i of steps.keys()) expect(html).toContain(`Étape ${i}.`);
    expect(html).toContain('role="list"');
    expect(faultsIn(html, 'fr')).toEqual([]);
  });

  it('says what joins and what leaves', () => {
    expect(html).toContain('Auparavant, UPU, partenaire');
    expect(html).toContain('href="/t/T10b"');
  });

  it('names the meeting once where its date is the meeting, and says when that was', () => {
    const session = { id: 'PTC-239-240', label: '239e/240e sessions', when: 'du 25 au 27 avril 2023' };
    const on = { precision: 'session', value: session.id, words: session.label } as const;
    const done = rendered(<Track steps={[step({ n: 1, body: 'PTC', mark: 'done', session, on })]} />, 'fr');
    expect(done.split(session.label)).toHaveLength(2);
    expect(done).toContain('href="/sessions/PTC-239-240"');
    expect(done).toContain(session.when);
    const { session: _, ...unknown } = { session, on };
    expect(rendered(<Track steps={[step({ n: 1, mark: 'done', ...unknown })]} />, 'fr')).toContain(
      session.label,
    );
  });

  it('hides from who hears it what only repeats the sentence', () => {
    expect(html).toMatch(/<strong aria-hidden="true"[^>]*>B0<\/strong>/);
  });
});
