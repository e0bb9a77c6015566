import * as v from 'valibot';

/** An offer to contribute: to the secretary, not to the public. */
export const offer = v.object({
  tool: v.string(),
  body: v.string(),
  person: v.string(),
  /** For whom the person sits. */
  member: v.optional(v.string()),
  at: v.string(),
  text: v.string(),
  key: v.string(),
  answeredAt: v.optional(v.string()),
});

/** « Envoyé au secrétariat du CTP. Il vous répondra. » */
export const offerSent = v.object({ ...offer.entries, sentence: v.string() });

/** Oldest first, with the names of those who offer: secretaries answer to them. */
export const offers = v.object({
  items: v.array(v.object({ ...offer.entries, name: v.string(), memberName: v.optional(v.string()) })),
});

export const offerAnswered = v.object({
  tool: v.string(),
  person: v.string(),
  key: v.string(),
  answeredAt: v.string(),
});
