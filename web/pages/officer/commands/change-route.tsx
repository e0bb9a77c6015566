import { WordingBox } from '../../../filling/wording-box.tsx';
import { Button } from '../../../parts/button.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { type Option, Options } from '../../../parts/options.tsx';
import { Track } from '../../../parts/track.tsx';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import { editedFrom, gainsAndLosses, isSameRoute } from '../route/edited-route.ts';
import { trackAfter } from '../route/planned-track.ts';
import { RouteEditor } from '../route/route-editor.tsx';
import { routeWords } from '../route/route-words.ts';
import {
  type Authority,
  authoritiesFor,
  emptyRouteChange,
  type FilledRouteChange,
  holderOf,
  readRouteChange,
  superiorsIn,
} from './change-route-read.ts';
import { changeRouteWords } from './change-route-words.ts';

type Parts = Filling<FilledRouteChange>;

function Fields(parts: Parts) {
  const { filled, set, setting, faultAt } = parts;
  const say = useWords(changeRouteWords);
  const names = useWords(routeWords);
  const { tool, bodies } = setting;
  const before = editedFrom(tool.route);
  const fault = faultAt('route');
  return (
    <>
      <div class="stack-small">
        <h2>{say.before}</h2>
        <Track steps={tool.route.steps} />
      </div>
      <div id="route" class={fault ? 'stack-small wrong' : 'stack-small'}>
        <h2>{say.edit}</h2>
        {fault && <p class="fault">{fault}</p>}
        <RouteEditor route={filled.route} bodies={bodies} change={(route) => set({ route })} />
        {!isSameRoute(filled.route, before) && (
          <Button low onClick={() => set({ route: before })}>
            {names.asItWas}
          </Button>
        )}
      </div>
      <div class="stack-small">
        <h2>{say.after}</h2>
        <Track steps={trackAfter(tool.route.steps, filled.route, setting)} />
      </div>
      <WhoAllowsIt {...parts} />
      <WordingBox
        id="reason"
        label={say.reason}
        optional
        fault={faultAt('reason')}
        box={filled.reason}
        change={(reason) => set({ reason })}
      />
    </>
  );
}

function WhoAllowsIt({ filled, set, setting, faultAt }: Parts) {
  const say = useWords(changeRouteWords);
  const reference = (
    <TextField
      id="reference"
      label={say.reference}
      hint={say.referenceHint}
      fault={faultAt('reference')}
      maxLength={300}
      value={filled.reference}
      change={(words) => set({ reference: words })}
    />
  );
  const superior = (
    <>
      <Choice
        id="body"
        label={say.body}
        fault={faultAt('body')}
        value={filled.body}
        change={(body) => set({ body })}
        options={[
          { id: '', label: say.choose },
          ...superiorsIn(setting).map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      {reference}
    </>
  );
  const options: Readonly<Record<Authority, Omit<Option<Authority>, 'id'>>> = {
    officer: { label: say.officer },
    'holding-body': { label: say.holding(holderOf(setting)?.name ?? ''), beneath: reference },
    'superior-body': { label: say.superior, beneath: superior },
    'standing-decision': { label: say.standing, beneath: reference },
  };
  return (
    <Options
      id="authority"
      legend={say.authority}
      fault={faultAt('authority')}
      chosen={authoritiesFor(setting).find((one) => one === filled.authority)}
      choose={(authority) => set({ authority })}
      options={authoritiesFor(setting).map((id) => ({ id, ...options[id] }))}
    />
  );
}

/** Who gains and who loses a turn, and that all of them are told: no quiet way (rule 8). */
function Consequence({ filled, setting }: Parts) {
  const say = useWords(changeRouteWords);
  const { tool, bodies, begun } = setting;
  const { gain, lose } = gainsAndLosses(editedFrom(tool.route), filled.route);
  const named = (ids: readonly string[]) =>
    ids.map((id) => bodies.find((one) => one.id === id)?.name ?? id).join(', ');
  return (
    <>
      {gain.length > 0 && <p>{say.gain(named(gain))}</p>}
      {lose.length > 0 && <p>{say.lose(named(lose))}</p>}
      {gain.length + lose.length === 0 && <p>{say.none}</p>}
      {begun ? (
        <>
          {gain.length > 0 && <p>{say.first}</p>}
          {lose.length > 0 && <p>{say.waived}</p>}
          <p>{say.told}</p>
          <p class="small muted">{say.authorityHint}</p>
        </>
      ) : (
        <p>{say.toldDraft}</p>
      )}
    </>
  );
}

const form: CommandForm<FilledRouteChange, 'changeRoute'> = {
  endpoint: 'changeRoute',
  needs: ['history'],
  empty: emptyRouteChange,
  read: readRouteChange,
  Fields,
  Consequence,
  button: (_, { language }) => changeRouteWords[language].button,
  keptFor: ({ tool }) => tool.route.steps.map(({ n = '', mark }) => `${n}${mark}`).join('-'),
  refusedAt: {
    ...{ 'completed-step-edited': 'route', 'council-step-required': 'route', 'route-needs-a-step': 'route' },
    ...{ 'authority-too-low': 'authority', 'not-the-holder': 'authority' },
    'who-decides-not-for-secretariat': 'authority',
  },
};

/** Who decides is changed in mid-life, under a named authority. */
export const changeRoute = anyForm(form);
