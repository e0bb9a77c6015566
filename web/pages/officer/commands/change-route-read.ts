import { type Boxed, emptyBox } from '../../../filling/boxed.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { BodyRow, Setting } from '../doing/setting.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { type EditedRoute, editedFrom, isSameRoute, routeOf } from '../route/edited-route.ts';
import { hasCouncil, needsCouncil } from '../route/needs-council.ts';
import { routeWords } from '../route/route-words.ts';
import { changeRouteWords } from './change-route-words.ts';

const authorities = ['officer', 'holding-body', 'superior-body', 'standing-decision'] as const;
export type Authority = (typeof authorities)[number];

export interface FilledRouteChange {
  readonly route: EditedRoute;
  readonly authority: string;
  /** Of a superior body's decision. */
  readonly body: string;
  readonly reference: string;
  readonly reason: Boxed;
}

export const emptyRouteChange = ({ tool, begun, language }: Setting): FilledRouteChange => ({
  route: editedFrom(tool.route),
  // Before it was submitted nobody else has a say.
  authority: begun ? '' : 'officer',
  body: '',
  reference: '',
  reason: emptyBox(language),
});

/** The body whose the tool is; where nobody holds it, that whose turn came last or is next. */
export function holderOf({ tool, bodies }: Pick<Setting, 'tool' | 'bodies'>): BodyRow | undefined {
  const turns = tool.route.steps.filter(({ kind }) => kind === 'body');
  const here = turns.find(({ mark }) => mark === 'here') ?? turns.findLast(({ ask }) => ask === 'decide');
  return bodies.find(({ id }) => id === (tool.where.body?.id ?? here?.body?.id));
}

/** Who may be cited: before the first submission its officer; afterwards those who decide. */
export const authoritiesFor = ({ begun }: Pick<Setting, 'begun'>): readonly Authority[] =>
  authorities.filter((one) => (one === 'officer') !== begun);

const ranks = ['working-group', 'ptc-endorsement', 'policy-commission', 'council-approval'];
const rankOf = (body: BodyRow | undefined): number => ranks.indexOf(body?.stage.id ?? '');

/** Bodies that may stand above the holder: of a later stage. Whether one does, the register says. */
export function superiorsIn(setting: Pick<Setting, 'tool' | 'bodies'>): readonly BodyRow[] {
  const holder = rankOf(holderOf(setting));
  return setting.bodies.filter((body) => !body.closed && rankOf(body) > holder);
}

/** A filled form as the change that it makes. */
export function readRouteChange(filled: FilledRouteChange, setting: Setting): Read<BodyOf<'changeRoute'>> {
  const { tool, language, bodies, begun } = setting;
  const say = changeRouteWords[language];
  const read = reading(language);
  const after = routeOf(filled.route, tool.route, bodies);
  if (after.steps.length === 0) read.wrong('route', routeWords[language].noStep);
  else if (isSameRoute(filled.route, editedFrom(tool.route))) read.wrong('route', say.unchanged);
  else if (needsCouncil(tool.kind.id) && !hasCouncil(after.steps)) read.wrong('route', say.keepsCouncil);
  const kind = read.choice('authority', filled.authority, authoritiesFor(setting), say.noAuthority);
  const body =
    kind === 'holding-body'
      ? holderOf(setting)?.id
      : kind === 'superior-body'
        ? read.choice(
            'body',
            filled.body,
            superiorsIn(setting).map(({ id }) => id),
            say.noBody,
          )
        : undefined;
  // It is asked for under the authority that is chosen.
  const reference = begun && kind ? read.line('reference', filled.reference, say.noReference) : undefined;
  const reason = read.wording('reason', filled.reason);
  return read.done(() => ({
    after,
    authority: { kind: kind ?? 'officer', ...given({ body, reference }) },
    ...given({ reason }),
  }));
}
