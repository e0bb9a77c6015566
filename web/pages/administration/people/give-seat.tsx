import { useState } from 'preact/hooks';
import type { Call } from '../../../api/ask.ts';
import { useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { seatName } from './seat-chip.tsx';

type Given = Call<'giveSeat'>['body'];
const roles = [
  'secretary',
  'deputy-secretary',
  'chair',
  'delegate',
  'observer',
  'officer',
  'administrator',
] as const satisfies readonly Given['role'][];

/** Which of body, tool and Member a seat of a role has. */
const has = {
  secretary: { body: true },
  'deputy-secretary': { body: true },
  chair: { body: true, member: true },
  delegate: { body: true, member: true },
  observer: { body: true, member: true },
  officer: { tool: true },
  administrator: {},
} as const satisfies Record<Given['role'], { body?: true; tool?: true; member?: true }>;

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
  const [member, setMember] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const wants: { body?: true; tool?: true; member?: true } = has[role];
  const give = (event: Event) => {
    event.preventDefault();
    const seat: Given = {
      role,
      from,
      ...(wants.body && body !== '' && { body }),
      ...(wants.tool && tool.trim() !== '' && { tool: tool.trim() }),
      ...(wants.member && member !== '' && { member }),
      ...(to !== '' && { to }),
    };
    void tell({ params: { person }, body: seat });
  };
  const toChoose = { id: '', label: say.choose };
  return (
    <form onSubmit={give}>
      <Choice
        label={say.role}
        value={role}
        change={(next) => setRole(roles.find((one) => one === next) ?? role)}
        options={roles.map((id) => ({ id, label: say[id] }))}
      />
      {wants.body && (
        <Choice
          label={say.body}
          value={body}
          change={setBody}
          options={[toChoose, ...bodies.map(({ id, code, name }) => ({ id, label: `${code} – ${name}` }))]}
        />
      )}
      {wants.tool && (
        <TextField label={say.tool} hint={say.toolHint} value={tool} change={setTool} required />
      )}
      {wants.member && (
        <Choice
          label={say.member}
          optional={role === 'chair'}
          value={member}
          change={setMember}
          options={[toChoose, ...members.map((one) => ({ id: one.member, label: one.name[language] }))]}
        />
      )}
      <TextField label={say.since} type="date" value={from} change={setFrom} required />
      <TextField label={say.to} type="date" optional value={to} change={setTo} />
      {error ? <Fault error={error} /> : null}
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
