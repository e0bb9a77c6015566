import { Link } from 'wouter-preact';
import type { Language } from '../../../../functions/domain/text.ts';
import { Section } from '../../../parts/section.tsx';
import { ToolLink } from '../../../parts/tool-title.tsx';
import { actWords } from '../../../ways/act-words.ts';
import { actsOnTool, type Tool } from '../../../ways/acts.ts';
import { wayTo } from '../../../ways/way-to.ts';
import { useWords } from '../../../words/both.ts';
import { todoWords } from './todo-words.ts';
import { toolWords } from './tool-words.ts';

const otherThan: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' };

/** The plain answer: where it is, since when, what comes next, when at the earliest (USERS.md 2.2, D4). */
export function WhereView({ tool }: { tool: Tool }) {
  const say = useWords(toolWords);
  const { supersedes, supersededBy } = tool.lineage;
  const newer = [...new Map(supersededBy.map((one) => [one.tool, one])).values()];
  // An edition is current in each language until the next is out there (USERS.md 1.2, what approved means).
  const [inOne, inOther] = supersededBy;
  const isOutIn = (one: Language) =>
    tool.publications.length === 0 || tool.publications.some(({ language }) => language === one);
  const stays = inOne && !inOther && isOutIn(otherThan[inOne.language]);
  const waitsIn = tool.where.out && otherThan[tool.where.out.language];
  const replaced = stays ? { en: say.replacedInEn, fr: say.replacedInFr }[inOne.language] : say.replaced;
  return (
    <Section title={say.where}>
      <p class="lead">{tool.where.sentence}</p>
      {supersedes && waitsIn && (
        <p>
          {waitsIn === 'en' ? say.untilInEn : say.untilInFr}{' '}
          <ToolLink tool={supersedes.tool} title={supersedes.title} />
        </p>
      )}
      {newer.length > 0 && (
        <p>
          {replaced}{' '}
          {newer.map(({ tool: id, title }) => (
            <ToolLink key={id} tool={id} title={title} />
          ))}
        </p>
      )}
    </Section>
  );
}

/** The code of a body of the route, in the language of the reader. */
const codeOf = ({ route }: Tool, body: string): string =>
  route.steps.find((step) => step.body?.id === body)?.body?.code ?? body;

/** « Que dois-je faire ? » in one line, or each thing with its button; what else the reader may do, as links. */
export function TodoView({ tool, todo }: { tool: Tool; todo: NonNullable<Tool['todo']> }) {
  const say = useWords(toolWords);
  const button = useWords(todoWords);
  const act = useWords(actWords);
  // One coloured button a screen: the most urgent thing stands first. What a session is still to decide is not urgent.
  const first = todo.rows.find(
    ({ asks, daysLeft = 0 }) => button[asks] !== '' && !(asks === 'decide' && daysLeft > 0),
  );
  const asked = new Set(todo.rows.map(({ asks }) => asks));
  const acts = actsOnTool(tool).filter(
    ({ command }) => !(command === 'record-decision' && asked.has('decide')),
  );
  const isOfSeveral = (command: string) => acts.filter((one) => one.command === command).length > 1;
  return (
    <Section title={say.todo}>
      {todo.rows.length === 0 ? (
        <p>{todo.sentence}</p>
      ) : (
        <ul class="plain todo">
          {todo.rows.map((row) => (
            <li key={`${row.asks}${row.decision}${row.member?.id}${row.document}`}>
              <p>
                {row.sentence} {row.left !== undefined && <span class="muted small">{row.left}</span>}
              </p>
              {button[row.asks] !== '' && (
                <p>
                  <Way to={wayTo(row)} main={row === first}>
                    {button[row.asks]}
                  </Way>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {acts.length > 0 && (
        <div class="small acts no-print">
          <span class="muted">{say.also}</span>
          <ul class="plain row">
            {acts.map(({ command, way, body }) => (
              <li key={command + way}>
                <Link href={way}>
                  {command === 'object' ? say.enterAnswer : act[command]}
                  {isOfSeveral(command) && body !== undefined && ` (${codeOf(tool, body)})`}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

/** A link that looks like the button it is; within the page the browser goes there by itself. */
function Way({ to, main, children }: { to: string; main: boolean; children: string }) {
  const looks = main ? 'button main' : 'button';
  const place = to.indexOf('#');
  return place === -1 ? (
    <Link href={to} class={looks}>
      {children}
    </Link>
  ) : (
    <a href={to.slice(place)} class={looks}>
      {children}
    </a>
  );
}
