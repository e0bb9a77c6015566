import { Link } from 'wouter-preact';
import { inBoth, useWords } from '../words/both.ts';
import { TrackMark } from './track-mark.tsx';
import type { TrackStep } from './track-shape.ts';

const words = inBoth(
  {
    since: (when: string) => `since ${when}`,
    sinceDay: (day: string) => `since ${day}`,
    information: 'for information',
    inPart: 'in part',
    waived: 'waived',
    notKnown: 'not known',
    notRecorded: 'outcome not yet recorded',
    noSession: 'no session fixed',
    subject: (body: string) => `subject to ${body}`,
    gate: (partner: string) => `Before it, ${partner} as a partner: agreement not known.`,
    leaves: 'left here as a tool of its own:',
  },
  {
    since: (when: string) => `depuis ${when}`,
    sinceDay: (day: string) => `depuis le ${day}`,
    information: 'pour information',
    inPart: 'en partie',
    waived: 'supprimée',
    notKnown: 'non connue',
    notRecorded: 'résultat non encore consigné',
    noSession: 'session non fixée',
    subject: (body: string) => `sous réserve : ${body}`,
    gate: (partner: string) => `Auparavant, ${partner}, partenaire : accord non connu.`,
    leaves: 's’en est détaché ici, comme texte distinct :',
  },
);

interface Parts {
  readonly step: TrackStep;
  /** Its place, from 1. */
  readonly at: number;
  /** The line to the next has been travelled. */
  readonly isOnward: boolean;
  /** An arc says that the tool comes here again. */
  readonly isAgain: boolean;
  /** Whose line joins before it. */
  readonly partner?: string | undefined;
  readonly leaves?: readonly string[] | undefined;
}

/** One step: heard as the sentence of the API, seen as a mark with a few words under it. */
export function StepOfTrack({ step, at, isOnward, isAgain, partner, leaves }: Parts) {
  const say = useWords(words);
  const looks = [
    step.mark,
    isOnward && 'onward',
    isAgain && 'again',
    partner !== undefined && 'gated',
    leaves && 'leaving',
  ];
  return (
    <li class={looks.filter(Boolean).join(' ')} style={{ '--at': String(at) }}>
      <span class="heard">
        {step.sentence} {partner !== undefined && say.gate(partner)}
      </span>
      <TrackMark mark={step.mark} />
      <Words step={step} />
      {leaves && (
        <span class="leaves">
          <span class="unseen">{say.leaves} </span>
          {leaves.map((tool) => (
            <Link key={tool} href={`/t/${tool}`}>
              {tool}
            </Link>
          ))}
        </span>
      )}
    </li>
  );
}

/** What stands under a mark: the body, the meeting, the day; what is unusual about it in a word. */
function Words({ step }: { step: TrackStep }) {
  const say = useWords(words);
  const { mark, kind, on, session } = step;
  // Of what was done at a meeting and on no known day, the meeting says when it was.
  const isMeeting = on?.precision === 'session' && session !== undefined;
  const known = on !== undefined && on.precision !== 'unknown' && !isMeeting ? on : undefined;
  const isAhead = mark === 'planned' || mark === 'conditional';
  // A way that is only proposed says of its time that it is unknown, not that no session is fixed.
  const isFixable = isAhead && kind === 'body' && on === undefined;
  const unusual = {
    'in-part': say.inPart,
    waived: step.waived ?? say.waived,
    'not-known': say.notKnown,
    'not-yet-recorded': say.notRecorded,
  }[mark as 'waived'];
  return (
    <span class="what">
      <strong aria-hidden="true" title={step.name}>
        {step.body?.code ?? step.name}
      </strong>
      {step.ask === 'inform' && <span aria-hidden="true">{say.information}</span>}
      {unusual && <span aria-hidden="true">{unusual}</span>}
      {step.timesWords && (
        <span class="times" aria-hidden="true">
          {step.timesWords}
        </span>
      )}
      {mark === 'here' && known && (
        <span class="since" aria-hidden="true">
          {known.precision === 'day' ? say.sinceDay(known.words) : say.since(known.words)}
        </span>
      )}
      {session && <Link href={`/sessions/${session.id}`}>{session.label}</Link>}
      {session && session.when !== undefined && (mark === 'here' || !known) && (
        <span aria-hidden="true">{session.when}</span>
      )}
      {mark !== 'here' && known && <span aria-hidden="true">{known.words}</span>}
      {isFixable && !session && <span aria-hidden="true">{say.noSession}</span>}
      {step.subjectTo && <span aria-hidden="true">{say.subject(step.subjectTo.code)}</span>}
    </span>
  );
}
