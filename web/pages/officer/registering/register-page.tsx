import '../../../looks/decision.css';
import '../../../looks/officer.css';
import { useRef, useState } from 'preact/hooks';
import { type Answer, type Call, useAsk } from '../../../api/ask.ts';
import { type Me, useMe } from '../../../api/me.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Fault } from '../../../filling/fault-at.ts';
import { useSettled } from '../../../filling/use-settled.ts';
import { Fault as Failed } from '../../../parts/fault.tsx';
import { Page } from '../../../parts/page.tsx';
import { useWords } from '../../../words/both.ts';
import { FillView } from '../doing/fill-view.tsx';
import { placeOf } from '../doing/kept.ts';
import { useAttempt } from '../doing/use-attempt.ts';
import { type Tried, useGiving } from '../doing/use-giving.ts';
import { useKept } from '../doing/use-kept.ts';
import { MayNotRegister } from './may-not-register.tsx';
import { nextNumber } from './next-number.ts';
import { OfficerChoice } from './officer-choice.tsx';
import { RegisterFields } from './register-fields.tsx';
import {
  emptyRegistration,
  type FilledRegistration,
  type RegistrationSetting,
  readRegistration,
} from './register-read.ts';
import { registerWords } from './register-words.ts';
import { Registered } from './registered.tsx';

/** Registering or receiving a text: `/tools/new` (USERS.md 2.1, S8). */
export default function RegisterPage() {
  const say = useWords(registerWords);
  const me = useMe();
  const [registered, finish] = useState<string>();
  return (
    <Page title={say.title}>
      {registered !== undefined ? (
        <Registered tool={registered} another={() => finish(undefined)} />
      ) : me?.may.register === false ? (
        <MayNotRegister />
      ) : (
        me && <FillRegistration me={me} onDone={finish} />
      )}
    </Page>
  );
}

/** What the API proposes for what has been chosen so far. */
function useRegistrationSetting(filled: FilledRegistration) {
  const language = useLanguage();
  const { kind, template, workingGroup, committee } = filled;
  const partner = useSettled(filled.partner.trim());
  const chosen = { kind, template, workingGroup, committee, partner };
  const query = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''));
  const proposal = useAsk(
    'proposedRoute',
    { query: query as NonNullable<Call<'proposedRoute'>['query']> },
    { enabled: kind !== '' },
  );
  const bodies = useAsk('listBodies', {});
  const tools = useAsk('listTools', { query: { most: '100' } });
  const last = useRef<Answer<'proposedRoute'>>();
  const proposed = kind === '' ? undefined : proposal.data?.body;
  if (proposed) last.current = proposed;
  const setting: RegistrationSetting = {
    language,
    proposal: proposed,
    shown: kind === '' ? undefined : (proposed ?? last.current),
    bodies: bodies.data?.body.items ?? [],
    next: nextNumber(tools.data?.body.items.map(({ tool }) => tool) ?? []),
  };
  return { setting, error: proposal.error ?? bodies.error, again: () => void proposal.refetch() };
}

function FillRegistration({ me, onDone }: { me: Me; onDone: (tool: string) => void }) {
  const say = useWords(registerWords);
  const kept = useKept(placeOf(me.person, 'register'), () => emptyRegistration(me));
  const { filled, set } = kept;
  const { setting, error, again } = useRegistrationSetting(filled);
  const { tried, give } = useGiving('registerTool', '', kept);
  const read = readRegistration(filled, setting);
  const wrong = 'faults' in read ? read.faults : [];
  const refused = refusedFault(tried);
  const { faults, attempt, faultAt, tryIt } = useAttempt({ filled, wrong, refused });
  const send = async () => {
    tryIt();
    if (!('body' in read)) return;
    const receipt = await give({ params: {}, body: read.body, files: [] });
    if (!receipt) return;
    kept.discard();
    onDone(receipt.tool);
  };
  return (
    <>
      <p class="lead">{say.lead}</p>
      <FillView
        {...{ kept, tried: refused ? { is: 'not-yet' } : tried, away: '/tools' }}
        {...{ faults, attempt }}
        verb={say.register}
        follows={<p>{say.follows}</p>}
        send={() => void send()}
      >
        <RegisterFields
          {...{ filled, set, setting, faultAt }}
          officer={
            <OfficerChoice
              me={me}
              value={filled.officer}
              change={(officer) => set({ officer })}
              fault={faultAt('officer')}
            />
          }
        />
        {error ? <Failed error={error} again={again} /> : null}
      </FillView>
    </>
  );
}

const refusedAt: Readonly<Record<string, string>> = {
  ...{ 'tool-exists': 'tool', 'resolution-needs-council': 'route', 'body-closed': 'route' },
  ...{ 'unknown-body': 'route', 'unknown-person': 'officer', 'unknown-tool': 'parent' },
};

/** What the register has against it, where one of the fields is what has to be mended. */
function refusedFault(tried: Tried): Fault | undefined {
  if (tried.is !== 'refused') return undefined;
  const at = refusedAt[tried.code];
  return at === undefined ? undefined : { at, text: tried.detail };
}
