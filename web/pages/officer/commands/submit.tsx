import { takenFile } from '../../../papers/file-facts.ts';
import { useWords } from '../../../words/both.ts';
import { anyForm, type CommandForm, type Filling } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import { filesOf } from '../papers/files-of.ts';
import { SubmitFields } from './submit-fields.tsx';
import { emptySubmission, type FilledSubmission, openTurns, readSubmission } from './submit-read.ts';
import { submitWords } from './submit-words.ts';

const bodyOf = ({ to }: FilledSubmission, { tool }: Setting) =>
  openTurns(tool).find(({ body }) => body?.id === to)?.body;

function Consequence({ filled, setting }: Filling<FilledSubmission>) {
  const say = useWords(submitWords);
  const body = bodyOf(filled, setting);
  const session = setting.sessions.find(({ id }) => id === filled.session);
  if (!body) return <p>{say.told}</p>;
  return (
    <>
      <p>{say.follows(body.name, session ? `, ${session.label}` : '')}</p>
      <p>{say.told}</p>
    </>
  );
}

const form: CommandForm<FilledSubmission, 'submitTool'> = {
  endpoint: 'submitTool',
  needs: ['sessions'],
  empty: emptySubmission,
  read: readSubmission,
  Fields: SubmitFields,
  Consequence,
  button: (filled, setting) => submitWords[setting.language].button(bodyOf(filled, setting)?.code ?? ''),
  files: ({ papers }, { versions }) => filesOf(papers, versions),
  fileAt: ({ papers }, file) =>
    `paper-${papers.findIndex((paper) => takenFile(paper.file)?.sha256 === file.sha256)}-file`,
  refusedAt: {
    ...{ 'route-step-not-known': 'to', 'body-closed': 'to', 'session-not-open': 'session' },
    'day-in-the-future': 'papers',
  },
};

/** The responsible officer hands the draft to a body. */
export const submit = anyForm(form);
