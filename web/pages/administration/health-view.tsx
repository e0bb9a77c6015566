import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { FindBox } from './find-box.tsx';
import { firstSentence } from './first-sentence.ts';
import { healthWords } from './health-words.ts';
import { whenHere } from './when.ts';

type Health = Answer<'getHealth'>;

/** Exactly what needs somebody, each with one verb; then what can wait; no gauges (USERS.md A2). */
export function HealthView({ health }: { health: Health }) {
  const say = useWords(healthWords);
  const language = useLanguage();
  const { sentence, needs, warnings, facts } = health;
  const { rest } = firstSentence(sentence);
  return (
    <>
      {rest !== '' && <p class="health-rest">{rest}</p>}
      {needs.length > 0 && (
        <ul class="cards" aria-label={say.needs}>
          {needs.map(({ code, sentence: need, verb, href }, i) => (
            <li key={code + need}>
              <span>{need}</span>
              <Link href={href} class={i === 0 ? 'button main' : 'button'}>
                {verb}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p class="small muted">
        {/* When all is well the sentence has said it. */}
        {needs.length > 0 && (
          <>
            {facts.lastLookAt === null
              ? say.neverLooked
              : say.looked(whenHere(facts.lastLookAt, language))}{' '}
          </>
        )}
        <Link href="/admin/drift">{say.lookNow}</Link>
      </p>
      {warnings.length > 0 && (
        <ul class="plain small warnings" aria-label={say.warnings}>
          {warnings.map(({ code, sentence: warning, verb, href }) => (
            <li key={code + warning}>
              {warning} <Link href={href}>{verb}</Link>
            </li>
          ))}
        </ul>
      )}
      <Section title={say.find}>
        <FindBox q="" />
      </Section>
      <Section title={say.elsewhere}>
        <ul class="plain">
          {places.map(([to, name]) => (
            <li key={to}>
              <Link href={to}>{say[name]}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Where administrators work. */
export const places = [
  ['/admin/executions', 'executions'],
  ['/admin/drift', 'drift'],
  ['/admin/letters', 'letters'],
  ['/admin/people', 'people'],
  ['/admin/record', 'record'],
] as const;
