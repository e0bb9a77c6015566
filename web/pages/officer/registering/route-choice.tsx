import { Button } from '../../../parts/button.tsx';
import { Choice, TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Options } from '../../../parts/options.tsx';
import { Track } from '../../../parts/track.tsx';
import { useWords } from '../../../words/both.ts';
import { plannedTrack } from '../route/planned-track.ts';
import { routeWords } from '../route/route-words.ts';
import type { RegisterFilling } from './register-fields.tsx';
import { lacksCouncil, templateOf } from './register-read.ts';
import { registerWords } from './register-words.ts';
import { templateTakes, templateWithCouncil } from './template-takes.ts';

/** The route that its kind usually takes, as a sentence and as a track; and how to have another. */
export function RouteChoice(parts: RegisterFilling) {
  const { filled, set, setting, faultAt } = parts;
  const say = useWords(registerWords);
  const names = useWords(routeWords);
  const { shown: proposal, bodies, language } = setting;
  const fault = faultAt('route');
  const lacking = lacksCouncil(filled.kind, { ...setting, proposal });
  if (!proposal)
    return (
      <section id="route" class={fault ? 'wrong' : undefined}>
        <h2>{say.route}</h2>
        {fault && <p class="fault">{fault}</p>}
        <p class="muted">{say.routeFirst}</p>
      </section>
    );
  const { steps, endsWith, partnerGate } = proposal.route;
  const template = templateOf(filled, proposal);
  const way = proposal.templates.find(({ id }) => id === template);
  const told = way && !way.proposed ? say.way(say[template as 'full'], way.sentence) : proposal.sentence;
  const turns = steps.map(({ condition, ask, ...step }) => {
    const subject = steps.find(({ n }) => n === condition?.subjectTo)?.body;
    const asked = ask === 'inform' ? ('inform' as const) : ('decide' as const);
    return { ...step, ask: asked, ...(subject === undefined ? {} : { subjectTo: subject }) };
  });
  return (
    <section
      id="route"
      class={fault ? 'route-choice wrong' : 'route-choice'}
      aria-busy={proposal !== setting.proposal}
    >
      <h2>{say.route}</h2>
      {fault && <p class="fault">{fault}</p>}
      <p role="status">{told}</p>
      <Track steps={plannedTrack({ steps: turns, endsWith }, bodies, language)} partner={partnerGate} />
      {lacking !== undefined && (
        <Notice tone="waiting">
          {fault === undefined && <p>{lacking}</p>}
          <Button low onClick={() => set({ template: templateWithCouncil(templateOf(filled, proposal)) })}>
            {names.addCouncil}
          </Button>
        </Notice>
      )}
      <details class="folded" open={filled.template !== '' || faultAt('partner') !== undefined}>
        <summary>{say.changeRoute}</summary>
        <OtherWay {...parts} />
      </details>
    </section>
  );
}

/** Another template, and whom it takes: a working group, a committee in the PTC's place, a partner. */
function OtherWay({ filled, set, setting, faultAt }: RegisterFilling) {
  const say = useWords(registerWords);
  const { shown: proposal, bodies } = setting;
  const template = templateOf(filled, proposal);
  const takes = templateTakes(template);
  const ofStage = (stage: string) =>
    bodies
      .filter((body) => body.stage.id === stage && !body.closed)
      .map(({ id, name }) => ({ id, label: name }));
  const committees = ofStage('ptc-endorsement');
  return (
    <div class="stack">
      <Options
        legend={say.template}
        chosen={template}
        choose={(id) => set({ template: id })}
        options={(proposal?.templates ?? []).map(({ id, proposed, sentence }) => ({
          id,
          label: say[id as 'full'] ?? id,
          hint: proposed ? `${sentence} (${say.usual})` : sentence,
        }))}
      />
      {takes.workingGroup && (
        <Choice
          id="workingGroup"
          label={say.workingGroup}
          value={filled.workingGroup}
          change={(workingGroup) => set({ workingGroup })}
          options={[{ id: '', label: say.noGroup }, ...ofStage('working-group')]}
        />
      )}
      {takes.committee && committees.length > 1 && (
        <Choice
          id="committee"
          label={say.committee}
          value={filled.committee === '' ? 'PTC' : filled.committee}
          change={(committee) => set({ committee: committee === 'PTC' ? '' : committee })}
          options={committees}
        />
      )}
      {takes.partner && (
        <TextField
          id="partner"
          label={say.partnerName}
          fault={faultAt('partner')}
          maxLength={300}
          value={filled.partner}
          change={(partner) => set({ partner })}
        />
      )}
    </div>
  );
}
