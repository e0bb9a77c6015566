import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { emptyAnswer, readAnswer } from '../../web/pages/officer/commands/answer-read.ts';
import {
  alsoAttached,
  emptyAttachment,
  paperIn,
  readAttachment,
  toolsLacking,
} from '../../web/pages/officer/commands/attach-read.ts';
import { suggestionsFor } from '../../web/pages/officer/commands/attach-suggestions.ts';
import {
  emptyRouteChange,
  type FilledRouteChange,
  readRouteChange,
} from '../../web/pages/officer/commands/change-route-read.ts';
import { readClearing } from '../../web/pages/officer/commands/clear-step-read.ts';
import { emptyEnding, readEnding } from '../../web/pages/officer/commands/discontinue-read.ts';
import { emptyNotListed, readNotListed } from '../../web/pages/officer/commands/not-listed-read.ts';
import { emptyProcedure, readProcedure } from '../../web/pages/officer/commands/procedure-read.ts';
import {
  approvedVersions,
  emptyPublication,
  readPublication,
} from '../../web/pages/officer/commands/publish-read.ts';
import { emptySubmission, readSubmission } from '../../web/pages/officer/commands/submit-read.ts';
import { emptyWithdrawal, readWithdrawal } from '../../web/pages/officer/commands/withdraw-read.ts';
import type { Setting } from '../../web/pages/officer/doing/setting.ts';
import { saidAt } from '../../web/pages/officer/doing/use-attempt.ts';
import { emptyPaper } from '../../web/pages/officer/papers/paper-filled.ts';
import type { Read } from '../../web/pages/officer/reading/reading.ts';
import { without, withStep } from '../../web/pages/officer/route/edited-route.ts';
import type { FileFacts } from '../../web/papers/file-facts.ts';
import fc from '../support/properties.ts';
import { aDraft, aSetting, beforeThePtc } from './officer-answers.ts';

const bodyOf = <B>(read: Read<B>): B => {
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.body;
};
const faultsOf = (read: Read<unknown>) => ('faults' in read ? read.faults.map(({ text }) => text) : []);

const draft = aSetting(aDraft(), { begun: false });
const held = aSetting(beforeThePtc());
const words = (said: string) => ({ in: 'en' as const, said });
const file: FileFacts = { name: 'compendium.pdf', bytes: 2_100_000, type: 'pdf', sha256: 'b'.repeat(64) };

