import '../looks/track.css';
import { useRef } from 'preact/hooks';
import { inBoth, useWords } from '../words/both.ts';
import { TrackMark } from './track-mark.tsx';
import { useMovingMark } from './track-moves.ts';
import { type TrackStep, travelled, type WayBack, waysBack } from './track-shape.ts';
import { StepOfTrack } from './track-step.tsx';

export type { TrackStep } from './track-shape.ts';

const words = inBoth({ route: 'Route', partner: 'partner' }, { route: 'Parcours', partner: 'partenaire' });

interface Parts {
  readonly steps: readonly TrackStep[];
  /** Whose agreement is wanted before publication: a line of its own that joins there. */
  readonly partner?: string | undefined;
  /** Tools that left this one at a step, by the number of the step. */
  readonly leaving?: ReadonlyMap<number, readonly string[]> | undefined;
}

/** The way of a tool from body to body: a list to read, a line to see (USERS.md 4, route track). */
export function Track({ steps, partner, leaving }: Parts) {
  const say = useWords(words);
  const track = useRef<HTMLDivElement>(null);
  useMovingMark(track, steps);
  const onward = travelled(steps);
  const back = waysBack(steps);
  const gated = partner === undefined ? -1 : steps.findIndex(({ kind }) => kind === 'publication');
  return (
    <div
      class={back.length > 0 ? 'track turns' : 'track'}
      style={{ '--legs': String(Math.max(1, steps.length - 1)) }}
      ref={track}
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: without its numbers Safari no longer takes it for a list */}
      <ol role="list" aria-label={say.route}>
        {steps.map((step, i) => (
          <StepOfTrack
            key={`${step.kind}${step.n ?? ''}`}
            step={step}
            at={i + 1}
            isOnward={onward[i] === true}
            isAgain={back.some(({ from, to }) => to <= i && i <= from)}
            partner={i === gated ? partner : undefined}
            leaves={step.n === undefined ? undefined : leaving?.get(step.n)}
          />
        ))}
      </ol>
      {back.map((way) => (
        <Arc key={`${way.to}-${way.from}`} way={way} />
      ))}
      {gated > 0 && (
        <span class="gate" aria-hidden="true" style={{ '--at': String(gated) }}>
          <TrackMark mark="not-known" />
          <span>
            {partner} <small>{say.partner}</small>
          </span>
        </span>
      )}
    </div>
  );
}

/** A return is a thin arc back; what it says is also under the marks. */
function Arc({ way: { from, to, words: times } }: { way: WayBack }) {
  return (
    <span class="way-back" aria-hidden="true" style={{ '--to': String(to + 1), '--from': String(from + 1) }}>
      <svg aria-hidden="true" viewBox="0 0 100 30" preserveAspectRatio="none">
        <path d="M100 30C100 3 0 3 0 30" />
      </svg>
      <svg aria-hidden="true" class="tip" viewBox="0 0 10 8" width="10" height="8">
        <path d="M0 0h10L5 8z" />
      </svg>
      <span>{times}</span>
    </span>
  );
}
