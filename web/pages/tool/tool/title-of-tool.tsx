import { type Language, otherThan } from '../../../../functions/domain/text.ts';
import { useLanguage } from '../../../app/language.tsx';
import type { Tool } from '../../../ways/acts.ts';
import { useWords } from '../../../words/both.ts';
import { toolWords } from './tool-words.ts';

/** The language in which a title is: the reader's, or the other where that is all there is. */
export const titleLanguage = ({ titles }: Pick<Tool, 'titles'>, reader: Language): Language => {
  const other = otherThan(reader);
  return titles[reader] === undefined && titles[other] !== undefined ? other : reader;
};

/** From here on a title is set smaller: what it says of the text must not push the answer off a phone. */
const long = 110;

/** The title as the heading of its page: its language is marked, and that it is a working title is said apart from it. */
export function TitleOfTool({ tool }: { tool: Pick<Tool, 'title' | 'titles'> }) {
  const say = useWords(toolWords);
  const mark = ` ${say.workingTitle}`;
  const isWorking = tool.title.endsWith(mark);
  return (
    <>
      <span
        lang={titleLanguage(tool, useLanguage())}
        class={tool.title.length > long ? 'long-title' : undefined}
      >
        {isWorking ? tool.title.slice(0, -mark.length) : tool.title}
      </span>
      {isWorking && <span class="working-title">{mark}</span>}
    </>
  );
}
