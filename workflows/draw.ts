import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Flow, flowsIn, type State, waitsForToken, waysOf, workflow, workflowNames } from './asl.ts';

/** `openStage` in a file is the function open-stage. */
const functionIn = (state: State): string | undefined =>
  /\$\{(\w+)\}/
    .exec(JSON.stringify(state.Arguments ?? {}))?.[1]
    ?.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What is written in a state: the function it calls, and how it ends. */
function caption(state: State): string | undefined {
  const called = functionIn(state);
  if (called) return waitsForToken(state) ? `${called}, then waits for its token` : called;
  if (state.Type === 'Wait') return 'waits';
  if (state.Type === 'Map') return 'for each batch';
  if (state.Type === 'Fail') return 'fails';
  return undefined;
}

/** Of a condition that compares with one word, the word: `{% $states.input.stage = 'draft' %}` is draft. */
const inShort = (when: string): string => /= '([^']*)'/.exec(when)?.[1] ?? when;

function* lines(flow: Flow, indent: string): Generator<string> {
  yield `${indent}[*] --> ${flow.StartAt}`;
  for (const [name, state] of Object.entries(flow.States)) {
    const text = caption(state);
    if (state.Type === 'Choice') yield `${indent}state ${name} <<choice>>`;
    for (const inner of flowsIn(state)) {
      yield `${indent}state ${name} {`;
      yield* lines(inner, `${indent}  `);
      yield `${indent}}`;
    }
    if (text && flowsIn(state).length === 0) yield `${indent}${name} : ${text}`;
    for (const { to, when } of waysOf(state)) {
      yield `${indent}${name} --> ${to}${when === undefined ? '' : ` : ${inShort(when)}`}`;
    }
    if (state.End || state.Type === 'Succeed' || state.Type === 'Fail') yield `${indent}${name} --> [*]`;
  }
}

/** The picture of a flow, as a mermaid state diagram. */
export const draw = (flow: Flow): string => ['stateDiagram-v2', ...lines(flow, '  ')].join('\n');

export const readmeFile = fileURLToPath(new URL('README.md', import.meta.url));

/** The README with the pictures of the files as they are now, each between its two marks. */
export const withPictures = (readme: string): string =>
  workflowNames.reduce((text, name) => {
    const marks = new RegExp(`(<!-- picture: ${name} -->\n).*?(<!-- end -->)`, 's');
    return text.replace(
      marks,
      (_, start: string, end: string) => `${start}\`\`\`mermaid\n${draw(workflow(name))}\n\`\`\`\n${end}`,
    );
  }, readme);

if (import.meta.main) {
  writeFileSync(readmeFile, withPictures(readFileSync(readmeFile, 'utf8')));
  console.log(`Drew ${workflowNames.join(' and ')} into workflows/README.md`);
}
