import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Section } from '../../../parts/section.tsx';
import { type Act, actsOf } from '../../../ways/acts.ts';
import { useWords } from '../../../words/both.ts';
import { hourOf } from '../../../words/time.ts';
import { Deed } from '../deed.tsx';
import { recordedWords } from '../form/recorded-words.ts';
import { TakeBackForm } from '../take-back-form.tsx';
import { AgreeForm } from './agree-form.tsx';
import { CorrectionForm } from './correction-form.tsx';
import type { Decision } from './decision-view.tsx';
import { decisionWords } from './decision-words.ts';
import { deedWords } from './deed-words.ts';
import { FinalTextForm } from './final-text-form.tsx';

type Tool = Answer<'getTool'>;

interface Parts {
  readonly decision: Decision;
  readonly tool: Tool;
  /** The number of the report of the session, where it has been issued. */
  readonly report: string | undefined;
  readonly timeZone: string | undefined;
  /** It was taken back: there is no such decision any more. */
  readonly takenBack: () => void;
  readonly done: (said: string) => void;
}

/** What the reader may do with the decision now, as the API offers it; nothing where that is nothing. */
export function DecisionDeeds({ decision, tool, report, timeZone, takenBack, done }: Parts) {
  const say = useWords(decisionWords);
  const deeds = useWords(deedWords);
  const recorded = useWords(recordedWords);
  const language = useLanguage();
  const { decision: id, takeBackUntil: until, proposal, session } = decision;
  const may = (command: Tool['may'][number]['command']) =>
    tool.may.some((one) => one.command === command && one.decision === id);
  const at = { tool: tool.tool, decision: id };
  const shown: readonly (readonly [boolean, ComponentChildren])[] = [
    [
      may('take-back') && !decision.letters?.left,
      <Deed
        key="take-back"
        verb={
          until === undefined ? recorded.takeBack : recorded.takeBackUntil(hourOf(until, language, timeZone))
        }
      >
        <TakeBackForm {...at} done={takenBack} />
      </Deed>,
    ],
    [
      may('confirm-text'),
      <Deed key="final" verb={deeds.finalText}>
        <FinalTextForm tool={tool.tool} decision={decision} report={report} done={done} />
      </Deed>,
    ],
    [
      may('agree-correction'),
      <Deed key="agree" verb={deeds.agree}>
        <AgreeForm {...at} sentence={proposal?.sentence ?? ''} done={done} />
      </Deed>,
    ],
    [
      may('propose-correction') && session !== undefined,
      <Deed key="correction" verb={deeds.correction}>
        <CorrectionForm tool={tool.tool} decision={decision} session={session?.id ?? ''} done={done} />
      </Deed>,
    ],
  ];
  const offered = shown.filter(([is]) => is).map(([, deed]) => deed);
  const elsewhere = actsElsewhere(tool, decision);
  if (offered.length + elsewhere.length === 0) return null;
  return (
    <div class="no-print">
      <Section title={say.may}>
        {decision.tools.length > 1 && (
          <p class="small muted">{say.coversMany(String(decision.tools.length))}</p>
        )}
        <div class="deeds">
          {elsewhere.map(({ command, way }) => (
            <Link key={command} class="button" href={way}>
              {deeds[command]}
            </Link>
          ))}
          {offered}
        </div>
      </Section>
    </div>
  );
}

const withPages = ['confirm-amended-text', 'object', 'clear-step'] as const;
type WithPage = (typeof withPages)[number];

/** What has a page of its own: the amended text, an answer that came by mail, a step that is to be read by everybody. */
function actsElsewhere(
  tool: Tool,
  { decision, body, restricted }: Decision,
): readonly (Act & { command: WithPage })[] {
  const isOfIt = (act: Act): act is Act & { command: WithPage } => {
    if (act.command === 'clear-step') return restricted === true && act.body === body.id;
    const isHere = withPages.some((command) => command === act.command) && act.decision === decision;
    // A delegate answers on the page of the procedure.
    return isHere && act.member === undefined;
  };
  return actsOf(tool).filter(isOfIt);
}
