import { useState } from 'preact/hooks';
import { Button } from '../../../parts/button.tsx';
import { Choice } from '../../../parts/field.tsx';
import { Options } from '../../../parts/options.tsx';
import { useWords } from '../../../words/both.ts';
import type { BodyRow } from '../doing/setting.ts';
import { type EditedRoute, without, withStep } from './edited-route.ts';
import { routeWords } from './route-words.ts';

interface Parts {
  readonly route: EditedRoute;
  readonly bodies: readonly BodyRow[];
  readonly change: (route: EditedRoute) => void;
}

/** Takes bodies off a route and adds others; what has been taken stays as it is. */
export function RouteEditor({ route, bodies, change }: Parts) {
  const say = useWords(routeWords);
  return (
    <div class="route-editor">
      <ol aria-label={say.turns}>
        {route.steps.map(({ n, body, ask, done }, i) => {
          const named = bodies.find(({ id }) => id === body);
          return (
            <li key={n ?? `new-${i}`}>
              <div class="row">
                <span>
                  <strong>{named?.name ?? body}</strong>{' '}
                  <span class="small muted">{ask === 'inform' ? say.isInformed : say.decides}</span>
                </span>
                {done ? (
                  <span class="small muted">{say.isDone}</span>
                ) : (
                  <Button
                    low
                    aria-label={say.remove(named?.name ?? body)}
                    onClick={() => change(without(route, i))}
                  >
                    {say.takeOff}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <AddBody {...{ route, bodies, change }} />
      <Options
        legend={say.endsWith}
        chosen={route.endsWith}
        choose={(endsWith) => change({ ...route, endsWith })}
        options={[
          { id: 'publication', label: say.withPublication },
          { id: 'last-step', label: say.withLastStep },
        ]}
      />
    </div>
  );
}

/** A body, what it does, and where it stands: at the end, or before one that has not had its turn. */
function AddBody({ route, bodies, change }: Parts) {
  const say = useWords(routeWords);
  const [body, setBody] = useState('');
  const [ask, setAsk] = useState<'decide' | 'inform'>('decide');
  const [at, setAt] = useState('');
  const codeOf = (id: string) => bodies.find((one) => one.id === id)?.code ?? id;
  const places = route.steps.flatMap((step, i) =>
    step.done ? [] : [{ id: String(i), label: say.before(codeOf(step.body)) }],
  );
  const add = () => {
    change(withStep(route, at === '' ? route.steps.length : Number(at), { body, ask }));
    setBody('');
    setAt('');
  };
  return (
    <fieldset class="add-body">
      <legend>{say.add}</legend>
      <div class="row top">
        <Choice
          label={say.body}
          value={body}
          change={setBody}
          options={[
            { id: '', label: say.choose },
            ...bodies.filter(({ closed }) => !closed).map(({ id, name }) => ({ id, label: name })),
          ]}
        />
        <Choice
          label={say.ask}
          value={ask}
          change={(one) => setAsk(one === 'inform' ? 'inform' : 'decide')}
          options={[
            { id: 'decide', label: say.decides },
            { id: 'inform', label: say.isInformed },
          ]}
        />
        <Choice
          label={say.where}
          value={at}
          change={setAt}
          options={[...places, { id: '', label: say.atTheEnd }]}
        />
      </div>
      <Button low disabled={body === ''} onClick={add}>
        {say.addIt}
      </Button>
    </fieldset>
  );
}
