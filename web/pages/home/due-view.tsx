import type { ComponentChildren } from 'preact';
import type { Answer } from '../../api/ask.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { byAsks, dueLines, ofBody } from './due-lines.ts';
import { DueList } from './due-list.tsx';
import { DueTable } from './due-table.tsx';
import { kindWords } from './due-words.ts';

type Due = Answer<'getDue'>;

interface Parts {
  readonly due: Due;
  /** One line a row, for who works through them. */
  readonly dense: boolean;
  /** Only what concerns this body; absent: all. */
  readonly body?: string | undefined;
  /** After one's own work, before what only comes. */
  readonly offers?: ComponentChildren;
}

/** What needs a person: a sentence where nothing does, then the headings of the API with their rows. */
export function DueView({ due, dense, body, offers }: Parts) {
  const groups = ofBody(due.groups, body);
  const own = groups.filter(({ group }) => asksOneself(group));
  const rest = groups.filter(({ group }) => !asksOneself(group));
  const who = due.bodies.length > 1;
  return (
    <>
      {due.sentence !== undefined && <p class="lead nothing-due">{due.sentence}</p>}
      {own.map((group) => (
        <Group key={group.group} of={group} dense={dense} who={who} />
      ))}
      {offers}
      {rest.map((group) => (
        <Group key={group.group} of={group} dense={dense} who={who} />
      ))}
    </>
  );
}

const asksOneself = (group: Due['groups'][number]['group']): boolean =>
  group === 'to-answer' || group === 'to-do';

function Group({
  of: { label, rows },
  dense,
  who,
}: {
  of: Due['groups'][number];
  dense: boolean;
  who: boolean;
}) {
  const say = useWords(kindWords);
  const kinds = byAsks(rows);
  return (
    <Section title={label}>
      {kinds.map(([asks, of]) => {
        const lines = dueLines(of);
        return (
          <div key={asks} id={`due-${asks}`} class="due-kind">
            {kinds.length > 1 && <h3>{say[asks]}</h3>}
            {dense ? <DueTable lines={lines} label={say[asks]} who={who} /> : <DueList lines={lines} />}
          </div>
        );
      })}
    </Section>
  );
}
