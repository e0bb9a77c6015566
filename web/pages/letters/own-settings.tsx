import { type Call, useTell } from '../../api/ask.ts';
import type { Me } from '../../api/me.ts';
import { Fault } from '../../parts/fault.tsx';
import { Choice } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { ownSettingsWords } from './own-settings-words.ts';
import { timeZones } from './time-zones.ts';

type Change = Call<'changeSettings'>['body'];

/** The language of one's letters and where one is; saved at once. */
export function OwnSettings({ me }: { me: Me }) {
  const tell = useTell('changeSettings');
  const say = useWords(ownSettingsWords);
  const wanted: Change = tell.variables?.body ?? {};
  const change = (body: Change) => tell.mutate({ body });
  return (
    <>
      <SettingsView me={me} wanted={wanted} change={change} />
      <p role="status" class="meta saved">
        {tell.isSuccess && say.saved}
      </p>
      {tell.error && <Fault error={tell.error} again={() => change(wanted)} />}
    </>
  );
}

/** What stands in the register, and over it what was chosen here a moment ago. */
export function SettingsView({
  me,
  wanted,
  change,
}: {
  me: Pick<Me, 'language' | 'timeZone'>;
  wanted: Change;
  change: (body: Change) => void;
}) {
  const say = useWords(ownSettingsWords);
  const language = wanted.language ?? me.language;
  const zone = wanted.timeZone === null ? undefined : (wanted.timeZone ?? me.timeZone);
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <div class="own-settings">
      <fieldset class="options">
        <legend>{say.language}</legend>
        <div class="levels">
          {(['en', 'fr'] as const).map((one) => (
            <label key={one} lang={one}>
              <input
                type="radio"
                name="language-of-letters"
                checked={one === language}
                onChange={() => change({ language: one })}
              />
              {say[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <Choice
        label={say.zone}
        hint={say.zoneHint}
        value={zone ?? ''}
        change={(next) => change({ timeZone: next === '' ? null : next })}
        options={[
          { id: '', label: say.ofBody },
          ...(device === zone ? [] : [{ id: device, label: say.ofDevice(device) }]),
          ...timeZones(zone)
            .filter((one) => one === zone || one !== device)
            .map((one) => ({ id: one, label: one.replaceAll('_', ' ') })),
        ]}
      />
    </div>
  );
}
