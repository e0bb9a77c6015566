import type { Answer } from '../../../api/ask.ts';
import type { Me } from '../../../api/me.ts';

type Tool = Answer<'getTool'>;
/** A written procedure as its reader sees it. */
export type Procedure = NonNullable<Tool['procedure']>;
type Own = Procedure['own'][number];

/** A Member for whom the reader may answer now, and what has been said for it. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly own?: Own | undefined;
}

/** What the reader is in a procedure: what they may do is what the API offers. */
export type Standing =
  | { readonly is: 'voice'; readonly voices: readonly Voice[] }
  | { readonly is: 'hour-passed' }
  | { readonly is: 'observer' }
  | { readonly is: 'serves' }
  | { readonly is: 'no-seat' };

/** Reads it from what is offered to them; where nothing is, from the seats that say why. */
export function standingIn(procedure: Procedure, { may }: Pick<Tool, 'may'>, me: Me): Standing {
  const { decision, body, own } = procedure;
  const offered = may.filter((one) => one.command === 'object' && one.decision === decision);
  const sitsFor = me.sitsFor.filter((seat) => seat.body.id === body.id);
  const voices = offered.flatMap(({ member: id }): readonly Voice[] => {
    if (id === undefined) return [];
    const name = sitsFor.find(({ member }) => member.id === id)?.member.name ?? id;
    return [{ id, name, own: own.find(({ member }) => member.id === id) }];
  });
  if (voices.length > 0) return { is: 'voice', voices };
  if (sitsFor.length > 0) return { is: 'hour-passed' };
  if (procedure.counts !== undefined) return { is: 'serves' };
  const observes = me.seats.some((seat) => seat.role.id === 'observer' && seat.body?.id === body.id);
  return { is: observes ? 'observer' : 'no-seat' };
}
