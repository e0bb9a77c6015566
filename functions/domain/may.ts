import type { Body } from './body.ts';
import type { PublicationFacts } from './event.ts';
import type { BodyId, MemberId, PersonId, ToolId } from './ids.ts';
import type { Seat, SeatRole } from './person.ts';
import type { Tool } from './tool.ts';

/** A person with the seats that count today. */
export interface Actor {
  readonly id: PersonId;
  readonly seats: readonly Seat[];
}

/** A seat that would allow it; a part that is absent may be any. */
export interface Claim {
  readonly role: SeatRole;
  readonly body?: BodyId;
  readonly tool?: ToolId;
  readonly member?: MemberId;
}

/** What a person lacks: one of these seats, and to be somebody other than the one named. */
export interface Needs {
  readonly needs: readonly Claim[];
  readonly otherThan?: PersonId;
}

type OfBody = { readonly body: BodyId };
type OfTool = { readonly tool: Pick<Tool, 'id' | 'officers'> };
type Nothing = Readonly<Record<never, never>>;

/** What must be known of a thing to say who may act on it. */
export interface Subjects {
  'read-tool': Nothing;
  /** Step null: what the body did beside the route. */
  'read-step': {
    readonly tool: Pick<Tool, 'id' | 'officers' | 'cleared'>;
    readonly step: number | null;
    readonly body: Pick<Body, 'id' | 'restricted'>;
  };
  register: Nothing;
  /** The tool is the one that another is derived from: its record tells of its children. */
  'derive-from': OfTool;
  submit: OfTool;
  'not-listed': OfBody;
  'record-decision': OfBody;
  'preview-decision': OfBody;
  'act-on-session': OfBody;
  'confirm-amended-text': OfBody;
  'confirm-text': OfBody;
  'take-back': OfBody;
  'propose-correction': OfBody;
  /** `proposedBy` where somebody has proposed one. */
  'agree-correction': OfBody & { readonly proposedBy?: PersonId };
  /** `by`: the bodies whose authority may be cited: the holder, and a superior where one is named. */
  'change-route': OfTool & { readonly by: readonly BodyId[] };
  withdraw: OfTool;
  discontinue: OfBody;
  'open-written-procedure': OfBody;
  object: OfBody & { readonly member: MemberId };
  /** The body is the one that invites. */
  'offer-contribution': OfBody;
  'read-offers': OfBody;
  'answer-offer': OfBody;
  'attach-document': OfTool;
  publish: OfTool;
  'read-publication': { readonly audience: PublicationFacts['audience'] };
  'enter-history': Nothing;
  'clear-step': OfBody;
  'read-executions': Nothing;
  'replace-execution': Nothing;
  'pause-execution': Nothing;
  'resume-execution': Nothing;
  'redrive-execution': Nothing;
  'read-letters': Nothing;
  'send-again': Nothing;
  'retry-dead-letter': Nothing;
  'read-people': Nothing;
  'manage-people': Nothing;
  'see-as-person': Nothing;
  'read-interventions': Nothing;
  'verify-record': Nothing;
  'export-register': Nothing;
}

export type Action = keyof Subjects;

interface Rule {
  readonly seats: readonly Claim[];
  /** Allowed by name: a tool's officers are part of its registration. */
  readonly people?: readonly PersonId[];
  readonly otherThan?: PersonId;
}

const secretariat = ({ body }: OfBody): readonly Claim[] => [
  { role: 'secretary', body },
  { role: 'deputy-secretary', body },
];
const anySecretary: readonly Claim[] = [{ role: 'secretary' }, { role: 'deputy-secretary' }];
const ofSecretariat = (subject: OfBody): Rule => ({ seats: secretariat(subject) });
const ofOfficer = ({ tool }: OfTool): Rule => ({
  seats: [{ role: 'officer', tool: tool.id }],
  people: tool.officers,
});
const ofOfficerOrSecretary = ({ tool }: OfTool): Rule => ({
  seats: [...ofOfficer({ tool }).seats, ...anySecretary],
  people: tool.officers,
});
const ofAdministrator = (): Rule => ({ seats: [{ role: 'administrator' }] });

/** The roles that sit on a body. */
const seatRoles = ['secretary', 'deputy-secretary', 'chair', 'delegate', 'observer'] as const;

