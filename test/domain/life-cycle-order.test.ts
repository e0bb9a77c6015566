import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { lifeCycleKey, lifeCyclePlaces, placeOf } from '../../functions/domain/life-cycle-order.ts';
import { PTC, worldAt } from '../support/sample-register.ts';

const at = (stage: Parameters<typeof lifeCycleKey>[0]['stage'], since: string, tool = 'T13') =>
  lifeCycleKey({ stage, since, tool: toolId(tool) });

describe('life-cycle order', () => {
  it('is the order of a life, then who has been there longest, then the number', () => {
    const keys = [
      at('draft', '2024-04-01T08:00:00.000Z'),
      at('ptc-endorsement', '2024-01-01T08:00:00.000Z'),
      at('ptc-endorsement', '2024-04-01T08:00:00.000Z', 'T12'),
      at('ptc-endorsement', '2024-04-01T08:00:00.000Z', 'T13'),
      at('publication', '2023-04-01T08:00:00.000Z'),
      at('ended', '2022-04-01T08:00:00.000Z'),
    ];
    expect(keys.toSorted()).toEqual(keys);
  });

  it('has a place for every tool: its body, or where no body holds it', () => {
    expect(lifeCyclePlaces(worldAt())).toEqual([
      ...['draft', 'SWG', 'CBC', 'PTC', 'PoC', 'Council', 'publication', 'ended'],
    ]);
    expect(placeOf('ptc-endorsement', PTC)).toBe('PTC');
    expect(placeOf('ended', PTC)).toBe('ended');
  });
});
