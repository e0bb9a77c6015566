import { describe, expect, it } from 'vitest';
import { keep, keptAt, placeOf } from '../../web/pages/officer/doing/kept.ts';
import { offeredBy, offeredHere } from '../../web/pages/officer/doing/offered-here.ts';
import { editedFrom, gainsAndLosses, without, withStep } from '../../web/pages/officer/route/edited-route.ts';
import { plannedTrack, trackAfter } from '../../web/pages/officer/route/planned-track.ts';
import { aDraft, beforeThePtc, theBodies } from './officer-answers.ts';

const marks = (steps: ReturnType<typeof plannedTrack>) =>
  steps.map(({ body, kind, mark }) => `${body?.code ?? kind} ${mark}`);
const around = { bodies: theBodies, language: 'en' as const };

describe('a route that is only planned', () => {
  it('is drawn from the draft to the publication, what hangs on another body dashed', () => {
    const steps = [
      { n: 1, body: 'PTC', ask: 'inform' as const },
      { n: 2, body: 'PoC', ask: 'decide' as const },
      { n: 3, body: 'Council', ask: 'decide' as const, subjectTo: 'PoC' },
    ];
    const track = plannedTrack({ steps, endsWith: 'publication' }, theBodies, 'en');
    expect(marks(track)).toEqual([
      'draft here',
      'PTC for-information',
      'PoC planned',
      'Council conditional',
      'publication planned',
    ]);
    expect(track[2]?.sentence).toBe('Step 3 of 5, Policy Commission, planned.');
  });
});

describe('a route that is changed', () => {
  const { route } = beforeThePtc();
  const before = editedFrom(route);

  it('once submitted keeps what is taken off as waived, where it stood', () => {
    const track = trackAfter(route.steps, without(before, 1), { ...around, begun: true });
    // The Council no longer hangs on a body that is not asked.
    expect(marks(track)).toEqual(['PTC here', 'PoC waived', 'Council planned', 'publication planned']);
  });

  it('before that forgets it', () => {
    const draft = aDraft().route;
    const track = trackAfter(draft.steps, without(editedFrom(draft), 1), { ...around, begun: false });
    expect(marks(track)).toEqual(['draft here', 'PTC planned', 'Council planned', 'publication planned']);
  });

  it('says which bodies gain a turn and which lose one', () => {
    const after = withStep(without(before, 1), 0, { body: 'SWG', ask: 'decide' });
    expect(gainsAndLosses(before, after)).toEqual({ gain: ['SWG'], lose: ['PoC'] });
    expect(marks(trackAfter(route.steps, after, { ...around, begun: true }))[0]).toBe('SWG planned');
  });
});

describe('what is offered', () => {
  const may = [
    { command: 'not-listed', body: 'PTC' },
    { command: 'not-listed', body: 'CBC' },
    { command: 'change-route' },
    { command: 'change-route', body: 'PTC' },
    { command: 'object', body: 'PTC', decision: 'T13-1', member: 'member-a' },
  ];

  it('is chosen by the address where it concerns several bodies', () => {
    const offered = offeredHere({ may }, 'not-listed');
    expect(offeredBy(offered, {})).toBeUndefined();
    expect(offeredBy(offered, { body: 'CBC' })).toEqual({ command: 'not-listed', body: 'CBC' });
    expect(offeredBy(offered, { body: 'PoC' })).toBeUndefined();
  });

  it('is one thing of a route, and no Member’s own voice', () => {
    expect(offeredHere({ may }, 'change-route')).toEqual([{ command: 'change-route' }]);
    expect(offeredHere({ may }, 'object')).toEqual([]);
  });
});

describe('a draft on the device', () => {
  const shelf = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };
  const place = placeOf('P15', 'T21.submit');

  it('comes back whole, with the key under which it was sent', () => {
    const device = shelf();
    const kept = { at: '2024-04-24T08:41:00.000Z', filled: { to: 'PTC' }, sent: { key: 'k', body: '{}' } };
    expect(keep(device, place, kept)).toBe(true);
    expect(keptAt(device, place, { to: '', session: '' })).toEqual({
      ...kept,
      filled: { to: 'PTC', session: '' },
    });
  });

  it('is none where nothing can be read, and says so where nothing can be kept', () => {
    const device = shelf();
    expect(keptAt(device, place, {})).toBeUndefined();
    device.setItem(place, '{"filled":null}');
    expect(keptAt(device, place, {})).toBeUndefined();
    const full = {
      ...device,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(keep(full, place, { at: '', filled: {} })).toBe(false);
  });
});