describe('submitting a draft', () => {
  const filled = { ...emptySubmission(draft), asked: words('to examine and endorse') };

  it('goes to the next body of the route, at its next meeting, with the papers that are there', () => {
    expect(bodyOf(readSubmission(filled, draft))).toEqual({
      to: 'PTC',
      session: 'PTC-243-244',
      asked: { en: 'to examine and endorse' },
      versions: [{ document: 'PC0741', language: 'en', revision: 'a', pages: 24, datedOn: '2024-04-02' }],
    });
  });

  it('adds a paper by the number that is printed on it, however it was typed', () => {
    const paper = { ...emptyPaper, number: ' pc0741fa', pages: '25', file };
    expect(
      bodyOf(readSubmission({ ...filled, left: ['PC0741Ea'], papers: [paper] }, draft)).versions,
    ).toEqual([{ document: 'PC0741', language: 'fr', revision: 'a', pages: 25, sha256: file.sha256 }]);
  });

  it('carries the title only where it has changed', () => {
    const title = { en: 'Guidelines on something new', fr: 'Directives', working: false };
    expect(bodyOf(readSubmission(filled, draft))).not.toHaveProperty('title');
    expect(bodyOf(readSubmission({ ...filled, title }, draft)).title).toEqual({
      en: 'Guidelines on something new',
      fr: 'Directives',
    });
  });

  it('says at each field what is missing, in the language of the reader', () => {
    const nothing = {
      ...emptySubmission(draft),
      left: ['PC0741Ea'],
      title: { en: '', fr: ' ', working: false },
    };
    expect(faultsOf(readSubmission(nothing, draft))).toEqual([
      'Enter what the body is asked to do, in English or French',
      'Name one paper in one language at least',
      'Enter the title, in English or French',
    ]);
    expect(faultsOf(readSubmission(nothing, { ...draft, language: 'fr' }))[1]).toBe(
      'Indiquez au moins un document dans une langue',
    );
  });

  it('names no version twice', () => {
    const papers = [{ ...emptyPaper, number: 'PC0741Ea' }];
    expect(faultsOf(readSubmission({ ...filled, papers }, draft))).toEqual(['PC0741Ea is named twice']);
  });

  it('stops at the paper whose date is still to come, in the language of the reader', () => {
    const dated = (datedOn: string) => ({
      ...emptySubmission(draft),
      papers: [{ ...emptyPaper, number: 'PC0743Ea', datedOn }],
    });
    const saidAt = (datedOn: string, setting: Setting) => {
      const read = readSubmission(dated(datedOn), setting);
      return 'faults' in read ? read.faults.find(({ at }) => at === 'paper-0-datedOn')?.text : undefined;
    };
    expect(saidAt('2030-01-01', draft)).toBe(
      'This day has not come yet. Enter the date that the paper bears, or none',
    );
    expect(saidAt('2024-04-25', { ...draft, language: 'fr' })).toBe(
      'Ce jour est à venir. Indiquez la date que porte le document, ou n’en indiquez aucune',
    );
    expect(saidAt('2024-04-24', draft)).toBeUndefined();
  });

  it('stops at the paper whose file is not taken', () => {
    const papers = [{ ...emptyPaper, number: 'PC0743Ea', file: 'not-readable' as const }];
    const filled = { ...emptySubmission(draft), papers };
    const read = readSubmission(filled, draft);
    expect('faults' in read && read.faults).toContainEqual({
      at: 'paper-0-file',
      text: 'The file can no longer be read. Choose it again',
    });
  });
});

describe('not placing a text on the agenda', () => {
  it('says why, and of which meeting', () => {
    const filled = { ...emptyNotListed(held), why: 'late' };
    expect(bodyOf(readNotListed(filled, held))).toEqual({ body: 'PTC', session: 'PTC-243-244', why: 'late' });
    expect(faultsOf(readNotListed(emptyNotListed(held), held))).toEqual([
      'Choose why it is not placed on the agenda',
    ]);
  });
});

