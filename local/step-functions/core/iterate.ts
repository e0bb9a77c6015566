import type { MapState } from '../asl/definition.ts';
import { currentState, type Draft, exitOf, type Place, type Step } from './draft.ts';
import type { Branch, ParkedMap } from './execution.ts';
import { recordAfter } from './history.ts';

type RunBranch = (draft: Draft, place: Place, step: Step) => Promise<void>;

/** Starts what there is room for, and ends the Map when every iteration has succeeded or one has failed. */
export async function iterate(draft: Draft, place: Place, runBranch: RunBranch): Promise<Step> {
  const { map, state } = parkedMap(place);
  for (;;) {
    const failed = map.iterations.find(({ status }) => status === 'failed');
    if (failed) return abandon(draft, place, failed);
    const next = nextIteration(map);
    if (!next) break;
    await runBranch(draft, start(draft, place, next), {
      kind: 'enter',
      name: state.ItemProcessor.StartAt,
      input: next.input,
    });
  }
  if (map.iterations.some(({ status }) => status !== 'succeeded')) return { kind: 'parked' };
  recordAfter(draft, currentState(place).run.lastEventId, 'MapStateSucceeded');
  return { kind: 'leave', exit: exitOf(state), result: map.iterations.map(({ output }) => output ?? null) };
}

/** The Map that a branch is in, with its iterations. */
export function parkedMap(place: Place): { map: ParkedMap; state: MapState } {
  const { run, state } = currentState(place);
  if (state.Type !== 'Map' || run.parked?.kind !== 'map') throw new Error('This branch is in no Map');
  return { map: run.parked, state };
}

/** An iteration as a place of its own. */
export function iterationPlace(place: Place, branch: Branch): Place {
  return { scope: parkedMap(place).state.ItemProcessor, branch, outer: place };
}

function nextIteration({ iterations, limit }: ParkedMap): Branch | undefined {
  const running = iterations.filter(({ status }) => status === 'running').length;
  return limit === 0 || running < limit ? iterations.find(({ status }) => status === 'pending') : undefined;
}

function start(draft: Draft, place: Place, branch: Branch): Place {
  const { map } = parkedMap(place);
  branch.status = 'running';
  branch.lastEventId = recordAfter(
    draft,
    map.startAfterEventId,
    'MapIterationStarted',
    detailsOf(place, branch),
  );
  return iterationPlace(place, branch);
}

/** Called when an iteration has ended by itself: its event, and what the next events of the Map follow. */
export function recordIterationEnd(draft: Draft, outer: Place, branch: Branch): void {
  const { run } = currentState(outer);
  const { map } = parkedMap(outer);
  const type = branch.status === 'succeeded' ? 'MapIterationSucceeded' : 'MapIterationFailed';
  const id = recordAfter(draft, branch.lastEventId, type, detailsOf(outer, branch));
  run.lastEventId = branch.status === 'succeeded' ? id : branch.lastEventId;
  outer.branch.lastEventId = run.lastEventId;
  map.startAfterEventId = branch.lastEventId;
}

/** One failed iteration fails the Map: those under way are aborted, each event following the failure. */
function abandon(draft: Draft, place: Place, failed: Branch): Step {
  const { map } = parkedMap(place);
  recordStateAborted(draft, place, failed, failed.lastEventId);
  for (const branch of map.iterations.filter(({ status }) => status === 'running')) {
    branch.status = 'aborted';
    recordAfter(draft, failed.lastEventId, 'MapIterationAborted', detailsOf(place, branch));
    recordStateAborted(draft, place, branch, failed.lastEventId);
  }
  return { kind: 'fault', failure: failed.failure ?? {} };
}

/** TaskStateAborted and its like; the states that end as they begin have none. */
function recordStateAborted(draft: Draft, place: Place, branch: Branch, after: number): void {
  const state = branch.run && parkedMap(place).state.ItemProcessor.States[branch.run.name];
  if (state?.Type !== 'Task' && state?.Type !== 'Wait' && state?.Type !== 'Map') return;
  if (state.Type === 'Map' && branch.run?.parked?.kind === 'map') {
    const inner = iterationPlace(place, branch);
    for (const iteration of branch.run.parked.iterations.filter(({ status }) => status === 'running')) {
      iteration.status = 'aborted';
      recordAfter(draft, after, 'MapIterationAborted', detailsOf(inner, iteration));
      recordStateAborted(draft, inner, iteration, after);
    }
  }
  recordAfter(draft, after, `${state.Type}StateAborted`);
}

function detailsOf(place: Place, branch: Branch): { index: number; name: string } {
  return { index: branch.item?.Index ?? 0, name: currentState(place).run.name };
}
