import { originKinds, toolKinds } from '../../../../functions/domain/event.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer, Call } from '../../../api/ask.ts';
import type { Me } from '../../../api/me.ts';
import { cleanLine, longest } from '../../../filling/clean-text.ts';
import type { BodyRow } from '../doing/setting.ts';
import { given, type Read, type Reading, reading } from '../reading/reading.ts';
import { emptyTitle, type FilledTitle, readTitle } from '../reading/title-filled.ts';
import { hasCouncil, needsCouncil } from '../route/needs-council.ts';
import { routeWords } from '../route/route-words.ts';
import { registerWords } from './register-words.ts';
import { templateTakes } from './template-takes.ts';

export interface FilledRegistration {
  readonly kind: string;
  readonly origin: string;
  /** With semicolons between them. */
  readonly names: string;
  readonly title: FilledTitle;
  /** Empty: the one that is usual for the kind. */
  readonly template: string;
  readonly workingGroup: string;
  readonly committee: string;
  readonly partner: string;
  /** A person, or `later`. */
  readonly officer: string;
  /** Absent: the one that is proposed. */
  readonly tool?: string;
  readonly edition: string;
  readonly scope: string;
  readonly parent: string;
  readonly supersedes: string;
}

/** Nobody is responsible yet. */
export const namedLater = 'later';

/** What a registration is filled in against. */
export interface RegistrationSetting {
  readonly language: Language;
  /** For what has been chosen; undefined while it is on its way. */
  readonly proposal: Answer<'proposedRoute'> | undefined;
  /** What stays in sight meanwhile: the one before. */
  readonly shown?: Answer<'proposedRoute'> | undefined;
  readonly bodies: readonly BodyRow[];
  /** The number that is proposed; empty where none could be told. */
  readonly next: string;
}

/** Who registers as an officer is responsible; a secretary who receives a text says who is. */
export const emptyRegistration = (me: Pick<Me, 'person' | 'seats' | 'serves'>): FilledRegistration => ({
  ...{ kind: '', origin: '', names: '', title: emptyTitle },
  ...{ template: '', workingGroup: '', committee: '', partner: '' },
  officer: me.serves.length === 0 || me.seats.some(({ role }) => role.id === 'officer') ? me.person : '',
  ...{ edition: '', scope: '', parent: '', supersedes: '' },
});

/** The way that is taken: what somebody chose, or the usual one. */
export const templateOf = (
  { template }: FilledRegistration,
  proposal: RegistrationSetting['proposal'],
): string => (template === '' ? (proposal?.templates.find(({ proposed }) => proposed)?.id ?? '') : template);

/** Whether those who started it have names. */
export const hasNames = (origin: string): boolean =>
  origin !== '' && origin !== 'secretariat' && origin !== 'not-known';

type RegisterBody = Call<'registerTool'>['body'];
type Registration = RegisterBody['registration'];

/** A filled form as the text that it registers. */
export function readRegistration(
  filled: FilledRegistration,
  setting: RegistrationSetting,
): Read<RegisterBody> {
  const { language, next } = setting;
  const say = registerWords[language];
  const read = reading(language);
  const kind = read.choice('kind', filled.kind, toolKinds, say.noKind);
  const origin = read.choice('origin', filled.origin, originKinds, say.noOrigin);
  const names = hasNames(filled.origin) ? readNames(filled.names, read, say.tooMany) : [];
  const title = readTitle(filled.title, 'title', read, say.noTitle);
  const route = kind && readRoute(filled, setting, read);
  const officer = cleanLine(filled.officer) || read.wrong('officer', say.noOfficer);
  const tool = readNumber('tool', filled.tool ?? next, read, say.noTool);
  const edition = read.line('edition', filled.edition);
  const scope = read.line('scope', filled.scope);
  const parent = filled.parent === '' ? undefined : readNumber('parent', filled.parent, read, say.noRelation);
  const supersedes =
    filled.supersedes === '' ? undefined : readNumber('supersedes', filled.supersedes, read, say.noRelation);
  return read.done(() => ({
    tool: tool ?? '',
    registration: {
      ...{ title: title ?? {}, kind: kind ?? 'guidelines', origin: { kind: origin ?? 'not-known', names } },
      officers: officer === undefined || officer === namedLater ? [] : [officer],
      // Without a fault it is there; its stages are the domain's own.
      route: route as Registration['route'],
      ...given({ edition, scope, parent, supersedes }),
    },
  }));
}

function readNames(typed: string, read: Reading, tooMany: string): string[] {
  const names = typed
    .split(/[;\n]/)
    .map(cleanLine)
    .filter((name) => name !== '');
  if (names.length > 20) read.wrong('names', tooMany);
  const long = names.find(({ length }) => length > longest.line);
  if (long !== undefined) read.line('names', long);
  return names;
}

const readNumber = (at: string, typed: string, read: Reading, missing: string): string | undefined => {
  const number = typed.trim();
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(number) ? number : read.wrong(at, missing);
};

/** The proposed route as it will stand; a resolution without the Council on it is refused here already. */
function readRoute(filled: FilledRegistration, setting: RegistrationSetting, read: Reading) {
  const { proposal, language } = setting;
  const say = registerWords[language];
  if (!proposal) return read.wrong('route', say.noRoute);
  const { partnerGate, ...route } = proposal.route;
  const partner = cleanLine(filled.partner);
  if (templateTakes(templateOf(filled, proposal)).partner && partner === '')
    read.wrong('partner', say.noPartner);
  const lacking = lacksCouncil(filled.kind, setting);
  if (lacking !== undefined) read.wrong('route', lacking);
  return { ...route, ...given({ partnerGate }) };
}

/** What is said of a route that ends below the Council although its kind needs it; undefined where it may. */
export function lacksCouncil(
  kind: string,
  { proposal, bodies, language }: RegistrationSetting,
): string | undefined {
  if (!proposal || !needsCouncil(kind) || hasCouncil(proposal.route.steps)) return undefined;
  const say = routeWords[language];
  const last = proposal.route.steps.at(-1)?.body;
  const code = bodies.find(({ id }) => id === last)?.code ?? last ?? '';
  return { resolution: say.resolutionNeedsCouncil, recommendation: say.recommendationNeedsCouncil }[kind](
    code,
  );
}
