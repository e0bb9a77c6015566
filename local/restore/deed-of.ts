import type { RecordedEvent } from '../../functions/domain/event.ts';

/** What was done, without when it was written down, by whom, and under which number. */
export function deedOf(event: RecordedEvent): string {
  const said = event as unknown as Readonly<Record<string, unknown>>;
  const { outcome, body, session, decidedOn } = ('facts' in event ? event.facts : {}) as Record<
    string,
    unknown
  >;
  const { language } = (said.publication ?? {}) as Record<string, unknown>;
  const { document, language: of, revision } = (said.version ?? {}) as Record<string, unknown>;
  return JSON.stringify([
    ...[event.tool, event.type, outcome, body, session, decidedOn],
    ...[said.to, said.body, said.why, said.member, said.answer, said.step, language, document, of, revision],
  ]);
}
