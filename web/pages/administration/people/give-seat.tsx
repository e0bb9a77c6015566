import { useState } from 'preact/hooks';
import { roleLabels } from '../../../../functions/domain/language/screen-labels.ts';
import { seatRoles } from '../../../../functions/domain/person.ts';
import { seatRules } from '../../../../functions/domain/seat-rules.ts';
import { isProblem } from '../../../api/api.ts';
import { useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useDeed } from '../../../filling/deed.ts';
import { faultAt, toldAt } from '../../../filling/told-at.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { seatName } from './seat-chip.tsx';
import { type Given, type SeatFilled, seatAt, seatFaults, seatGiven } from './seat-filled.ts';

/** Gives a person a seat from one day on, and perhaps until another. */
export function GiveSeat({ person, today }: { person: string; today: string }) {
  const say = useWords(peopleWords);
  const language = useLanguage();
  const bodies = useAsk('listBodies', {}).data?.body.items ?? [];
  const members = useAsk('listMembers', {}).data?.body.items ?? [];
  const { tell, busy, error, answer } = useDeed('giveSeat');
  const [role, setRole] = useState<Given['role']>('delegate');
  const [body, setBody] = useState('');
  const [tool, setTool] = useState('');
  const [sitsFor, setMember] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const wants = seatRules[role];
  // An organization that observes has no delegates: it is not offered to them.
  const offered = members.filter(({ kind }) => role !== 'delegate' || kind === 'member');
  const member = offered.some((one) => one.member === sitsFor) ? sitsFor : '';
  const filled: SeatFilled = { role, body, tool, member, from, to, reason };
  const missing = tried ? seatFaults(filled, say) : [];
  const told = ofTool(error, say.toolUnknown) ?? toldAt(error, seatAt);
  const faults = missing.length > 0 ? missing : (told ?? []);
  const give = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (seatFaults(filled, say).length === 0) void tell({ params: { person }, body: seatGiven(filled) });
  };
  const of = (at: keyof typeof seatAt) => ({ id: seatAt[at], fault: faultAt(faults, seatAt[at]) });
  const toChoose = { id: '', label: say.choose };
  return (
    <form noValidate onSubmit={give}>
      <ErrorSummary faults={faults} />
      <Choice
        label={say.role}
        value={role}
        change={(next) => setRole(seatRoles.find((one) => one === next) ?? role)}
        options={seatRoles.map((id) => ({ id, label: roleLabels[id][language] }))}
      />
      {wants.body && (
        <Choice
          {...of('body')}
          label={say.body}
          value={body}
          change={setBody}
          options={[toChoose, ...bodies.map(({ id, code, name }) => ({ id, label: `${code} – ${name}` }))]}
        />
      )}
      {wants.tool && (
        <TextField {...of('tool')} label={say.tool} hint={say.toolHint} value={tool} change={setTool} />
      )}
      {wants.member && (
        <Choice
          {...of('member')}
          label={say.member}
          value={member}
          change={setMember}
          options={[toChoose, ...offered.map((one) => ({ id: one.member, label: one.name[language] }))]}
        />
      )}
      <TextField {...of('from')} label={say.since} type="date" value={from} change={setFrom} />
      <TextField {...of('to')} label={say.to} type="date" optional value={to} change={setTo} />
      <TextField
        {...of('reason')}
        label={say.reason}
        hint={say.reasonHint}
        optional
        value={reason}
        change={setReason}
      />
      {error && !told ? <Fault error={error} /> : null}
      {answer && (
        <Notice tone="done" live>
          <p>{say.given(seatName(answer.seat))}</p>
          {answer.warnings.map(({ body: of, sentence }) => (
            <p key={of}>{sentence}</p>
          ))}
        </Notice>
      )}
      <Button type="submit" busy={busy}>
        {say.give}
      </Button>
    </form>
  );
}

const ofTool = (error: unknown, text: string) =>
  isProblem(error) && error.document.code === 'unknown-tool' ? [{ at: seatAt.tool, text }] : undefined;
