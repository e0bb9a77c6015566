import { Link } from 'wouter-preact';
import type { Answer } from '../api/ask.ts';
import { inBoth, useWords } from '../words/both.ts';
import { TrackMark } from './track-mark.tsx';

/** One mark of the route of a tool. */
export type TrackStep = Answer<'getTool'>['route']['steps'][number];

const words = inBoth(
  { route: 'Route', since: (when: string) => `since ${when}`, information: 'for information' },
  { route: 'Parcours', since: (when: string) => `depuis ${when}`, information: 'pour information' },
);

/** The way of a tool from body to body: a list to read, a line to see (USERS.md 4, route track). */
export function Track({ steps }: { steps: readonly TrackStep[] }) {
  const say = useWords(words);
  return (
    <ol class="track" aria-label={say.route}>
      {steps.map((step, i) => (
        <li key={`${step.kind}${step.n ?? i}`} class={step.mark}>
          <span class="unseen">{step.sentence}</span>
          <TrackMark mark={step.mark} />
          <span class="what" aria-hidden="true">
            <strong title={step.name}>{step.body?.code ?? step.name}</strong>
            {step.ask === 'inform' && <span>{say.information}</span>}
            {step.timesWords && <span>{step.timesWords}</span>}
            {step.mark === 'here' && step.on && step.on.precision !== 'unknown' && (
              <span>{say.since(step.on.words)}</span>
            )}
            {step.mark !== 'here' && step.on && step.on.precision !== 'unknown' && (
              <span>{step.on.words}</span>
            )}
            {step.session && !(step.on && step.mark !== 'here') && (
              <span>{step.session.when ?? step.session.label}</span>
            )}
          </span>
          {step.session && (
            <Link href={`/sessions/${step.session.id}`} class="over" aria-label={step.session.label} />
          )}
        </li>
      ))}
    </ol>
  );
}
