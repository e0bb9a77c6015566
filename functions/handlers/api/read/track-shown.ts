import type { BodyId } from '../../../domain/ids.ts';
import { timesWords, trackName, trackSentence, waivedWords } from '../../../domain/language/track-words.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import { trackOf } from '../../../domain/track.ts';
import type { World } from '../../../domain/world.ts';
import { bodyNamed, dated, sessionNamed } from './named.ts';

/** The route as it is drawn: a list first, each step with what a screen reader says of it (USERS.md 4). */
export function trackShown(tool: Tool, world: World, language: Language, isApart: (body: BodyId) => boolean) {
  const steps = trackOf(tool, world);
  return steps.map((step, i) => {
    const { kind, mark, n, body, ask, on, times, subjectTo } = step;
    const session = sessionNamed(step.session, world, language);
    const again = timesWords(step, language);
    const place = { at: i + 1, of: steps.length };
    return {
      ...{ kind, mark, times, name: trackName(step, world, language) },
      sentence: trackSentence(step, place, tool, world, language, isApart),
      ...(n === undefined ? {} : { n }),
      ...(body === undefined ? {} : { body: bodyNamed(body, world, language) }),
      ...(ask === undefined ? {} : { ask }),
      ...(session ? { session } : {}),
      ...(on ? { on: dated(on, world, language) } : {}),
      ...(again === '' ? {} : { timesWords: again }),
      ...(mark === 'waived' ? { waived: waivedWords(step, world, language) } : {}),
      ...(subjectTo === undefined ? {} : { subjectTo: bodyNamed(subjectTo, world, language) }),
    };
  });
}
