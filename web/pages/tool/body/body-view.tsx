import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { Folded, Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { bodyWords } from './body-words.ts';

type Body = Answer<'getBody'>;

const over = new Set(['closed', 'report-issued']);

/** A body: what became of it, its next session, the way to its tools and decisions, its sessions. */
export function BodyView({ body }: { body: Body }) {
  const say = useWords(bodyWords);
  const ahead = body.sessions.filter(({ state }) => !over.has(state.id));
  const past = body.sessions.filter(({ state }) => over.has(state.id)).toReversed();
  return (
    <>
      {body.closing && <p class="lead">{body.closing.sentence}</p>}
      {body.restricted && <p class="small">{say.restricted}</p>}
      <p class="row no-print">
        <Link href={`/tools?${new URLSearchParams({ body: body.id })}`}>{say.tools}</Link>
        <Link href={`/decisions?${new URLSearchParams({ body: body.id })}`}>{say.decisions}</Link>
      </p>
      {!body.closed && (
        <Section title={say.ahead}>
          {ahead.length === 0 ? <p class="muted">{say.noNext}</p> : <Sessions sessions={ahead} />}
        </Section>
      )}
      {past.length > 0 && (
        <Folded title={say.past}>
          <Sessions sessions={past} />
        </Folded>
      )}
    </>
  );
}

/** Its names in both languages, to whom it reports, who serves it. */
export function BodyFacts({ body }: { body: Body }) {
  const say = useWords(bodyWords);
  return (
    <dl class="facts">
      {(['fr', 'en'] as const).map(
        (language) =>
          body.names[language] !== undefined && (
            <div key={language}>
              <dt>{say[language]}</dt>
              <dd lang={language}>
                {[body.names[language], body.codes[language]].filter(Boolean).join(', ')}
              </dd>
            </div>
          ),
      )}
      {body.closing && body.closing.successors.length > 0 && (
        <div>
          <dt>{say.successors}</dt>
          <dd>
            <Bodies bodies={body.closing.successors} />
          </dd>
        </div>
      )}
      {body.reportsTo.length > 0 && (
        <div>
          <dt>{say.reportsTo}</dt>
          <dd>
            <Bodies bodies={body.reportsTo} />
          </dd>
        </div>
      )}
      {body.servedBy.length > 0 && (
        <div>
          <dt>{say.servedBy}</dt>
          {body.servedBy.map(({ person, name, role }) => (
            <dd key={person + role.id}>
              {name ?? person} <span class="muted">{role.label}</span>
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>{say.mailbox}</dt>
        <dd>
          <a href={`mailto:${body.mailbox}`}>{body.mailbox}</a>
        </dd>
      </div>
      <div>
        <dt>{say.city}</dt>
        <dd>{body.city}</dd>
      </div>
      {body.prefix !== undefined && (
        <div>
          <dt>{say.prefix}</dt>
          <dd>{body.prefix}</dd>
        </div>
      )}
    </dl>
  );
}

const Bodies = ({ bodies }: { bodies: Body['reportsTo'] }) => (
  <>
    {bodies.map(({ id, code, name }, i) => (
      <span key={id}>
        {i > 0 && ', '}
        <Link href={`/bodies/${id}`} title={name}>
          {code}
        </Link>
      </span>
    ))}
  </>
);

const Sessions = ({ sessions }: { sessions: Body['sessions'] }) => (
  <ul class="list">
    {sessions.map(({ id, label, when, state }) => (
      <li key={id}>
        <Link href={`/sessions/${id}`}>{label}</Link>{' '}
        <span class="small muted">{[when, state.label].filter(Boolean).join(', ')}</span>
      </li>
    ))}
  </ul>
);
