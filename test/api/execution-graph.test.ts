import { describe, expect, it } from 'vitest';
import { graphOf, passagesOf, walkOf } from '../../functions/handlers/api/administer/execution-graph.ts';
import type { ExecutionEvent } from '../../functions/ports.ts';
import { waitsForToken, waysOf, workflow } from '../../workflows/asl.ts';

const lifecycle = workflow('tool-lifecycle');
const graph = graphOf(lifecycle);

describe('the graph of the life cycle', () => {
  it('has every state of the file, and every way out of it', () => {
    expect(graph.startsAt).toBe(lifecycle.StartAt);
    expect(graph.states.map(({ name }) => name)).toEqual(Object.keys(lifecycle.States));
    for (const [name, state] of Object.entries(lifecycle.States)) {
      const ways = graph.transitions.filter(({ from }) => from === name).map(({ to }) => to);
      expect(ways, name).toEqual(waysOf(state).map(({ to }) => to));
    }
  });

  it('tells stages that wait from ends, and from what only leads from one to the next', () => {
    for (const { name, kind } of graph.states) {
      const state = lifecycle.States[name];
      const isStage = state !== undefined && waitsForToken(state);
      expect(kind === 'stage', name).toBe(isStage);
    }
    expect(graph.states.filter(({ kind }) => kind === 'end').map(({ name }) => name)).toEqual([
      'Ended',
      'Superseded',
      'UnknownStage',
    ]);
  });

  it('names what a choice compares with, and what a time that runs out leads to', () => {
    expect(graph.transitions).toContainEqual({
      from: 'NextStage',
      to: 'CouncilApproval',
      on: 'choice',
      label: 'council-approval',
    });
    expect(graph.transitions).toContainEqual({ from: 'NextStage', to: 'UnknownStage', on: 'otherwise' });
    expect(graph.transitions).toContainEqual({
      from: 'Publication',
      to: 'StageLapsed',
      on: 'error',
      label: 'States.Timeout',
    });
  });

  it('is that of any workflow of ours, its choices, its ways on and its errors', () => {
    const waits = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
    const invokes = 'arn:aws:states:::lambda:invoke';
    const small = {
      StartAt: 'Where',
      States: {
        Where: {
          Type: 'Choice',
          Choices: [
            { Condition: "{% $states.input.stage = 'draft' %}", Next: 'Draft' },
            { Condition: '{% true %}', Next: 'Failed' },
            { Next: 'Done' },
          ],
          Default: 'Failed',
        },
        Draft: {
          Type: 'Task',
          Resource: waits,
          Next: 'Step',
          Catch: [{ ErrorEquals: ['States.Timeout', 'RegisterBusy'], Next: 'Where' }],
        },
        Step: { Type: 'Task', Resource: invokes, Next: 'Done' },
        Done: { Type: 'Succeed' },
        Failed: { Type: 'Fail' },
      },
    };
    expect(graphOf(small)).toEqual({
      startsAt: 'Where',
      states: [
        { name: 'Where', kind: 'plumbing' },
        { name: 'Draft', kind: 'stage' },
        { name: 'Step', kind: 'plumbing' },
        { name: 'Done', kind: 'end' },
        { name: 'Failed', kind: 'end' },
      ],
      transitions: [
        { from: 'Where', to: 'Draft', on: 'choice', label: 'draft' },
        { from: 'Where', to: 'Failed', on: 'choice' },
        { from: 'Where', to: 'Done', on: 'choice' },
        { from: 'Where', to: 'Failed', on: 'otherwise' },
        { from: 'Draft', to: 'Step', on: 'next' },
        { from: 'Draft', to: 'Where', on: 'error', label: 'States.Timeout, RegisterBusy' },
        { from: 'Step', to: 'Done', on: 'next' },
      ],
    });
  });

  it('is not made of what is no workflow', () => {
    expect(() => graphOf({ States: {} })).toThrow();
  });
});

describe('the way of an execution', () => {
  const events = (...steps: (readonly [type: string, state?: string])[]): ExecutionEvent[] =>
    steps.map(([type, state], i) => ({
      id: i + 1,
      previous: i,
      at: `2024-04-24T08:00:0${i}.000Z`,
      type,
      ...(state === undefined ? {} : { state }),
    }));

  it('counts visits and ways taken, and says where it is', () => {
    const walk = walkOf(
      events(
        ['ExecutionStarted'],
        ['ChoiceStateEntered', 'NextStage'],
        ['ChoiceStateExited', 'NextStage'],
        ['TaskStateEntered', 'Draft'],
        ['TaskScheduled'],
        ['TaskStateExited', 'Draft'],
        ['ChoiceStateEntered', 'NextStage'],
        ['ChoiceStateExited', 'NextStage'],
        ['TaskStateEntered', 'PtcEndorsement'],
      ),
    );
    expect(walk).toEqual({
      visits: [
        {
          state: 'NextStage',
          times: 2,
          firstAt: '2024-04-24T08:00:01.000Z',
          lastAt: '2024-04-24T08:00:06.000Z',
        },
        { state: 'Draft', times: 1, firstAt: '2024-04-24T08:00:03.000Z', lastAt: '2024-04-24T08:00:03.000Z' },
        {
          state: 'PtcEndorsement',
          times: 1,
          firstAt: '2024-04-24T08:00:08.000Z',
          lastAt: '2024-04-24T08:00:08.000Z',
        },
      ],
      taken: [
        { from: 'NextStage', to: 'Draft', times: 1 },
        { from: 'Draft', to: 'NextStage', times: 1 },
        { from: 'NextStage', to: 'PtcEndorsement', times: 1 },
      ],
      in: { state: 'PtcEndorsement', since: '2024-04-24T08:00:08.000Z' },
    });
  });

  it('leads from stage to stage, whatever plumbing lies between', () => {
    const way = events(
      ['ExecutionStarted'],
      ['ChoiceStateEntered', 'NextStage'],
      ['TaskStateEntered', 'Draft'],
      ['TaskStateExited', 'Draft'],
      ['ChoiceStateEntered', 'NextStage'],
      ['TaskStateEntered', 'PtcEndorsement'],
      ['TaskStateExited', 'PtcEndorsement'],
      ['TaskStateEntered', 'StageLapsed'],
      ['ChoiceStateEntered', 'NextStage'],
      ['TaskStateEntered', 'PtcEndorsement'],
    );
    expect(passagesOf(graph, way)).toEqual([
      { from: 'Draft', to: 'PtcEndorsement', times: 1 },
      { from: 'PtcEndorsement', to: 'PtcEndorsement', times: 1 },
    ]);
  });

  it('is where it entered last, whatever else happened there since', () => {
    const walk = walkOf(
      events(
        ['MapStateEntered'],
        ['TaskStateEntered', 'Draft'],
        ['TaskStateExited'],
        ['TaskScheduled', 'Draft'],
        ['TaskSubmitted'],
      ),
    );
    const at = '2024-04-24T08:00:01.000Z';
    expect(walk).toEqual({
      visits: [{ state: 'Draft', times: 1, firstAt: at, lastAt: at }],
      taken: [],
      in: { state: 'Draft', since: at },
    });
  });

  it('of one that has left its last state is in none', () => {
    const walk = walkOf(events(['SucceedStateEntered', 'Ended'], ['SucceedStateExited', 'Ended']));
    expect(walk.in).toBeUndefined();
    expect(walkOf([])).toEqual({ visits: [], taken: [] });
  });
});
