import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Me } from '../../api/me.ts';
import { useLanguage } from '../../app/language.tsx';
import { useWords } from '../../words/both.ts';
import { instantWords } from '../../words/time.ts';
import { homeWords } from './home-words.ts';

/** The list on paper and in a calendar (USERS.md 2.2, D3); on paper, whose list it is and of when. */
export function HomeActions({
  me,
  at,
  isEmpty,
}: {
  me: Me | undefined;
  at: string;
  /** There is nothing to print. */
  isEmpty: boolean;
}) {
  const say = useWords(homeWords);
  const language = useLanguage();
  const [Calendar, show] = useState<ComponentType>();
  const [isOpen, open] = useState(false);
  const hasBody = me?.seats.some(({ body }) => body !== undefined) === true;
  if (isEmpty && !hasBody) return null;
  const toggle = () => {
    open(!isOpen);
    if (Calendar === undefined)
      import('./calendar-panel.tsx').then(
        (module) => show(() => module.CalendarPanel),
        () => open(false),
      );
  };
  return (
    <>
      <div class="row home-actions no-print">
        {!isEmpty && (
          <button type="button" class="plain-link" onClick={() => print()}>
            {say.print}
          </button>
        )}
        {hasBody && (
          <button type="button" class="plain-link" aria-expanded={isOpen} onClick={toggle}>
            {say.calendar}
          </button>
        )}
      </div>
      {isOpen && Calendar && <Calendar />}
      {me && <p class="print-only small">{say.listOf(me.name, instantWords(at, language, me.timeZone))}</p>}
    </>
  );
}
