import { numberOf } from '../document.ts';
import type { DecisionFacts } from '../event.ts';
import type { Language } from '../text.ts';
import type { Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { onDay } from './date-words.ts';
import { decisionSentence } from './outcome-sentences.ts';
import { fr, onOneLine } from './spacing.ts';

/** A sentence in the marks of a language. */
export const quote = (sentence: string, language: Language): string =>
  language === 'en' ? `‘${sentence}’` : fr`« ${sentence} »`;

const numbers = ({ versions }: DecisionFacts): string =>
  versions.map((version) => onOneLine(numberOf(version))).join(', ');

/**
 * `Correction: On 24 April 2024, the PTC took note of …`, and what the record had said: who had read it learns what was
 * wrong. `former` is absent where the reader may not know of it.
 */
export function correctionSentence(
  facts: DecisionFacts,
  former: DecisionFacts | undefined,
  tool: Tool,
  world: World,
  language: Language,
): string {
  const en = language === 'en';
  const said = (of: DecisionFacts) =>
    decisionSentence(of, tool, world, language, 'short', onDay(of.decidedOn, language));
  const correction = en ? `Correction: ${said(facts)}` : fr`Rectificatif : ${said(facts)}`;
  if (!former) return correction;
  const wrong: readonly string[] = [
    ...(said(former) === said(facts)
      ? []
      : [
          en
            ? `The record had said: ${quote(said(former), 'en')}`
            : fr`L’inscription antérieure indiquait : ${quote(said(former), 'fr')}`,
        ]),
    ...(numbers(former) === numbers(facts) || former.versions.length === 0 || facts.versions.length === 0
      ? []
      : [
          en
            ? `The decision covers ${numbers(facts)}, and not ${numbers(former)}.`
            : fr`La décision porte sur ${numbers(facts)}, et non sur ${numbers(former)}.`,
        ]),
  ];
  const onlyDetails = en
    ? 'The outcome stands; what was recorded with it was wrong.'
    : fr`Le résultat demeure ; les précisions consignées avec lui étaient erronées.`;
  return [correction, ...(wrong.length === 0 ? [onlyDetails] : wrong)].join(' ');
}
