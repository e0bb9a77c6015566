import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { outcomeWords } from '../../functions/domain/language/agenda-words.ts';
import { historyLineSentence } from '../../functions/domain/language/history-sentences.ts';
import { whereSentence } from '../../functions/domain/language/where-words.ts';
import { languages } from '../../functions/domain/text.ts';
import { trackOf } from '../../functions/domain/track.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { Council, PTC, registration } from '../support/sample-register.ts';
import { beforeCouncil, beforePtc, Story } from '../support/story.ts';

const inPart: HistoryLine = {
  ...{ what: 'in-part', body: Council, step: 3, on: { precision: 'month', value: '2023-06' } },
  scope: { en: 'Sections 1 to 5', fr: 'Sections 1 à 5' },
};
const imported = (lines: readonly HistoryLine[] = [inPart]) =>
  new Story().does({
    ...{ type: 'enter-history', tool: toolId('T13'), registration, lines, documents: [], questions: [] },
    ...{ source: 'PC0739Ea', standsAt: { at: 'ended', ending: 'approved' }, stepsNotKnown: [1, 2] },
    by: { person: personId('import'), seat: { role: 'import' } },
  });
const whole: HistoryLine = { ...inPart, what: 'approved' };

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const where = ({ tool, world, now }: Story) =>
  languages.map((language) => plain(whereSentence(whereIs(tool, world(now)), tool, world(now), language)));
const council = ({ tool, world, now }: Story) => trackOf(tool, world(now)).find((s) => s.body === Council);

describe('a text of which paper says that a part was approved', () => {
  it('is said to be approved in part, and drawn so', () => {
    expect(where(imported())).toEqual([
      'Approved in part; publication not known.',
      'Approuvé en partie ; publication non connue.',
    ]);
    expect(where(imported([whole]))).toEqual([
      'Approved; publication not known.',
      'Approuvé ; publication non connue.',
    ]);
    expect(council(imported())).toMatchObject({ mark: 'in-part' });
    expect(council(imported([whole]))).toMatchObject({ mark: 'done' });
    // What a later line completes is the same act.
    expect(council(imported([inPart, { ...inPart, session: sessionId('Council-143-144') }]))).toMatchObject({
      mark: 'in-part',
    });
  });

  it('is told of by the verb of the body: the Council approves, and others endorse', () => {
    const world = imported().world(imported().now);
    const told = (line: HistoryLine) => languages.map((l) => plain(historyLineSentence(line, world, l)));
    expect(told(inPart)).toEqual([
      'Approved in part by the Council, Sections 1 to 5, June 2023.',
      'Approuvé en partie par le Conseil, Sections 1 à 5, juin 2023.',
    ]);
    expect(told({ ...inPart, body: PTC })).toEqual([
      'Endorsed in part by the PTC, Sections 1 to 5, June 2023.',
      'Entériné en partie par le CTP, Sections 1 à 5, juin 2023.',
    ]);
    const { body: _, ...nobody } = inPart;
    expect(told(nobody)[1]).toMatch(/^Entériné ou approuvé en partie,/);
  });
});

describe('a text of which a body agreed to a part', () => {
  const parts = (body: typeof PTC) => {
    const story = body === Council ? beforeCouncil() : beforePtc();
    const remainder = toolId('T13b');
    return story.does({
      ...story.recording(body, 'in-part', { scope: { en: 'Sections 1-5' }, remainder }),
      child: { tool: remainder, registration },
    });
  };

  it('has the verb of that body in its answer, and on the table of the session', () => {
    expect(where(parts(Council))).toEqual([
      'Approved in part by the Council on 27 June 2024, not yet published.',
      'Approuvé en partie par le Conseil le 27 juin 2024, pas encore publié.',
    ]);
    expect(where(parts(PTC))[1]).toMatch(/\(entériné en partie par le CTP\)\./);
    const label = (body: typeof PTC) => {
      const { tool, world, now } = parts(body);
      const [decision] = tool.decisions.slice(-1);
      if (!decision) throw new Error('It was recorded');
      const outcome = { is: 'decision', ...decision, status: 'provisional' } as const;
      return languages.map((language) => outcomeWords(outcome, tool, world(now), language).label);
    };
    expect(label(Council)).toEqual(['Approved in part', 'Approuvé en partie']);
    expect(label(PTC)).toEqual(['Endorsed in part', 'Entériné en partie']);
  });
});
