import type { ComponentChildren } from 'preact';
import type { Session } from './answers.ts';

const marks: Readonly<Record<string, string>> = {
  planned: '○',
  open: '◉',
  suspended: '◔',
  closed: '●',
  'report-issued': '●',
};

/** The state of a session: a mark and the word. */
export const StateMark = ({ state, children }: { state: Session['state']; children?: ComponentChildren }) => (
  <span class={`session-state ${state.id}`}>
    <span aria-hidden="true">{marks[state.id] ?? '○'}</span> {state.label}
    {children}
  </span>
);
