import { useRef } from 'preact/hooks';
import { emptyBox } from '../../../filling/boxed.ts';
import { WordingBox } from '../../../filling/wording-box.tsx';
import { Button } from '../../../parts/button.tsx';
import { Choice } from '../../../parts/field.tsx';
import { Tick } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import type { FilledStatement } from '../fill/filled.ts';
import { statementField } from '../fill/statements-read.ts';
import { type Filling, idOf } from './filling.ts';
import { formWords } from './form-words.ts';

/** Reservations and what else was said for the record; as many as there were. */
export function StatementsField({ of, label }: { of: Filling; label: string }) {
  const say = useWords(formWords);
  const add = useRef<HTMLDivElement>(null);
  const { statements } = of.filled;
  const put = (next: readonly FilledStatement[]) => of.set({ ...of.filled, statements: next });
  const remove = (n: number) => {
    put(statements.filter((_, i) => i !== n));
    add.current?.querySelector('button')?.focus();
  };
  return (
    <fieldset class="options statements">
      <legend>{label}</legend>
      {statements.map((statement, n) => (
        <Statement
          key={n}
          n={n}
          of={of}
          statement={statement}
          change={(next) => put(statements.map((one, i) => (i === n ? next : one)))}
          remove={() => remove(n)}
        />
      ))}
      <div ref={add}>
        <Button
          onClick={() =>
            put([
              ...statements,
              { kind: 'reservation', named: false, member: '', text: emptyBox(of.setting.language) },
            ])
          }
        >
          {say.addStatement}
        </Button>
      </div>
    </fieldset>
  );
}

function Statement({
  n,
  of,
  statement,
  change,
  remove,
}: {
  n: number;
  of: Filling;
  statement: FilledStatement;
  change: (statement: FilledStatement) => void;
  remove: () => void;
}) {
  const say = useWords(formWords);
  const { members, setting } = of;
  const at = statementField(n);
  return (
    <fieldset class="statement">
      <legend>{say.statement(String(n + 1))}</legend>
      <Choice
        label={say.kind}
        value={statement.kind}
        change={(kind) => change({ ...statement, kind: kind as FilledStatement['kind'] })}
        options={[
          { id: 'reservation', label: say.reservation },
          { id: 'statement', label: say.statementKind },
          { id: 'dissociation', label: say.dissociation },
        ]}
      />
      <Tick
        label={say.named}
        hint={say.oneMember}
        ticked={statement.named}
        change={(named) => change({ ...statement, named })}
      />
      {statement.named &&
        (members ? (
          <Choice
            id={idOf(of, `${at}-member`)}
            label={say.member}
            fault={of.faultAt(`${at}-member`)}
            value={statement.member}
            change={(member) => change({ ...statement, member })}
            options={[
              { id: '', label: say.choose },
              ...members.map(({ member, name }) => ({ id: member, label: name[setting.language] })),
            ]}
          />
        ) : (
          <p class="fault">{say.noMembers}</p>
        ))}
      <WordingBox
        id={idOf(of, at)}
        label={say.words}
        fault={of.faultAt(at)}
        box={statement.text}
        change={(text) => change({ ...statement, text })}
      />
      <Button onClick={remove} aria-label={`${say.remove}: ${say.statement(String(n + 1))}`}>
        {say.remove}
      </Button>
    </fieldset>
  );
}
