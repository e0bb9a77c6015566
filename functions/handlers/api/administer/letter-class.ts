import type { NoticeClass } from '../../../domain/notice.ts';
import { tellingOf } from '../../../domain/telling.ts';
import type { ToolStore } from '../../../ports.ts';
import { noticeItems } from '../../notice-items.ts';
import type { ShownNotice } from './notice-for-reader.ts';

/** Of what kind a letter is to the asker: where they may know of a part of it, by that part alone. */
export async function letterClass(
  { tools }: { readonly tools: Pick<ToolStore, 'events'> },
  { notice, inPart, tells }: ShownNotice,
): Promise<NoticeClass> {
  if (!inPart || notice.class !== 'official') return notice.class;
  const items = await noticeItems({ ...notice, events: tells }, tools);
  return items.some(({ event, tool }) => tellingOf(event, tool)?.as === 'official')
    ? 'official'
    : 'subscription';
}
