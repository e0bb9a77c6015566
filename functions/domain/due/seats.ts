import type { BodyId } from '../ids.ts';
import type { Actor } from '../may.ts';
import type { Tool } from '../tool.ts';

/** Says whether a person is a secretary of a body. */
export const serves = ({ seats }: Actor, body: BodyId | undefined): boolean =>
  seats.some(
    (seat) =>
      body !== undefined &&
      seat.body === body &&
      (seat.role === 'secretary' || seat.role === 'deputy-secretary'),
  );
/** Says whether a person has a seat on a body, whichever. */
export const sitsOn = ({ seats }: Actor, body: BodyId): boolean => seats.some((seat) => seat.body === body);
/** Says whether a person is responsible for a tool, by a seat or by its registration. */
export const isOfficerOf = ({ id, seats }: Actor, tool: Tool): boolean =>
  tool.officers.includes(id) || seats.some((seat) => seat.role === 'officer' && seat.tool === tool.id);