const ofMembers: readonly SeatRole[] = [
  ...seatRoles.filter((role) => role !== 'observer'),
  'officer',
  'administrator',
];

/** Who may do what: one line an action. Sources: USERS.md 1.2 (corrections, routes, confidentiality, silence). */
const rules: { readonly [A in Action]: (subject: Subjects[A]) => Rule | 'anybody' } = {
  'read-tool': () => 'anybody',
  'read-step': ({ tool, step, body }) =>
    !body.restricted || (step !== null && tool.cleared.includes(step))
      ? 'anybody'
      : {
          seats: [
            ...seatRoles.map((role) => ({ role, body: body.id })),
            ...anySecretary,
            ...ofOfficer({ tool }).seats,
          ],
          people: tool.officers,
        },
  register: () => ({ seats: [...anySecretary, { role: 'officer' }] }),
  'derive-from': ofOfficerOrSecretary,
  submit: ofOfficer,
  'not-listed': ofSecretariat,
  'record-decision': ofSecretariat,
  'preview-decision': ofSecretariat,
  'act-on-session': ofSecretariat,
  'confirm-amended-text': ofSecretariat,
  'confirm-text': ofSecretariat,
  'take-back': ofSecretariat,
  'propose-correction': ofSecretariat,
  // Two persons of the body itself; the administrator keeps the machine, not the record.
  'agree-correction': ({ body, proposedBy }) => ({
    seats: [...secretariat({ body }), { role: 'chair', body }],
    ...(proposedBy === undefined ? {} : { otherThan: proposedBy }),
  }),
  'change-route': ({ tool, by }) => ({
    seats: [...ofOfficer({ tool }).seats, ...by.flatMap((body) => secretariat({ body }))],
    people: tool.officers,
  }),
  withdraw: ofOfficer,
  discontinue: ofSecretariat,
  'open-written-procedure': ofSecretariat,
  // One voice a Member; observers have none; the secretary enters what came by mail.
  object: ({ body, member }) => ({ seats: [{ role: 'delegate', body, member }, ...secretariat({ body })] }),
  // A person's remark is not a Member's position, so observers offer as well (USERS.md 2.2, D8).
  'offer-contribution': ({ body }) => ({
    seats: [
      { role: 'delegate', body },
      { role: 'observer', body },
    ],
  }),
  'read-offers': ofSecretariat,
  'answer-offer': ofSecretariat,
  'attach-document': ofOfficerOrSecretary,
  publish: ofOfficer,
  // Members, and who works for them all; an observer organization is no Member.
  'read-publication': ({ audience }) =>
    audience === 'public' ? 'anybody' : { seats: ofMembers.map((role) => ({ role })) },
  'enter-history': ofAdministrator,
  'clear-step': ofSecretariat,
  'read-executions': ofAdministrator,
  'replace-execution': ofAdministrator,
  'pause-execution': ofAdministrator,
  'resume-execution': ofAdministrator,
  'redrive-execution': ofAdministrator,
  'read-letters': ofAdministrator,
  'send-again': ofAdministrator,
  'retry-dead-letter': ofAdministrator,
  'read-people': () => ({ seats: [...ofAdministrator().seats, ...anySecretary] }),
  'manage-people': ofAdministrator,
  'see-as-person': ofAdministrator,
  'read-interventions': ofAdministrator,
  'verify-record': ofAdministrator,
  'export-register': ofAdministrator,
};

export const actions = Object.keys(rules) as readonly Action[];

const satisfiedBy = (claim: Claim) => (seat: Seat) =>
  seat.role === claim.role &&
  (claim.body === undefined || seat.body === claim.body) &&
  (claim.tool === undefined || seat.tool === claim.tool) &&
  (claim.member === undefined || seat.member === claim.member);

/** The one place that says who may do what: true, or the seats of which one would be needed. */
export function may<A extends Action>(person: Actor, action: A, subject: Subjects[A]): true | Needs {
  const rule = rules[action](subject);
  if (rule === 'anybody') return true;
  const isOther = rule.otherThan !== person.id;
  const sits = rule.seats.some((claim) => person.seats.some(satisfiedBy(claim)));
  if (isOther && (sits || rule.people?.includes(person.id))) return true;
  return { needs: rule.seats, ...(rule.otherThan === undefined ? {} : { otherThan: rule.otherThan }) };
}
