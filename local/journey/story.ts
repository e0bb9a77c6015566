import type { Rehearsal } from './rehearsal.ts';
import { firstDay, lastDay, secondDay, thirdDay } from './scenes/april-session.ts';
import { commission, council, lateRecording } from './scenes/council-week.ts';
import { broughtAgain, referredBack } from './scenes/october-session.ts';
import { published } from './scenes/publication.ts';
import { amendedText, inWriting, objection } from './scenes/spring.ts';

/** April to October 2024, scene after scene. What happens after 23 April is invented (USERS.md E2). */
export async function story(rehearsal: Rehearsal): Promise<void> {
  await firstDay(rehearsal);
  const amended = await secondDay(rehearsal);
  const wrong = await thirdDay(rehearsal);
  await lastDay(rehearsal, wrong);

  await amendedText(rehearsal, amended);
  const inSilence = await inWriting(rehearsal);
  await objection(rehearsal, inSilence);

  await commission(rehearsal);
  await council(rehearsal);
  await lateRecording(rehearsal);
  await published(rehearsal, 'en', '2024-07-05');
  await published(rehearsal, 'fr', '2024-10-17');

  await referredBack(rehearsal);
  await broughtAgain(rehearsal);
}
