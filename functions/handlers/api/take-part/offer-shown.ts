import type { Offer } from '../../../desk-ports.ts';

/** An offer as an answer shows it: who answered it is the secretariat's own business. */
export const offerShown = ({ tool, body, person, member, at, text, key, answered }: Offer) => ({
  tool,
  body,
  person,
  ...(member === undefined ? {} : { member }),
  at,
  text,
  key,
  ...(answered === undefined ? {} : { answeredAt: answered.at }),
});
