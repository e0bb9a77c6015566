import type { Crashed } from './crash.ts';

/** The closing lines of a run, for people. */
export function figuresOf(done: Crashed, seconds: number): readonly string[] {
  const { kills, faults, mailbox } = done;
  const kinds = Map.groupBy(kills, ({ when, whom }) => `${when}, ${whom}`);
  const sorted = done.restarts.map(({ ms }) => ms).sort((a, b) => a - b);
  const sumOf = (of: 'lost' | 'lostAndDone') => done.restarts.reduce((sum, one) => sum + one[of], 0);
  const refused = [...done.refused].map(([code, times]) => `${code} ${times}`).join(', ') || 'none';
  const inSeconds = (ms: number | undefined) => ((ms ?? 0) / 1000).toFixed(1);
  return [
    `${kills.length} kills in ${seconds.toFixed(0)} s, ${faults.length} faults.`,
    ...[...kinds].sort().map(([kind, those]) => `  ${String(those.length).padStart(3)}  ${kind}`),
    `  ${done.accepted} requests accepted on ${done.tools} tools, each in the register once; refused, and not in it: ${refused}.`,
    `  ${sumOf('lost')} answers lost: ${sumOf('lostAndDone')} had been carried out before the kill, the others when they were asked again.`,
    `  ${done.askedTwice} asked again after an answer: answered the same.`,
    `  ${done.replaced} executions replaced; every open tool has one, at its register's stage.`,
    `  ${done.recipients} recipients in the ledger, none twice. Mailbox: ${mailbox.letters} letters, ${mailbox.notNoted} of them not noted before a kill (they left again), ${mailbox.copiesLost} copies lost.`,
    `  ${done.files} files taken, all whole; ${done.halfWritten} left half written by a kill and cleared at the start.`,
    `  From a start to the first new decision: median ${inSeconds(sorted[Math.floor(sorted.length / 2)])} s, longest ${inSeconds(sorted.at(-1))} s.`,
  ];
}
