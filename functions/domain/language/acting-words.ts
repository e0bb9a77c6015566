import type { By } from '../event.ts';
import type { BodyId, MemberId, ToolId } from '../ids.ts';
import type { SeatRole } from '../person.ts';
import type { Bilingual, Language } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { roleLabels } from './screen-labels.ts';

/** What no person did. */
const others: Readonly<Record<'clock' | 'import', Bilingual>> = {
  clock: { en: 'Placet, by the clock', fr: 'Placet, à l’échéance' },
  import: { en: 'Entered from paper', fr: 'Saisi à partir de documents' },
};

interface SeatTold {
  readonly role: By['seat']['role'] | SeatRole;
  readonly body?: BodyId;
  readonly member?: MemberId;
  readonly tool?: ToolId;
}

/** `Secretary, PTC` / `Secrétaire, CTP`; for whom a delegate sits where the Member's name is given. */
export function seatWords(
  seat: SeatTold,
  world: Pick<World, 'bodies'>,
  language: Language,
  member?: string,
): string {
  const { role, body, tool } = seat;
  if (role === 'clock' || role === 'import') return others[role][language];
  const parts = [
    roleLabels[role][language],
    body === undefined ? '' : bodyIn(world, body, language).code,
    tool ?? '',
    member ?? '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
