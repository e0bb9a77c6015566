import type { Answer } from '../api/ask.ts';

type Mark = Answer<'getTool'>['route']['steps'][number]['mark'];

/** The mark of a step, 18 px, in the colour of the text around it; its words stand beside it. */
export function TrackMark({ mark }: { mark: Mark }) {
  return (
    <svg class="track-mark" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      {shapes[mark]}
    </svg>
  );
}

const ring = <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2" />;
const dashed = (
  <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.5" />
);

const shapes = {
  done: <circle cx="9" cy="9" r="8" fill="currentColor" />,
  here: (
    <>
      {ring}
      <circle cx="9" cy="9" r="3.5" fill="currentColor" />
    </>
  ),
  planned: ring,
  conditional: dashed,
  waived: (
    <>
      {ring}
      <path d="M4 14 14 4" stroke="currentColor" stroke-width="2" />
    </>
  ),
  'not-known': (
    <>
      <circle
        cx="9"
        cy="9"
        r="7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray="1 3"
      />
      <text x="9" y="13" text-anchor="middle" font-size="11" font-weight="600" fill="currentColor">
        ?
      </text>
    </>
  ),
  'for-information': (
    <rect x="2.5" y="2.5" width="13" height="13" fill="none" stroke="currentColor" stroke-width="2" />
  ),
  'in-part': (
    <>
      {ring}
      <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
    </>
  ),
  'not-yet-recorded': (
    <>
      {dashed}
      <path d="M6 9h6" stroke="currentColor" stroke-width="2" />
    </>
  ),
} satisfies Record<Mark, unknown>;
