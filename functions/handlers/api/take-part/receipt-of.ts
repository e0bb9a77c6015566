import type { Body } from '../../../domain/body.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import { fold } from '../../../domain/evolve.ts';
import { answeredBeforeWords, receiptWords } from '../../../domain/language/receipt-words.ts';
import type { Member } from '../../../domain/person.ts';
import type { Language } from '../../../domain/text.ts';

type Answer = Extract<RecordedEvent, { type: 'AnswerReceived' }>;

/**
 * The receipt of an answer, from the events up to it and nothing later: a repeated request has the same one. Undefined
 * where that event is no answer.
 */
export function receiptOf(
  events: readonly RecordedEvent[],
  n: number,
  { body, members }: { readonly body: Body; readonly members: readonly Member[] },
  language: Language,
) {
  const event = events.find((one) => one.n === n);
  const tool = fold(events.filter((one) => one.n <= n));
  if (event?.type !== 'AnswerReceived' || !tool) return undefined;
  const { decision, member: id, at, answer } = event;
  const name = members.find((member) => member.id === id)?.name[language] ?? id;
  const deadlineAt = tool.procedure?.deadlineAt;
  const earlier = events.findLast((one): one is Answer => isOfMember(one, event) && one.n < n);
  return {
    tool: tool.id,
    decision,
    person: event.by.person,
    member: { id, name },
    at,
    answer,
    withdrawableUntil: answer === 'no-objection' ? (deadlineAt ?? null) : null,
    ...(earlier && earlier.answer !== 'withdrawn'
      ? {
          before: {
            answer: earlier.answer,
            at: earlier.at,
            sentence: beforeWords(earlier, event, body, language),
          },
        }
      : {}),
    sentence: receiptWords({ answer, at, member: name, body, tool, deadlineAt }, language),
  };
}

const isOfMember = (one: RecordedEvent, { decision, member }: Answer): one is Answer =>
  one.type === 'AnswerReceived' && one.decision === decision && one.member === member;

function beforeWords(earlier: Answer, { by }: Answer, body: Body, language: Language): string {
  const who = earlier.enteredBySecretary
    ? 'secretariat'
    : earlier.by.person === by.person
      ? 'oneself'
      : 'colleague';
  return answeredBeforeWords(who, earlier.at, body, language);
}