describe('attaching a paper', () => {
  it('is a translation where a list of what is due led here', () => {
    const asked = { document: 'PC0741', language: 'fr' };
    const setting = { ...draft, asked };
    expect(bodyOf(readAttachment(emptyAttachment(setting), setting))).toEqual({
      as: 'translation',
      version: { document: 'PC0741', language: 'fr', revision: 'a' },
    });
  });

  it('belongs to the decision on what it translates', () => {
    const decisions = [{ decision: 'T21-1', versions: [{ number: 'PC0742Eb' }] }] as never;
    const setting = aSetting(beforeThePtc({ decisions }));
    const filled = { ...emptyAttachment(setting), as: 'translation', which: 'PC0742Fb' };
    expect(bodyOf(readAttachment(filled, setting))).toMatchObject({ decision: 'T21-1' });
  });

  it('is a translation of what the text has, now or when a body decided, and of nothing else', () => {
    const had = { number: 'PC0742Ea', language: 'en', revision: 'a' };
    const [, paper] = held.tool.documents;
    const { fr: _, ...english } = paper as NonNullable<typeof paper>;
    const decisions = [{ decision: 'T21-1', versions: [had] }] as never;
    const setting = aSetting(beforeThePtc({ decisions, documents: [english] }));
    const numbers = suggestionsFor('translation', setting.tool).map(({ number }) => number);
    expect(numbers).toEqual(['PC0742Fb', 'PC0742Fa']);
    const filled = { ...emptyAttachment(setting), as: 'translation', which: 'PC0742Fa' };
    expect(bodyOf(readAttachment(filled, setting))).toMatchObject({ decision: 'T21-1' });
    const typed = { ...filled, which: 'other', paper: { ...emptyPaper, number: 'XX9999Fa' } };
    expect(faultsOf(readAttachment(typed, setting))).toEqual(['Choose which one it is']);
    // What came in French since is newer than what was decided on.
    expect(suggestionsFor('translation', beforeThePtc({ decisions })).map(({ number }) => number)).toEqual([
      'PC0742Fb',
    ]);
  });

  it('is the next revision of what is there', () => {
    const filled = { ...emptyAttachment(held), as: 'revision', which: 'PC0742Ec' };
    expect(bodyOf(readAttachment(filled, held)).version).toEqual({
      document: 'PC0742',
      language: 'en',
      revision: 'c',
    });
  });

  it('after a corrigendum has a letter that neither language has used', () => {
    const of = (language: 'en' | 'fr', revision: string) => ({
      ...{ number: `RH0500${language === 'en' ? 'E' : 'F'}${revision}`, language, revision },
    });
    const corrected = { ...of('fr', 'c'), corrigendum: { number: 'Corr.1', of: 'b' } };
    const paper = { document: 'RH0500', en: of('en', 'b'), fr: of('fr', 'b'), corrigenda: [corrected] };
    const tool = aDraft({ documents: [{ ...paper, sentence: '' }] });
    const numbers = (as: Parameters<typeof suggestionsFor>[0]) =>
      suggestionsFor(as, tool).map(({ number }) => number);
    expect(numbers('revision')).toEqual(['RH0500Ed', 'RH0500Fd']);
    // The same corrigendum has one letter in both languages.
    expect(numbers('corrigendum')).toEqual(['RH0500Ec', 'RH0500Fd']);
    expect(numbers('translation')).toEqual([]);
    expect(numbers('file')).toEqual(['RH0500Eb', 'RH0500Fb', 'RH0500Fc']);
    const setting = aSetting(tool);
    const again = { ...emptyAttachment(setting), as: 'paper', paper: { ...emptyPaper, number: 'RH0500Fc' } };
    expect(faultsOf(readAttachment({ ...again, which: 'other' }, setting))).toEqual([
      'RH0500Fc is there already. Attach its next revision',
    ]);
  });

  it('of a corrigendum asks for its number, and of a file for the file', () => {
    const corrigendum = { ...emptyAttachment(held), as: 'corrigendum', which: 'PC0741Eb' };
    expect(faultsOf(readAttachment(corrigendum, held))).toEqual(['Enter the number of the corrigendum']);
    const itsFile = { ...emptyAttachment(held), as: 'file', which: 'PC0741Fa' };
    expect(faultsOf(readAttachment(itsFile, held))).toEqual(['Choose the file']);
    expect(
      bodyOf(readAttachment({ ...itsFile, paper: { ...emptyPaper, file } }, held)).version,
    ).toMatchObject({
      sha256: file.sha256,
    });
  });

  it('does not go on without a file that was chosen and is not taken', () => {
    const asked = { document: 'PC0741', language: 'fr' };
    const setting = { ...draft, asked };
    const filled = { ...emptyAttachment(setting), paper: { ...emptyPaper, file: 'no-such-type' as const } };
    const said = 'The file is neither a PDF nor a DOCX nor an ODT document, whatever its name says';
    expect(readAttachment(filled, setting)).toEqual({ faults: [{ at: 'file', text: said }] });
    expect(faultsOf(readAttachment(filled, { ...setting, language: 'fr' }))).toEqual([
      'Le fichier n’est ni un PDF, ni un document DOCX ou ODT, quel que soit son nom',
    ]);
  });

  const paperOf = (number: string, document: string, of: 'en' | 'fr', more: object = {}) => ({
    document,
    [of]: { number, language: of, revision: 'a', ...more },
    sentence: '',
  });
  const english = paperOf('PC0739Ea', 'PC0739', 'en');
  const anyOther = (tool: string, over: object = {}) =>
    aDraft({ tool, title: `Title of ${tool}`, documents: [english], ...over } as never);
  const itsFile = { bytes: 340_000, type: 'pdf', size: 'PDF, 340 KB' };
  const withBoth = {
    ...english,
    fr: {
      ...{ number: 'PC0739Fa', language: 'fr', revision: 'a', pages: 12 },
      sha256: 'c'.repeat(64),
      file: itsFile,
    },
  };
  const french = { document: 'PC0739', language: 'fr' };
  const ofT12 = (others: readonly Setting['tool'][]) => aSetting(anyOther('T12'), { asked: french, others });

  it('goes to every open text with the paper that lacks it, in one go, unless it is left out', () => {
    const setting = ofT12([
      anyOther('T13'),
      anyOther('T16', { decisions: [{ decision: 'T16-1', versions: [{ number: 'PC0739Ea' }] }] }),
      anyOther('T17'),
      anyOther('T05', { open: false }),
      anyOther('T14', { may: [{ command: 'submit' }] }),
      anyOther('T18', { documents: [withBoth] }),
      anyOther('T20', { documents: [paperOf('PC0739Eb', 'PC0739', 'en', { revision: 'b' })] }),
    ]);
    const filled = emptyAttachment(setting);
    expect(paperIn(filled, setting)).toBe('PC0739');
    expect(toolsLacking(filled, setting).map(({ tool }) => tool)).toEqual(['T13', 'T16', 'T17']);
    const version = bodyOf(readAttachment(filled, setting)).version;
    expect(alsoAttached({ ...filled, left: ['T17'] }, setting)).toEqual([
      { tool: 'T13', title: 'Title of T13', body: { as: 'translation', version } },
      { tool: 'T16', title: 'Title of T16', body: { as: 'translation', version, decision: 'T16-1' } },
    ]);
    expect(alsoAttached({ ...filled, paper: { ...emptyPaper, pages: 'many' } }, setting)).toEqual([]);
  });

  it('is as another text knows it, but for what is filled in', () => {
    const setting = ofT12([anyOther('T17'), anyOther('T18', { documents: [withBoth] })]);
    const filled = emptyAttachment(setting);
    const version = { document: 'PC0739', language: 'fr', revision: 'a' };
    expect(bodyOf(readAttachment(filled, setting)).version).toEqual({
      ...{ ...version, pages: 12, sha256: 'c'.repeat(64) },
    });
    expect(alsoAttached(filled, setting)[0]?.body.version).toMatchObject({ sha256: 'c'.repeat(64) });
    const own = { ...filled, paper: { ...emptyPaper, pages: '14', file } };
    expect(bodyOf(readAttachment(own, setting)).version).toEqual({
      ...{ ...version, pages: 14, sha256: file.sha256 },
    });
    const alone = ofT12([anyOther('T17')]);
    expect(bodyOf(readAttachment(filled, alone)).version).toEqual(version);
  });

  it('needs no file again that another text has of it', () => {
    const known = { ...withBoth, fr: { ...withBoth.fr, file: undefined, sha256: undefined } };
    const tool = anyOther('T12', { documents: [known] });
    const filled = { ...emptyAttachment(aSetting(tool)), as: 'file', which: 'PC0739Fa' };
    expect(faultsOf(readAttachment(filled, aSetting(tool)))).toEqual(['Choose the file']);
    const others = [anyOther('T18', { documents: [withBoth] })];
    expect(bodyOf(readAttachment(filled, aSetting(tool, { others }))).version).toMatchObject({
      sha256: 'c'.repeat(64),
    });
  });

  it('that is new to a text is none that the others lack', () => {
    const setting = aSetting(anyOther('T12', { documents: [] }), { others: [anyOther('T13')] });
    const filled = { ...emptyAttachment(setting), paper: { ...emptyPaper, number: 'PC0739Fa' } };
    expect(filled.as).toBe('paper');
    expect(toolsLacking(filled, setting)).toEqual([]);
  });

  it('takes no version that is there already', () => {
    const filled = {
      ...emptyAttachment(held),
      as: 'paper',
      which: 'other',
      paper: { ...emptyPaper, number: 'PC0741Ea' },
    };
    expect(faultsOf(readAttachment(filled, held))).toEqual([
      'PC0741Ea is there already. Attach its next revision',
    ]);
  });

  it('asks for the language of a number that does not say it', () => {
    const filled = {
      ...emptyAttachment(draft),
      as: 'paper',
      paper: { ...emptyPaper, number: 'SAFE-24-7' },
    };
    expect(faultsOf(readAttachment(filled, draft))).toEqual(['Choose the language of the paper']);
    const french = { ...filled, paper: { ...filled.paper, language: 'fr', revision: 'B' } };
    expect(bodyOf(readAttachment(french, draft)).version).toEqual({
      document: 'SAFE-24-7',
      language: 'fr',
      revision: 'b',
    });
  });
});

