import { Link } from 'wouter-preact';
import { Section } from '../../../parts/section.tsx';
import { Term } from '../../../parts/term.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { inBoth, useWords } from '../../../words/both.ts';

const words = inBoth(
  {
    silence: 'Written procedure (silence is agreement)',
    comments: 'Written comments',
    tacit: 'Deemed approved on a date',
    until: 'Open until',
    agrees: 'Without an objection',
    answers: 'Answers so far',
    counts: (objections: number, none: number) =>
      `${objections} ${objections === 1 ? 'objection' : 'objections'}, ${none} without objection`,
    own: 'Your answer',
    noOwn: 'None yet',
    answer: 'Answer',
    look: 'See the procedure',
  },
  {
    silence: 'Procédure écrite (le silence vaut accord)',
    comments: 'Observations écrites',
    tacit: 'Réputé approuvé à une date',
    until: 'Ouverte jusqu’au',
    agrees: 'En l’absence d’objection',
    answers: 'Réponses reçues',
    counts: (objections: number, none: number) =>
      `${objections} ${objections > 1 ? 'objections' : 'objection'}, ${none} sans objection`,
    own: 'Votre réponse',
    noOwn: 'Aucune à ce jour',
    answer: 'Répondre',
    look: 'Voir la procédure',
  },
);

/** A procedure that runs: until when, what silence will mean, what one's own Member said. */
export function ProcedureView({
  tool,
  procedure,
}: {
  tool: Tool;
  procedure: NonNullable<Tool['procedure']>;
}) {
  const say = useWords(words);
  const { kind, deadline, agrees, counts, own } = procedure;
  const mayAnswer = tool.may.some(({ command, member }) => command === 'object' && member !== undefined);
  return (
    <Section title={say[kind]}>
      <dl class="facts">
        <div>
          <dt>{say.until}</dt>
          <dd>{deadline}</dd>
        </div>
        <div>
          <dt>{say.agrees}</dt>
          <dd>
            <Term id={agrees.id}>{agrees.label}</Term>
          </dd>
        </div>
        {counts && (
          <div>
            <dt>{say.answers}</dt>
            <dd>{say.counts(counts.objections, counts.noObjections)}</dd>
          </div>
        )}
        {(own.length > 0 || mayAnswer) && (
          <div>
            <dt>{say.own}</dt>
            {own.length === 0 && <dd>{say.noOwn}</dd>}
            {own.map(({ member, sentence }) => (
              <dd key={member.id}>{sentence}</dd>
            ))}
          </div>
        )}
      </dl>
      <p class="no-print">
        <Link href={`/t/${tool.tool}/procedure`}>{mayAnswer ? say.answer : say.look}</Link>
      </p>
    </Section>
  );
}
