import type { Language } from '../../../functions/domain/text.ts';
import { fileOf } from '../papers.ts';
import { officerOfT13 } from '../people.ts';
import type { Rehearsal } from '../rehearsal.ts';

/** T13 is published in one language; from that day, in that language, it takes the place of T05. */
export async function published({ at, gives }: Rehearsal, language: Language, on: string): Promise<void> {
  await at(on, '11:00');
  await gives(officerOfT13, 'T13', {
    type: 'publish',
    publication: {
      language,
      on,
      audience: 'public',
      file: await fileOf(`compendium-5-${language}.pdf`),
      editorialOnly: true,
    },
  });
  await at(on, '18:10');
}
