import { describe, expect, it } from 'vitest';
import { composed, type Resource, resourcesOf } from './composed.ts';

const [quiet, entering, usual] = ['yes', 'entering', 'no'].map((setting) =>
  resourcesOf(composed({ quiet: setting }).application),
) as [Record<string, Resource>, Record<string, Resource>, Record<string, Resource>];
const of = (resources: Record<string, Resource>, type: string) =>
  Object.values(resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));

/** What can set something going, and whether it does. */
const wakes = (resources: Record<string, Resource>) => ({
  sources: of(resources, 'AWS::Lambda::EventSourceMapping').map(({ Enabled }) => Enabled),
  schedules: of(resources, 'AWS::Scheduler::Schedule').map(({ State }) => State),
  executions: of(resources, 'AWS::Events::Rule')
    .filter(({ EventPattern }) => EventPattern.source.includes('aws.states'))
    .map(({ State }) => State),
});
const closed = (resources: Record<string, Resource>) =>
  of(resources, 'AWS::Lambda::Function')
    .filter(({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions === 0)
    .map(({ FunctionName }) => FunctionName)
    .sort();

describe('the setting quiet', () => {
  it('stops whatever acts by itself, and whoever writes; people may go on reading', () => {
    expect(wakes(quiet)).toEqual({
      sources: [false, false],
      schedules: ['DISABLED', 'DISABLED', 'DISABLED'],
      executions: ['DISABLED', 'DISABLED'],
    });
    expect(closed(quiet)).toEqual(['placet-api-administer', 'placet-api-record', 'placet-api-take-part']);
  });

  it('lets people enter again what was lost while still nothing acts by itself', () => {
    expect(wakes(entering)).toEqual(wakes(quiet));
    expect(closed(entering)).toEqual([]);
  });

  it('is not set in everyday life', () => {
    expect(wakes(usual)).toEqual({
      sources: [true, true],
      schedules: ['ENABLED', 'ENABLED', 'ENABLED'],
      executions: ['ENABLED', 'ENABLED'],
    });
    expect(closed(usual)).toEqual([]);
  });

  it('changes nothing else', () => {
    const rest = (resources: Record<string, Resource>) =>
      JSON.parse(
        JSON.stringify(resources, (name, value) =>
          ['Enabled', 'State', 'ReservedConcurrentExecutions'].includes(name) ? undefined : value,
        ),
      );
    expect(rest(quiet)).toEqual(rest(usual));
  });
});
