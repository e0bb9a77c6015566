import { Term } from '../../../parts/term.tsx';
import { Track } from '../../../parts/track.tsx';
import { TrackMark } from '../../../parts/track-mark.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { inBoth, useWords } from '../../../words/both.ts';
import { leavingAt } from './leaving.ts';

const words = inBoth(
  {
    key: 'What the marks mean',
    done: 'done',
    here: 'here',
    planned: 'planned',
    conditional: 'conditional',
    'for-information': 'for information',
    'in-part': 'in part',
    waived: 'waived',
    'not-known': 'not known',
    'not-yet-recorded': 'not yet recorded',
    again: '2nd time',
    partner: 'partner',
  },
  {
    key: 'Ce que disent les marques',
    done: 'franchie',
    here: 'en cours',
    planned: 'prévue',
    conditional: 'sous réserve',
    'for-information': 'pour information',
    'in-part': 'en partie',
    waived: 'supprimée',
    'not-known': 'non connue',
    'not-yet-recorded': 'non encore consignée',
    again: '2e fois',
    partner: 'partenaire',
  },
);

/** The route track, with what left it on its way, and the marks in it as words that say what they mean. */
export function RouteView({ tool }: { tool: Tool }) {
  const say = useWords(words);
  const { steps, partnerGate } = tool.route;
  const marks = [...new Set(steps.map(({ mark }) => mark))];
  return (
    <>
      <Track steps={steps} partner={partnerGate} leaving={leavingAt(tool)} />
      <ul class="plain track-key no-print" aria-label={say.key}>
        {marks.map((mark) => (
          <li key={mark}>
            <TrackMark mark={mark} />
            <Term id={`mark-${mark}`}>{say[mark]}</Term>
          </li>
        ))}
        {steps.some(({ times }) => times > 1) && (
          <li>
            <Term id="second-time">{say.again}</Term>
          </li>
        )}
        {partnerGate !== undefined && (
          <li>
            <Term id="partner">{say.partner}</Term>
          </li>
        )}
      </ul>
    </>
  );
}
