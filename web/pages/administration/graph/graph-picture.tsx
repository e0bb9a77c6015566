import { stageLabels } from '../../../../functions/domain/language/screen-labels.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useWords } from '../../../words/both.ts';
import { type Drawn, type Graph, stageWordOf } from './drawn.ts';
import { graphWords } from './graph-words.ts';
import { type Box, type Line, layOut } from './lay-out.ts';
import type { Present } from './present.ts';
import { wrapped } from './wrap.ts';

interface Parts {
  readonly graph: Graph;
  readonly drawn: Drawn;
  readonly present: Present | undefined;
  /** What stands beneath the state that it is in. */
  readonly beneath: readonly string[];
  /** What a state is called out as, beside its name. */
  readonly told: (state: string) => string;
}

const lineHeight = 18;
/** Room for a letter of a line beneath a state; most are narrower. */
const letterWidth = 7;

/** The workflow and the way that an execution took, drawn with the colour of the text around it. */
export function GraphPicture({ graph, drawn, present, beneath, told }: Parts) {
  const say = useWords(graphWords);
  const { width, height, boxes, lines, begins } = layOut(drawn);
  const here = boxes.find(({ name }) => name === present?.state);
  const inOrder = lines.toSorted((a, b) => Math.min(a.times, 1) - Math.min(b.times, 1));
  // Right beneath its state, unless a long text would run into a tall column of ends.
  const beneathFrom =
    here?.kind === 'stage' && (drawn.ends.length < 2 || present?.is === 'waiting')
      ? here.y + here.height + 16
      : height + 8;
  const whole = here ? Math.max(height, beneathFrom + (beneath.length - 1) * lineHeight + 8) : height;
  // It stands under its own state and no other: what is longer than the last box makes the picture wider.
  const longest = Math.max(0, ...beneath.map((line) => line.length));
  const wide = here ? Math.max(width, here.x + longest * letterWidth) : width;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; its states are read one by one.
    <svg class="graph" viewBox={`0 0 ${wide} ${whole}`} width={wide} role="group" aria-label={say.picture}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line takes no keyboard; the table tells the ways. */}
      <g aria-hidden="true">
        {inOrder.map((line, i) => (
          <Way key={`${line.from} ${line.to} ${i}`} line={line} />
        ))}
        {begins && (
          <g class="way taken">
            <circle class="head" cx={begins.points[0]?.x} cy={begins.points[0]?.y} r="4" />
            <path d={begins.path} />
            <path class="head" d={begins.head} />
          </g>
        )}
      </g>
      {boxes.map((box) => (
        <State
          key={box.name}
          box={box}
          visited={(graph.states.find(({ name }) => name === box.name)?.visits ?? 0) > 0}
          word={stageWordOf(graph, box.name)}
          present={box === here ? present : undefined}
          told={told(box.name)}
        />
      ))}
      {here && (
        <text class={present?.is} y={beneathFrom}>
          {beneath.map((line, i) => (
            <tspan key={line} x={here.x} dy={i === 0 ? 0 : lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </svg>
  );
}

function Way({ line }: { line: Line }) {
  const say = useWords(graphWords);
  const { from, to, times, label, path, head, number } = line;
  return (
    <g class={times > 0 ? 'way taken' : 'way'}>
      <title>{`${say.way(from, to)}${label === undefined ? '' : ` ${say.on(label)}`}`}</title>
      <path d={path} />
      <path class="head" d={head} />
      {times > 0 && (
        <text x={number.x} y={number.y} text-anchor="middle">
          {say.taken(String(times))}
        </text>
      )}
    </g>
  );
}

function State({
  box,
  visited,
  word,
  present,
  told,
}: {
  box: Box;
  visited: boolean;
  word: string | undefined;
  present: Present | undefined;
  told: string;
}) {
  const language = useLanguage();
  const { name, kind, x, y, width, height } = box;
  const lines = kind === 'stage' ? labelOf(name, word, language) : [];
  const first = y + height / 2 + 5 - (lines.length * 15) / 2;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: whoever has no mouse reads what a state tells as well.
    <g class={`state ${kind}${visited ? ' visited' : ''} ${present?.is ?? ''}`} tabindex={0} role="img">
      <title>{told}</title>
      <rect class="box" x={x} y={y} width={width} height={height} rx={kind === 'stage' ? 2 : height / 2} />
      {present?.is === 'waiting' && (
        <rect
          class="ring"
          x={x + 5}
          y={y + 5}
          width={width - 10}
          height={height - 10}
          rx={kind === 'stage' ? 2 : height / 2 - 5}
        />
      )}
      <text x={x + width / 2} y={first} text-anchor="middle">
        {name}
        {lines.map((line, i) => (
          <tspan key={line} class="label" x={x + width / 2} dy={i === 0 ? 17 : 14}>
            {line}
          </tspan>
        ))}
      </text>
      {present?.is === 'stopped' && <path class="mark" d={`M${x + width - 8} ${y - 8}h16v16h-16z`} />}
      {present?.is === 'paused' && (
        <path class="mark" d={`M${x + width - 8} ${y - 8}h6v16h-6zM${x + width + 2} ${y - 8}h6v16h-6z`} />
      )}
    </g>
  );
}

/** What the register calls the stage, where that says more than the name of its state. */
function labelOf(state: string, word: string | undefined, language: Language): readonly string[] {
  const label = (stageLabels as Readonly<Record<string, Readonly<Record<Language, string>>>>)[word ?? '']?.[
    language
  ];
  if (label === undefined || letters(label) === letters(state)) return [];
  return wrapped(label, 22);
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
