import type { Wording } from '../../../../functions/domain/text.ts';
import type { BodyRow } from '../doing/setting.ts';

/** What bodies are usually asked (DOMAIN.md 4), each act by its one verb in both languages (USERS.md 1.2). */
const requests = {
  endorse: { en: 'to examine and endorse', fr: 'd’examiner et d’entériner' },
  approve: { en: 'to examine and approve', fr: 'd’examiner et d’approuver' },
  adopt: { en: 'to examine and adopt', fr: 'd’examiner et d’adopter' },
  recommend: {
    en: 'to examine and recommend to the Council',
    fr: 'd’examiner et de recommander au Conseil',
  },
  guidance: { en: 'to examine and give guidance', fr: 'd’examiner et de donner des orientations' },
  note: { en: 'to take note', fr: 'de prendre note' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Those that fit a body's turn, the likeliest first. */
export function usualRequests(stage: BodyRow['stage']['id'], ask: 'decide' | 'inform'): readonly Wording[] {
  const { endorse, approve, adopt, recommend, guidance, note } = requests;
  if (ask === 'inform') return [note];
  if (stage === 'council-approval') return [approve, adopt, note];
  if (stage === 'policy-commission') return [endorse, recommend, guidance, note];
  return [endorse, guidance, note];
}
