import { Choice, TextField } from '../../parts/field.tsx';
import { Folded } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import type { Line } from './answers.ts';
import type { Plan } from './plan.ts';
import { planWords } from './plan-words.ts';

/** What few sessions need: another city with its clock, and another body in the same room. */
export function PlanElsewhere({
  plan,
  change,
  fault,
  rooms,
}: {
  plan: Plan;
  change: (part: Partial<Plan>) => void;
  fault: string | undefined;
  /** Sessions of other bodies that have not begun, and the one that it is joint with. */
  rooms: readonly Line[];
}) {
  const say = useWords(planWords);
  const { cityEn, cityFr, jointWith } = plan;
  return (
    <Folded title={say.elsewhere} open={jointWith !== '' || fault !== undefined}>
      <div class="stack">
        <TextField
          id="city"
          label={say.cityEn}
          hint={say.cityHint}
          fault={fault}
          optional
          value={cityEn}
          change={(city) => change({ cityEn: city })}
        />
        <TextField label={say.cityFr} optional value={cityFr} change={(city) => change({ cityFr: city })} />
        <TextField
          label={say.zone}
          hint={say.zoneHint}
          optional
          value={plan.timeZone}
          change={(timeZone) => change({ timeZone: timeZone.trim() })}
        />
        <Choice
          label={say.joint}
          optional
          value={jointWith}
          change={(session) => change({ jointWith: session })}
          options={[
            { id: '', label: say.jointNone },
            ...rooms.map(({ id, body, label, when }) => ({
              id,
              label: [body.code, label, when].filter(Boolean).join(', '),
            })),
          ]}
        />
      </div>
    </Folded>
  );
}
