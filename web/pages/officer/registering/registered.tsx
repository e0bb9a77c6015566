import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { useAsk } from '../../../api/ask.ts';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import { ToolTitle } from '../../../parts/tool-title.tsx';
import { Track } from '../../../parts/track.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import type { Tool } from '../doing/setting.ts';

const words = inBoth(
  {
    registered: (number: string) => `Registered: ${number}.`,
    next: 'What is next',
    submit: (body: string) => `Submit it to the ${body}`,
    submitAny: 'Submit it to a body',
    officer: (names: string) => `${names} submits it when it is ready.`,
    nobody:
      'Nobody is responsible for it yet: an administrator gives the seat, and then it can be submitted.',
    attach: 'Attach a paper',
    open: 'To the page of the text',
    another: 'Register another text',
  },
  {
    registered: (number: string) => `Enregistré : ${number}.`,
    next: 'La suite',
    submit: (body: string) => `Le soumettre : ${body}`,
    submitAny: 'Le soumettre à un organe',
    officer: (names: string) => `Soumission par le responsable, le moment venu : ${names}.`,
    nobody:
      'Personne n’en est encore responsable : un administrateur attribue le siège, puis le texte peut être soumis.',
    attach: 'Joindre un document',
    open: 'Vers la page du texte',
    another: 'Enregistrer un autre texte',
  },
);

/** What was registered, and the next thing to do with it. */
export function Registered({ tool, another }: { tool: string; another: () => void }) {
  const asked = useAsk('getTool', { params: { tool }, query: {} });
  return <Asked of={asked}>{(shown) => <RegisteredView tool={shown} another={another} />}</Asked>;
}

/** The text as the register has it now. */
export function RegisteredView({ tool, another }: { tool: Tool; another: () => void }) {
  const say = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const may = (command: string) => tool.may.some((one) => one.command === command);
  const to = tool.where.ahead[0]?.body.code;
  const names = tool.officers.flatMap(({ name }) => name ?? []).join(', ');
  const at = `/t/${tool.tool}`;
  return (
    <div class="done-deed">
      <h2 ref={heading} tabIndex={-1} role="status">
        {say.registered(tool.tool)} <ToolTitle title={tool.title} />
      </h2>
      <Track steps={tool.route.steps} partner={tool.route.partnerGate} />
      <h3>{say.next}</h3>
      <p>{tool.where.sentence}</p>
      {may('submit') ? (
        <p>
          <Link href={`${at}/do/submit`} class="button main">
            {to === undefined ? say.submitAny : say.submit(to)}
          </Link>
        </p>
      ) : (
        <p>{names === '' ? say.nobody : say.officer(names)}</p>
      )}
      <p class="row">
        {may('attach-document') && <Link href={`${at}/do/attach-document`}>{say.attach}</Link>}
        <Link href={at}>{say.open}</Link>
        <Button low onClick={another}>
          {say.another}
        </Button>
      </p>
    </div>
  );
}
