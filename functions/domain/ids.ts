/** Names of things in the register. Each matches `[A-Za-z0-9_-]{1,60}`: tool ids become execution names. */
declare const brand: unique symbol;
type Id<B extends string> = string & { readonly [brand]: B };

export type ToolId = Id<'tool'>;
export type BodyId = Id<'body'>;
export type SessionId = Id<'session'>;
export type PersonId = Id<'person'>;
/** A Member administration or an observer organization. */
export type MemberId = Id<'member'>;
/**
 * `T13-7`, the seventh decision on T13; `T13-r2`, the second of restricted bodies; or a name of its own where one
 * decision covers many tools.
 */
export type DecisionId = Id<'decision'>;
/** The number of a paper without language and revision: `PC0741`. */
export type DocumentId = Id<'document'>;

const pattern = /^[A-Za-z0-9_-]{1,60}$/;

/** Says whether a text can name a thing of the register. */
export const isId = (text: string): boolean => pattern.test(text);

const name =
  <T extends string>() =>
  (text: string): T => {
    if (!isId(text)) throw new RangeError(`Not an id: ${JSON.stringify(text.slice(0, 80))}`);
    return text as T;
  };

/** Each of these gives the text as an id and throws RangeError where it cannot be one. */
export const toolId = name<ToolId>();
export const bodyId = name<BodyId>();
export const sessionId = name<SessionId>();
export const personId = name<PersonId>();
export const memberId = name<MemberId>();
export const decisionId = name<DecisionId>();
export const documentId = name<DocumentId>();