describe('changing a route', () => {
  const empty = emptyRouteChange(held);
  const withoutCommission: FilledRouteChange = {
    ...empty,
    route: without(empty.route, 1),
    authority: 'superior-body',
    body: 'Council',
    reference: '143rd/144th Sessions, para. 12',
  };

  it('keeps the numbers of what stays, and drops a condition with what it hung on', () => {
    expect(bodyOf(readRouteChange(withoutCommission, held))).toEqual({
      after: {
        template: 'own',
        templateVersion: 1,
        endsWith: 'publication',
        steps: [
          { n: 1, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
          { n: 3, stage: 'council-approval', body: 'Council', ask: 'decide' },
        ],
      },
      authority: { kind: 'superior-body', body: 'Council', reference: '143rd/144th Sessions, para. 12' },
    });
  });

  it('gives a turn that is added a number of its own', () => {
    const route = withStep(empty.route, 0, { body: 'SWG', ask: 'decide' });
    const filled = { ...withoutCommission, route, authority: 'holding-body' };
    expect(bodyOf(readRouteChange(filled, held))).toMatchObject({
      after: {
        steps: [{ n: 4, stage: 'working-group' }, { n: 1 }, { n: 2 }, { condition: { subjectTo: 2 } }],
      },
      authority: { kind: 'holding-body', body: 'PTC' },
    });
  });

  it('before the submission is the officer’s alone, without a reference', () => {
    const own = emptyRouteChange(draft);
    expect(bodyOf(readRouteChange({ ...own, route: without(own.route, 0) }, draft)).authority).toEqual({
      kind: 'officer',
    });
  });

  it('leaves the Council on the route of a resolution', () => {
    const kind = { id: 'resolution', label: 'Resolution' };
    const setting = aSetting(beforeThePtc({ kind }));
    const filled = { ...withoutCommission, route: without(empty.route, 2) };
    expect(faultsOf(readRouteChange(filled, setting))).toEqual([
      'A resolution or recommendation keeps the Council: leave it on the route',
    ]);
  });

  it('asks for what changes, who allows it and where that stands', () => {
    expect(faultsOf(readRouteChange(empty, held))).toEqual([
      'Change the route first: take a body off it, or add one',
      'Choose who allows it',
    ]);
    const allowed = { ...withoutCommission, reference: ' ' };
    expect(faultsOf(readRouteChange(allowed, held))).toEqual([
      'Enter the session and paragraph, or the number of the text',
    ]);
  });
});

describe('ending a text', () => {
  it('is withdrawn with a reason', () => {
    expect(faultsOf(readWithdrawal(emptyWithdrawal(draft), draft))).toEqual([
      'Enter the reason, in English or French',
    ]);
    expect(bodyOf(readWithdrawal({ reason: words('Overtaken.') }, draft))).toEqual({
      reason: { en: 'Overtaken.' },
    });
  });

  it('is discontinued by a body, in one of its sessions and on a day of it', () => {
    const filled = { ...emptyEnding(held), basis: 'consensus', reason: words('The sponsor asked for it') };
    expect(bodyOf(readEnding(filled, held))).toEqual({
      facts: {
        outcome: 'discontinued',
        body: 'PTC',
        session: 'PTC-243-244',
        decidedOn: '2024-04-24',
        basis: { is: 'consensus' },
        versions: [],
        reason: { en: 'The sponsor asked for it' },
      },
    });
    expect(faultsOf(readEnding({ ...filled, day: '2024-04-25' }, held))).toEqual([
      'Choose a day of this session that has come',
    ]);
    const vote = { ...filled, basis: 'vote', for: '60', against: '2', abstaining: '' };
    expect(faultsOf(readEnding(vote, held))).toEqual([
      'Enter the three numbers of the vote: for, against, abstaining',
    ]);
  });
});

describe('opening a written procedure', () => {
  const filled = {
    ...emptyProcedure(held),
    agrees: 'endorsed',
    day: '2024-05-17',
    hour: '12:00',
    minimumDays: '10',
    rule: 'Rules of Procedure, rule 13',
  };

  it('takes the hour of the body’s city, and only papers that are there in both languages', () => {
    expect(bodyOf(readProcedure(filled, held))).toEqual({
      facts: {
        outcome: 'written-opened',
        body: 'PTC',
        decidedOn: '2024-04-24',
        basis: { is: 'not-stated' },
        deadlineAt: '2024-05-17T10:00:00.000Z',
        rule: 'Rules of Procedure, rule 13',
        versions: [
          { document: 'PC0741', language: 'en', revision: 'a', sha256: 'a'.repeat(64) },
          { document: 'PC0741', language: 'fr', revision: 'a' },
        ],
      },
      agrees: 'endorsed',
      minimumDays: 10,
    });
  });

  it('ends on no weekend, and leaves Members their days', () => {
    expect(faultsOf(readProcedure({ ...filled, day: '2024-05-18' }, held))).toEqual([
      'The deadline is a Saturday or a Sunday: choose a working day',
    ]);
    expect(faultsOf(readProcedure({ ...filled, day: '2024-05-01' }, held))).toEqual([
      'Members must have 10 days: 4 May 2024 at the earliest',
    ]);
  });

  it('needs a paper in both languages', () => {
    expect(faultsOf(readProcedure(filled, aSetting(aDraft())))).toEqual([
      'Tick a paper that is there in both languages',
    ]);
  });
});

describe('publishing', () => {
  const filled = { ...emptyPublication(held), language: 'en', audience: 'public', editorialOnly: true, file };

  it('keeps the hash of what was approved beside that of what is published', () => {
    const had = { number: 'PC0741Ea', language: 'en', revision: 'a', sha256: 'a'.repeat(64) };
    const decisions = [{ decision: 'T21-1', versions: [had] }] as never;
    expect(bodyOf(readPublication(filled, aSetting(beforeThePtc({ decisions }))))).toEqual({
      publication: {
        language: 'en',
        on: '2024-04-24',
        audience: 'public',
        file: { name: 'compendium.pdf', sha256: 'b'.repeat(64), bytes: 2_100_000 },
        editorialOnly: true,
        approvedSha256: 'a'.repeat(64),
      },
    });
  });

  it('is compared with each version that the last body to decide had before it', () => {
    const version = (number: string, revision: string, sha256: string) => ({
      ...{ number, language: 'en', revision, sha256: sha256.repeat(64) },
    });
    const annex = { number: 'fooE', language: 'en', revision: '', sha256: 'd'.repeat(64) };
    const decisions = [
      { decidedOn: '2024-06-27', versions: [version('PC0741Ea', 'a', 'b'), annex] },
      { decidedOn: '2024-04-24', versions: [version('PC0742Eb', 'b', 'c')] },
    ] as never;
    const tool = beforeThePtc({ decisions });
    const numbers = (language: 'en' | 'fr') => approvedVersions(tool, language).map(({ number }) => number);
    expect(numbers('en')).toEqual(['PC0741Ea', 'fooE']);
    // The translation of what was decided on; not that of another paper.
    expect(numbers('fr')).toEqual(['PC0741Fa']);
    expect(approvedVersions(beforeThePtc(), 'en').map(({ number }) => number)).toEqual([
      'PC0741Ea',
      'PC0742Eb',
    ]);
    const recorded = (sha256: string) => {
      const read = readPublication({ ...filled, file: { ...file, sha256 } }, aSetting(tool));
      return bodyOf(read).publication.approvedSha256;
    };
    expect(recorded('b'.repeat(64))).toBe('b'.repeat(64));
    expect(recorded('d'.repeat(64))).toBe('d'.repeat(64));
    // Which of them it was made from nobody can tell.
    expect(recorded('e'.repeat(64))).toBeUndefined();
  });

  it('says why the file that was chosen is not taken, and not that none was chosen', () => {
    const refused = { ...filled, file: 'empty' as const };
    expect(faultsOf(readPublication(refused, held))).toEqual(['The file is empty. Choose another one']);
  });

  it('happens on no day to come', () => {
    expect(faultsOf(readPublication({ ...filled, on: '2024-10-17' }, held))).toEqual([
      'The day of publication has not come yet',
    ]);
  });
});

describe('what is said at a field', () => {
  const sent = { language: 'fr' };
  const refused = { at: 'language', text: 'This language is already published.' };
  const empty = { at: 'on', text: 'Enter the day of publication' };

  it('of what the register refused goes once something is filled in otherwise', () => {
    const now = { filled: sent, wrong: [], refused };
    const then = { filled: sent, faults: [] };
    expect(saidAt('language', now, then)).toBe(refused.text);
    expect(saidAt('on', now, then)).toBeUndefined();
    expect(saidAt('language', { ...now, filled: { language: 'en' } }, then)).toBeUndefined();
    expect(saidAt('language', { ...now, refused: undefined }, then)).toBeUndefined();
  });

  it('of what was wrong goes once it is right, and comes with the next try', () => {
    const now = { filled: { on: '' }, wrong: [empty], refused: undefined };
    expect(saidAt('on', now, { faults: [] })).toBeUndefined();
    expect(saidAt('on', now, { filled: sent, faults: [empty] })).toBe(empty.text);
    expect(saidAt('on', { ...now, wrong: [] }, { filled: sent, faults: [empty] })).toBeUndefined();
  });
});

describe('an answer that came by mail', () => {
  it('is of a Member, for an observer organization has no voice', () => {
    const filled = { ...emptyAnswer(held), member: 'member-a', answer: 'objection' };
    expect(bodyOf(readAnswer(filled, held))).toEqual({ member: 'member-a', answer: 'objection' });
    expect(faultsOf(readAnswer({ ...filled, member: 'upu' }, held))).toEqual([
      'Choose the Member that answered',
    ]);
  });
});

/** What people type and paste, and what a draft of an older version may hold. */
const typed = fc.oneof(
  fc.constantFrom('', ' ', 'PC0741Ea', 'pc0741fb', 'late', 'vote', 'consensus', 'paper', 'revision', 'file'),
  fc.constantFrom(
    'PTC',
    'Council',
    'PTC-243-244',
    '2024-04-24',
    '2024-05-17',
    '12:00',
    '10',
    'en',
    'member-a',
  ),
  fc.constantFrom(
    'endorsed',
    'public',
    'superior-body',
    'holding-body',
    'translation',
    'other',
    '9999-99-99',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 400 }),
  fc.nat({ max: 99_999 }).map(String),
);
const boxed = fc.oneof(
  fc.record({ in: fc.constantFrom('en' as const, 'fr' as const), said: typed }),
  fc.record({ in: fc.constantFrom('en' as const, 'fr' as const), said: typed, other: typed }),
);
const paper = fc.record({
  ...{ number: typed, language: typed, revision: typed, pages: typed, datedOn: typed },
  file: fc.constantFrom(file, 'not-looked-at' as const),
});
const title = fc.record({ en: typed, fr: typed, working: fc.boolean() });
const reasoned = { reason: boxed };
const route = fc.constantFrom(emptyRouteChange(held).route, without(emptyRouteChange(held).route, 1));

