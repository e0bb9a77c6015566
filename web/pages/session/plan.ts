import type { Call } from '../../api/ask.ts';
import type { Session } from './answers.ts';
import { isSessionId, sessionIdFrom } from './session-id.ts';

/** How exactly the time of a session is known. */
export const precisions = ['days', 'month', 'year', 'unknown'] as const;
export type Precision = (typeof precisions)[number];

/** What a secretary enters of a session; empty where they enter nothing. */
export interface Plan {
  readonly body: string;
  readonly en: string;
  readonly fr: string;
  readonly when: Precision | undefined;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly month: string;
  readonly year: string;
  readonly cityEn: string;
  readonly cityFr: string;
  readonly timeZone: string;
  readonly jointWith: string;
  /** Its name in addresses; undefined: as its label makes it. */
  readonly id: string | undefined;
}

/** What is wrong with a plan, by the field where it is. */
export type PlanFault =
  | 'body'
  | 'en'
  | 'fr'
  | 'when'
  | 'firstDay'
  | 'lastDay'
  | 'month'
  | 'year'
  | 'city'
  | 'id'
  | 'idTaken';

/** A session that nobody has entered yet. */
export const newPlan = (body: string): Plan => ({
  ...{ body, en: '', fr: '', when: undefined, firstDay: '', lastDay: '', month: '', year: '' },
  ...{ cityEn: '', cityFr: '', timeZone: '', jointWith: '', id: undefined },
});

/** A session as it was entered, to be changed: what is not touched stays as it is. */
export function planOf({
  id,
  body,
  labels,
  dates,
  firstDay,
  lastDay,
  cities,
  timeZone,
  jointWith,
}: Session): Plan {
  const known = (precision: string) => (dates.precision === precision ? (dates.value ?? '') : '');
  const isMonth = firstDay === undefined && dates.precision === 'month';
  const isYear = firstDay === undefined && dates.precision === 'year';
  return {
    ...{ id, body: body.id, en: labels.en ?? '', fr: labels.fr ?? '' },
    when: firstDay !== undefined ? 'days' : isMonth ? 'month' : isYear ? 'year' : 'unknown',
    ...{ firstDay: firstDay ?? '', lastDay: lastDay ?? '', month: known('month'), year: known('year') },
    ...{ cityEn: cities?.en ?? '', cityFr: cities?.fr ?? '', timeZone, jointWith: jointWith?.id ?? '' },
  };
}

/** Its name in addresses: as somebody wrote it, or from its label. */
export const idOf = ({ id, body, en, fr }: Plan): string => (id ?? sessionIdFrom(body, en || fr)).trim();

/** Everything that is wrong with a plan. `taken`: names that other sessions have. */
export function planFaults(plan: Plan, taken: readonly string[]): readonly PlanFault[] {
  const { when, firstDay, lastDay } = plan;
  const isMissing = (field: keyof Plan) => (plan[field] ?? '').trim() === '';
  const wrong: Readonly<Record<PlanFault, boolean>> = {
    body: isMissing('body'),
    en: isMissing('en'),
    fr: isMissing('fr'),
    when: when === undefined,
    firstDay: when === 'days' && isMissing('firstDay'),
    lastDay: when === 'days' && lastDay !== '' && lastDay < firstDay,
    month: when === 'month' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(plan.month),
    year: when === 'year' && !/^\d{4}$/.test(plan.year),
    city: isMissing('cityEn') !== isMissing('cityFr'),
    id: !isSessionId(idOf(plan)),
    idTaken: taken.includes(idOf(plan)),
  };
  return (Object.keys(wrong) as PlanFault[]).filter((fault) => wrong[fault]);
}

/** A plan without faults as it goes to the register. */
export function planBody(plan: Plan): Call<'planSession'>['body'] {
  const { body, when, firstDay, lastDay, month, year } = plan;
  const [en, fr, cityEn, cityFr] = [plan.en, plan.fr, plan.cityEn, plan.cityFr].map((text) => text.trim());
  return {
    body,
    label: { en: en ?? '', fr: fr ?? '' },
    ...(when === 'days' && { firstDay, lastDay: lastDay === '' ? firstDay : lastDay }),
    ...(when === 'month' && { dates: { precision: 'month', value: month } }),
    ...(when === 'year' && { dates: { precision: 'year', value: year } }),
    ...(when === 'unknown' && { dates: { precision: 'unknown' } }),
    ...(cityEn && cityFr && { city: { en: cityEn, fr: cityFr } }),
    ...(plan.timeZone !== '' && { timeZone: plan.timeZone }),
    ...(plan.jointWith !== '' && { jointWith: plan.jointWith }),
  };
}
