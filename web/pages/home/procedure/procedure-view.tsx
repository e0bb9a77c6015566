import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import type { Me } from '../../../api/me.ts';
import { Choice } from '../../../parts/field.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { answerWords } from './answer-words.ts';
import { MailLink } from './mail-link.tsx';
import { ProcedureLead } from './procedure-lead.tsx';
import { procedureWords } from './procedure-words.ts';
import { type Procedure, type Standing, standingIn, type Voice } from './standing.ts';

interface Parts {
  readonly tool: Answer<'getTool'>;
  readonly procedure: Procedure;
  readonly me: Me;
  /** Where the reader is. */
  readonly here: string;
  /** As soon as it is known: where the body sits and gets its mail. */
  readonly body: Pick<Answer<'getBody'>, 'timeZone' | 'mailbox'> | undefined;
  /** Until when it is open, and what silence means; a receipt that stands above says so itself. */
  readonly lead: boolean;
  /** For which of several Members; the first where it names none. */
  readonly member: string | undefined;
  readonly chooseMember: (member: string) => void;
  readonly answering: (voice: Voice) => ComponentChildren;
  /** What was written and never sent. */
  readonly unsent: ComponentChildren;
}

/** A written procedure that is open, and what its reader can do in it. */
export function ProcedureView(parts: Parts) {
  const { procedure, tool, me, here, body, member } = parts;
  const standing = standingIn(procedure, tool, me);
  const voice = standing.is === 'voice' ? voiceOf(standing.voices, member) : undefined;
  return (
    <>
      {parts.lead && (
        <ProcedureLead
          procedure={procedure}
          isSilent={voice !== undefined && voice.own === undefined}
          here={here}
          there={body?.timeZone}
        />
      )}
      {standing.is === 'voice' && voice ? (
        <Voices {...parts} voices={standing.voices} voice={voice} />
      ) : (
        standing.is !== 'voice' && <Without {...parts} standing={standing} />
      )}
    </>
  );
}

const voiceOf = (voices: readonly Voice[], member: string | undefined): Voice | undefined =>
  voices.find(({ id }) => id === member) ?? voices[0];

function Voices({
  voices,
  voice,
  chooseMember,
  answering,
}: Parts & { voices: readonly Voice[]; voice: Voice }) {
  const say = useWords(procedureWords);
  return (
    <Section title={voices.length > 1 ? say.forMember(voice.name) : say.yours}>
      {voices.length > 1 && (
        <Choice
          label={say.whichMember}
          value={voice.id}
          change={chooseMember}
          options={voices.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      {answering(voice)}
    </Section>
  );
}

/** No buttons, and why. */
function Without({
  standing,
  procedure,
  tool,
  body,
  unsent,
}: Parts & { standing: Exclude<Standing, { is: 'voice' }> }) {
  const say = useWords(procedureWords);
  const { subject } = useWords(answerWords);
  if (standing.is === 'hour-passed')
    return (
      <>
        <p>
          {say.hourPassed(procedure.deadline, procedure.body.code)}{' '}
          {body && <MailLink to={body.mailbox} subject={subject(tool.tool)} />}
        </p>
        {unsent}
      </>
    );
  if (standing.is === 'observer')
    return (
      <p>
        {say.observer} {body && <MailLink to={body.mailbox} subject={subject(tool.tool)} />}
      </p>
    );
  if (standing.is === 'no-seat') return <p>{say.noSeat(procedure.body.code)}</p>;
  const enters = tool.may.some(({ command }) => command === 'object');
  return enters ? (
    <p>
      <Link href={`/t/${tool.tool}/do/object`}>{say.enter}</Link>
    </p>
  ) : null;
}
