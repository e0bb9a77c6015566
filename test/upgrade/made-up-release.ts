import type { Flow, State } from '../../workflows/asl.ts';
import { todaysWorkflows, type Workflows } from './releases.ts';

/*
 * A release before today's that never was, as long as there is no real one with an older definition: what a real
 * change changes. Its states have other names, one more begins it and one is missing, and what is carried from state to
 * state and given to functions has fields that today's code has never heard of.
 */

/** Older by one than today's definition. */
export const madeUpDefinition = (today: number): number => today - 1;

const otherNames: Readonly<Record<string, string>> = {
  PolicyCommission: 'HighCommission',
  StageLapsed: 'TimeIsUp',
  HoldUntilSendingHour: 'UntilSix',
  SendLetters: 'PostThem',
};

/** `without`: a state that waits and that was only added since, with the way to it. */
export function madeUpRelease(today: number, { without = '' } = {}): Workflows {
  const texts = todaysWorkflows();
  const renamed = (text: string): string =>
    Object.entries(otherNames).reduce((all, [now, then]) => all.replaceAll(`"${now}"`, `"${then}"`), text);
  const lifecycle = JSON.parse(renamed(texts['tool-lifecycle'])) as Flow;
  const notice = JSON.parse(renamed(texts['stage-notice'])) as Flow;
  return {
    'tool-lifecycle': JSON.stringify(olderLifecycle(lifecycle, madeUpDefinition(today), without)),
    'stage-notice': JSON.stringify(olderNotice(notice)),
  };
}

function olderLifecycle({ States, ...flow }: Flow, definition: number, without: string): Flow {
  const { [without]: _, NextStage, ...others } = States;
  const choices = NextStage?.Choices?.filter(({ Next }) => Next !== without) ?? [];
  return {
    ...flow,
    StartAt: 'Greet',
    States: {
      Greet: {
        Type: 'Pass',
        Output: "{% $merge([$states.input, { 'greeted': 'as it was then' }]) %}",
        Next: 'NextStage',
      },
      ...Object.fromEntries(Object.entries(others).map(([name, state]) => [name, older(state, definition)])),
      NextStage: { ...(NextStage as State), Choices: choices },
    },
  };
}

function older(state: State, definition: number): State {
  const { Arguments } = state as { Arguments?: { Payload: object } };
  if (!Arguments) return state;
  const { Payload, ...rest } = Arguments;
  const isNumbered = 'definition' in Payload;
  return {
    ...state,
    Arguments: {
      ...rest,
      Payload: { ...Payload, ...(isNumbered ? { definition } : {}), saidThen: ['nobody', 'reads', 'this'] },
    },
  };
}

function olderNotice({ States, ...flow }: Flow): Flow {
  const { FindAudience, ...others } = States;
  return { ...flow, States: { ...others, FindAudience: older(FindAudience as State, 0) } };
}
