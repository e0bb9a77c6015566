import { describe, expect, it } from 'vitest';
import { outcomeLabels } from '../../functions/domain/language/labels.ts';
import { outcomes } from '../../functions/domain/outcome.ts';
import { trackMarks } from '../../functions/domain/track.ts';
import { GlossaryView } from '../../web/pages/tool/glossary/glossary-view.tsx';
import { glossary, lineOf } from '../../web/pages/tool/glossary/lines.ts';
import { rendered } from './rendered.tsx';

const lines = Object.values(glossary).flatMap((part) => Object.entries(part));

describe('the glossary', () => {
  it('has a line for every outcome, under the words that a secretary chooses', () => {
    for (const outcome of outcomes) expect(lineOf(outcome)?.term).toEqual(outcomeLabels[outcome]);
  });

  it('has a line for every mark of the route track', () => {
    for (const mark of trackMarks) expect(lineOf(`mark-${mark}`)).toBeDefined();
  });

  it('has a line for each word that is reserved in the domain', () => {
    const reserved = 'tool stage route body session act outcome decision document officer delegate secretary';
    for (const word of [...reserved.split(' '), 'execution', 'notice']) expect(lineOf(word)).toBeDefined();
  });

  it('says each in one sentence, in both languages, under an anchor of its own', () => {
    const html = rendered(<GlossaryView />, 'fr');
    expect(new Set(lines.map(([id]) => id)).size).toBe(lines.length);
    for (const [id, { says }] of lines) {
      expect(html).toContain(`id="${id}"`);
      for (const said of [says.en, says.fr]) expect(said).toMatch(/^\p{Lu}[^.]*\.( |$)?$/u);
    }
  });

  it('does not give two terms of a part the same French', () => {
    for (const part of Object.values(glossary)) {
      const french = Object.values(part).map(({ term }) => term.fr);
      expect(french.filter((term, i) => french.indexOf(term) !== i)).toEqual([]);
    }
  });

  it('has no English code in its French', () => {
    for (const [id, { term, says }] of lines)
      expect(`${id}: ${term.fr} ${says.fr}`).not.toMatch(/\b(PTC|PoC)\b/);
  });
});