/** Every command: what may be filled in, how it is read, and what the API takes. */
const commands = {
  submit: [
    fc.record({
      ...{ to: typed, session: typed, asked: boxed, title },
      left: fc.array(typed, { maxLength: 3 }),
      papers: fc.array(paper, { maxLength: 3 }),
    }),
    (filled: never) => readSubmission(filled, draft),
    api.submitTool.body,
  ],
  'not-listed': [
    fc.record({ why: typed, reason: boxed }),
    (filled: never) => readNotListed(filled, held),
    api.notListed.body,
  ],
  'attach-document': [
    fc.record({ as: typed, which: typed, number: typed, paper, left: fc.array(typed, { maxLength: 2 }) }),
    (filled: never) => readAttachment(filled, held),
    api.attachDocument.body,
  ],
  'change-route': [
    fc.record({ authority: typed, body: typed, reference: typed, reason: boxed, route }),
    (filled: never) => readRouteChange(filled, held),
    api.changeRoute.body,
  ],
  withdraw: [fc.record(reasoned), (filled: never) => readWithdrawal(filled, draft), api.withdrawTool.body],
  discontinue: [
    fc.record({
      ...{ session: typed, day: typed, basis: typed, for: typed, against: typed, abstaining: typed },
      ...{ item: typed, paragraph: typed, reason: boxed, text: boxed },
    }),
    (filled: never) => readEnding(filled, held),
    api.discontinueTool.body,
  ],
  'open-written-procedure': [
    fc.record({
      ...{ agrees: typed, day: typed, hour: typed, minimumDays: typed, rule: typed, item: typed },
      ...{ left: fc.array(typed, { maxLength: 2 }), text: boxed },
    }),
    (filled: never) => readProcedure(filled, held),
    api.openWrittenProcedure.body,
  ],
  publish: [
    fc.record({
      ...{ language: typed, on: typed, place: typed, audience: typed, editorialOnly: fc.boolean() },
      file: fc.constantFrom(file, 'too-large' as const),
    }),
    (filled: never) => readPublication(filled, held),
    api.publishTool.body,
  ],
  'clear-step': [
    fc.constant({}),
    (filled: never) => readClearing(filled, { ...held, offered: { command: 'clear-step', step: 2 } }),
    api.clearStep.body,
  ],
  object: [
    fc.record({ member: typed, answer: typed, text: boxed }),
    (filled: never) => readAnswer(filled, held),
    api.enterAnswer.body,
  ],
} as const;

describe('any form, however it is filled in', () => {
  it.each(Object.entries(commands))('of %s is what the API takes, or says what to mend', (_, command) => {
    const [anything, read, schema] = command as unknown as readonly [
      fc.Arbitrary<unknown>,
      (filled: unknown) => Read<unknown>,
      v.GenericSchema,
    ];
    fc.assert(
      fc.property(anything, (filled) => {
        const made = read(filled);
        if ('faults' in made) {
          expect(made.faults.length).toBeGreaterThan(0);
          for (const { at, text } of made.faults) {
            expect(at).not.toBe('');
            expect(text).not.toMatch(/undefined|\{/);
          }
        } else expect(v.safeParse(schema, made.body).issues).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
