import type { By, ToolEvent } from '../../functions/domain/event.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import type { Language } from '../../functions/domain/text.ts';
import { composeLetter, type LetterInput } from '../../functions/notify/compose.ts';
import type { LetterItem } from '../../functions/notify/letters/told.ts';
import { bodies, lived, PTC, person, worldAt } from './sample-register.ts';

type Story = readonly (ToolEvent & { at?: string; by?: By })[];

/** A letter about what the last event of a story did, to a delegate of the PTC unless said otherwise. */
export function letterAbout(
  story: Story | readonly LetterItem[],
  language: Language,
  more: Partial<LetterInput> & { readonly item?: Partial<LetterItem>; readonly of?: typeof PTC } = {},
) {
  const { item, of = PTC, ...rest } = more;
  const isItems = (given: typeof story): given is readonly LetterItem[] =>
    given.every((one) => 'event' in one && 'tool' in one);
  const items = isItems(story) ? story : [{ ...lived(story), ...item }];
  const body = bodies.find((candidate) => candidate.id === of);
  if (!body) throw new Error(`No body ${of}`);
  return composeLetter({
    person: person('delegate', { language }),
    language,
    class: 'subscription',
    because: 'seat',
    notice: { id: noticeId('PTC-243-244-2024-04-24'), body, day: '2024-04-24' },
    chunk: `${language}-001`,
    items,
    world: worldAt(),
    head: { site: 'https://placet.example.org', registerName: '', domain: 'example.org' },
    unsubscribe: () => 'https://placet.example.org/u/abc',
    ...rest,
  });
}

/** The words of an HTML letter: what a reader sees, without marks and entities. */
export function wordsOfHtml(html: string): string {
  const body = /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return body
    .replaceAll(/<\/(p|blockquote)>|<hr>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
