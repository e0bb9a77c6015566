import { describe, it } from 'vitest';
import type { Body } from '../../../functions/domain/body.ts';
import type { Due } from '../../../functions/domain/due.ts';
import type { WaitsFor } from '../../../functions/domain/event.ts';
import { decisionId, documentId, sessionId } from '../../../functions/domain/ids.ts';
import { dueSentence, nothingDueWords } from '../../../functions/domain/language/due-words.ts';
import type { ExecutionSeen } from '../../../functions/domain/language/execution-words.ts';
import {
  engineEventSentence,
  executionSentence,
} from '../../../functions/domain/language/execution-words.ts';
import { refusalMessage } from '../../../functions/domain/language/refusals.ts';
import type { RefusalCode } from '../../../functions/domain/refusal.ts';
import type { Session } from '../../../functions/domain/session.ts';
import type { Language } from '../../../functions/domain/text.ts';
import { expectSaid } from '../../support/both-languages.ts';
import { PoC, PTC, sessions, worldAt } from '../../support/sample-register.ts';
import { approved, beforeCouncil, beforePtc, officer, Story } from '../../support/story.ts';

const world = worldAt();
const session = sessionId('PTC-243-244');

describe('what is asked of a person', () => {
  const asks =
    (asked: Due['asks'], more: Partial<Due> = {}, story?: Story) =>
    (l: Language) =>
      dueSentence({ asks: asked, ...more }, story?.tool, world, l);
  const decision = decisionId('T13-3');
  const deadlineAt = '2024-05-17T10:00:00.000Z';
  const document = documentId('PC0741');

  it('is to answer, to contribute, to agree', () => {
    expectSaid(
      [
        asks('answer', { body: PTC, deadlineAt }),
        'If your administration objects, say so by Friday 17 May 2024, 12.00, Brussels time.',
        'Si votre administration s’y oppose, indiquez-le avant le vendredi 17 mai 2024 à 12 h 00, heure de Bruxelles.',
      ],
      [
        asks('answer', { body: 'X' as never, deadlineAt, on: '2024-05-17' }),
        'If your administration objects, say so by 17 May 2024.',
        'Si votre administration s’y oppose, indiquez-le avant le 17 mai 2024.',
      ],
      [
        asks('answer', { body: PTC, on: '2024-05-17' }),
        'If your administration objects, say so by 17 May 2024.',
        'Si votre administration s’y oppose, indiquez-le avant le 17 mai 2024.',
      ],
      [
        asks('contribute', { on: '2024-08-30' }),
        'Contributions are invited by 30 August 2024.',
        'Contributions attendues jusqu’au 30 août 2024.',
      ],
      [
        asks('correct'),
        'A correction of the record is proposed: look at it and agree, or write to the secretary.',
        'Une rectification est proposée : examinez-la et donnez votre accord, ou écrivez au secrétaire.',
      ],
    );
  });

  it('is to decide, or to record what was decided', () => {
    expectSaid(
      [
        asks('decide', { body: PTC, session, daysLeft: 0 }),
        'Before the PTC at its 243rd/244th Sessions, for decision.',
        'Devant le CTP à ses 243e/244e sessions, pour décision.',
      ],
      [
        asks('decide', { body: PTC, session, step: 'inform' }),
        'Before the PTC at its 243rd/244th Sessions, for information.',
        'Devant le CTP à ses 243e/244e sessions, pour information.',
      ],
      [
        asks('decide', { body: PTC }),
        'Before the PTC, for decision; no session is fixed.',
        'Devant le CTP, pour décision ; aucune session n’est fixée.',
      ],
      [
        asks('decide', { body: PTC, session, daysLeft: -1 }),
        'No outcome is recorded: enter what the PTC decided at its 243rd/244th Sessions.',
        'Aucun résultat consigné : indiquez ce que le CTP a décidé à ses 243e/244e sessions.',
      ],
      [
        asks('decide', { body: PTC, daysLeft: -1 }),
        'No outcome is recorded: enter what the PTC decided.',
        'Aucun résultat consigné : indiquez ce que le CTP a décidé.',
      ],
      [
        asks('decide', { body: PTC, session, step: 'overtaken', daysLeft: -1 }),
        'A superior body decided first: record what the PTC had decided.',
        'Un organe supérieur s’est prononcé d’abord : consignez ce qu’avait décidé le CTP.',
      ],
    );
  });

  it('is to confirm, to number and to translate texts', () => {
    const amended = beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'x' } });
    const behind = (language: Language) => ({ is: 'behind', language, has: 'a', other: 'b' }) as const;
    expectSaid(
      [
        asks('confirm', { decision, on: '2024-05-06' }, amended),
        'Endorsed subject to amendments on 24 April 2024: confirm the amended text by 6 May 2024.',
        'Entériné sous réserve de modifications le 24 avril 2024 : confirmez le texte modifié avant le 6 mai 2024.',
      ],
      [
        asks('confirm', { decision }),
        'Endorsed subject to amendments: confirm the amended text.',
        'Entériné sous réserve de modifications : confirmez le texte modifié.',
      ],
      [
        asks('confirm', {}, amended),
        'Endorsed subject to amendments: confirm the amended text.',
        'Entériné sous réserve de modifications : confirmez le texte modifié.',
      ],
      [
        asks('paragraphs', { session }),
        'The report of the 243rd/244th Sessions is out: enter the paragraph of this decision.',
        'Le rapport est paru (243e/244e sessions) : indiquez le paragraphe de cette décision.',
      ],
      [
        asks('translate', { document, languages: ['fr'] }),
        'The French version of PC0741 is missing: attach it.',
        'Version française du document PC0741 manquante : à joindre.',
      ],
      [
        asks('translate', { document }),
        'The French version of PC0741 is missing: attach it.',
        'Version française du document PC0741 manquante : à joindre.',
      ],
      [
        asks('translate', { document, languages: ['en'], paper: { is: 'due', language: 'en' } }),
        'The English version of PC0741 is missing: attach it.',
        'Version anglaise du document PC0741 manquante : à joindre.',
      ],
      [
        asks('translate', { document, languages: ['fr'], paper: behind('fr') }),
        'The French version of PC0741 is behind (E is b, F is a): attach it.',
        'Version française du document PC0741 en retard (E est b, F est a) : à joindre.',
      ],
      [
        asks('translate', { document, languages: ['en'], paper: behind('en') }),
        'The English version of PC0741 is behind (F is b, E is a): attach it.',
        'Version anglaise du document PC0741 en retard (F est b, E est a) : à joindre.',
      ],
    );
  });

  it('is to submit and to publish, or nothing', () => {
    const noted = beforePtc().records(PTC, 'noted');
    expectSaid(
      [
        asks('draft'),
        'In draft: submit it when it is ready.',
        'À l’état de projet : à soumettre une fois prêt.',
      ],
      [
        asks('draft', { body: PTC }),
        'Revise it, and submit it again to the PTC.',
        'À réviser, puis à soumettre de nouveau au CTP.',
      ],
      [
        asks('publish', { languages: ['en', 'fr'] }),
        'Approved: publish it in English and French.',
        'Approuvé : à publier en anglais et en français.',
      ],
      [
        asks('publish', { languages: ['fr'] }),
        'Approved: publish it in French.',
        'Approuvé : à publier en français.',
      ],
      [
        asks('wait', {}, beforePtc()),
        'With the PTC since 1 April 2024.',
        'Devant le CTP depuis le 1er avril 2024.',
      ],
      [asks('wait'), '', ''],
      [
        asks('sessions', { session }),
        '243rd/244th Sessions, 23-26 April 2024: no item yet.',
        '243e/244e sessions, du 23 au 26 avril 2024 : aucun point à ce jour.',
      ],
      [
        asks('sessions', { session, items: 1 }),
        '243rd/244th Sessions, 23-26 April 2024: 1 item.',
        '243e/244e sessions, du 23 au 26 avril 2024 : 1 point.',
      ],
      [
        asks('sessions', { session, items: 14 }),
        '243rd/244th Sessions, 23-26 April 2024: 14 items.',
        '243e/244e sessions, du 23 au 26 avril 2024 : 14 points.',
      ],
      [
        asks('information', { decision }, noted),
        'The PTC took note of Compendium of Case Studies on Cross-Border E-Commerce.',
        'Le CTP a pris note du texte suivant : Recueil d’études de cas sur le commerce électronique transfrontalier.',
      ],
      [asks('information', { decision }), '', ''],
      [asks('information', {}, noted), '', ''],
      [asks('information', { decision: decisionId('T13-9') }, noted), '', ''],
    );
  });

  it('by silence is what silence made of it', () => {
    const story = beforePtc();
    const { facts } = story.recording(PTC, 'noted', { deadlineAt, rule: 'x' });
    story.does({
      ...{ type: 'open-written-procedure', decision, agrees: 'endorsed', minimumDays: 14 },
      facts: { ...facts, outcome: 'written-opened' },
      by: { person: 'sec-PTC' as never, seat: { role: 'secretary', body: PTC } },
    });
    const agreed = story.at('2024-05-17T10:00:00Z');
    agreed.does({
      type: 'lapse',
      asked: 3,
      notReached: [],
      by: { person: 'clock' as never, seat: { role: 'clock' } },
    });
    expectSaid([
      asks('information', { decision }, agreed),
      'The PTC endorsed Compendium of Case Studies on Cross-Border E-Commerce.',
      'Le CTP a entériné le texte suivant : Recueil d’études de cas sur le commerce électronique transfrontalier.',
    ]);
  });

  it('is nothing, and then what is next', () => {
    const [ptc] = sessions;
    const { firstDay: _, ...undated } = ptc as Session;
    const on =
      (now: string, next: Session | undefined = ptc) =>
      (l: Language) =>
        nothingDueWords(next, worldAt(now), l);
    expectSaid(
      [(l) => nothingDueWords(undefined, world, l), 'Nothing is due.', 'Rien ne vous attend.'],
      [on('2024-04-01T08:00:00.000Z', undated as Session), 'Nothing is due.', 'Rien ne vous attend.'],
      [
        on('2024-04-01T08:00:00.000Z'),
        'Nothing is due. Next: PTC 243rd/244th Sessions, 23 April 2024, in 22 days.',
        'Rien ne vous attend avant le 23 avril 2024 (CTP, 243e/244e sessions).',
      ],
      // Already the day before in Brussels.
      [
        on('2024-04-21T22:30:00.000Z'),
        'Nothing is due. Next: PTC 243rd/244th Sessions, 23 April 2024, in 1 day.',
        'Rien ne vous attend avant le 23 avril 2024 (CTP, 243e/244e sessions).',
      ],
      [
        on('2024-04-23T08:00:00.000Z'),
        'Nothing is due. Now: PTC 243rd/244th Sessions.',
        'Rien ne vous attend. En cours : CTP, 243e/244e sessions.',
      ],
    );
  });
});

describe('what an execution does', () => {
  const since = '2024-06-25T22:30:00.000Z';
  const endedAt = '2024-07-01T22:30:00.000Z';
  const seen =
    (status: ExecutionSeen['status'], more: Partial<ExecutionSeen> = {}, story = beforeCouncil()) =>
    (l: Language) =>
      executionSentence({ name: 'T13-g1', status, ...more }, story.tool, world, l);
  const withdrawn = () =>
    new Story().registered().does({ type: 'withdraw', reason: { en: 'x' }, by: officer });
  const paused = () =>
    beforeCouncil().does({
      ...{ type: 'pause-execution', reason: 'Upgrade' },
      by: { person: 'admin' as never, seat: { role: 'administrator' } },
    });
  const written = () => {
    const story = beforePtc();
    const { facts } = story.recording(PTC, 'noted', { deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'x' });
    return story.does({
      ...{
        type: 'open-written-procedure',
        decision: decisionId('T13-3'),
        agrees: 'endorsed',
        minimumDays: 14,
      },
      facts: { ...facts, outcome: 'written-opened' },
      by: { person: 'sec-PTC' as never, seat: { role: 'secretary', body: PTC } },
    });
  };

  it('while it runs', () => {
    const state = 'CouncilApproval';
    expectSaid(
      [
        seen('RUNNING'),
        "Waiting; it will wake when the Council's outcome is recorded. Nothing to do.",
        'En attente ; elle reprendra lorsque le résultat du Conseil sera consigné. Rien à faire.',
      ],
      [
        seen('RUNNING', { state, since, until: endedAt }),
        "Waiting in CouncilApproval since 26 June 2024, until 2 July 2024; it will wake when the Council's outcome is recorded. Nothing to do.",
        'En attente dans CouncilApproval depuis le 26 juin 2024, jusqu’au 2 juillet 2024 ; elle reprendra lorsque le résultat du Conseil sera consigné. Rien à faire.',
      ],
      [
        seen('RUNNING', { state, since, successor: 'T13-g2' }),
        'Still waiting in CouncilApproval since 26 June 2024 although T13-g2 has taken over; it ends by itself. Nothing to do.',
        'Encore en attente dans CouncilApproval depuis le 26 juin 2024 bien que T13-g2 ait pris la suite ; elle prend fin d’elle-même. Rien à faire.',
      ],
      [
        seen('RUNNING', {}, new Story().registered()),
        'Waiting; it will wake when the draft is submitted. Nothing to do.',
        'En attente ; elle reprendra au dépôt du projet. Rien à faire.',
      ],
      [
        seen('RUNNING', {}, approved()),
        'Waiting; it will wake when the text is published. Nothing to do.',
        'En attente ; elle reprendra à la publication du texte. Rien à faire.',
      ],
      [
        seen('RUNNING', {}, withdrawn()),
        'Waiting; it will wake when somebody acts. Nothing to do.',
        'En attente ; elle reprendra lorsque quelqu’un interviendra. Rien à faire.',
      ],
      [
        seen('RUNNING', {}, written()),
        'Waiting; it will wake when a Member objects, or at that hour. Nothing to do.',
        'En attente ; elle reprendra si un Membre fait objection, ou à l’échéance. Rien à faire.',
      ],
      [
        seen('RUNNING', {}, paused()),
        "Waiting; it will wake when the Council's outcome is recorded. Nothing to do.",
        'En attente ; elle reprendra lorsque le résultat du Conseil sera consigné. Rien à faire.',
      ],
    );
  });

  it('while it waits for each thing that there is to wait for', () => {
    const tool = beforeCouncil().tool;
    const wakes = (waitsFor: WaitsFor) => (l: Language) => {
      const next = { ...tool.progress.next, waitsFor };
      const waiting = { ...tool, progress: { ...tool.progress, next } };
      return executionSentence({ name: 'T13-g1', status: 'RUNNING' }, waiting, world, l);
    };
    expectSaid(
      [
        wakes('amended-text'),
        'Waiting; it will wake when the amended text is confirmed. Nothing to do.',
        'En attente ; elle reprendra lorsque le texte modifié sera confirmé. Rien à faire.',
      ],
      [
        wakes('written-comments'),
        'Waiting; it will wake when a Member objects, or at that hour. Nothing to do.',
        'En attente ; elle reprendra si un Membre fait objection, ou à l’échéance. Rien à faire.',
      ],
      [
        wakes('silence'),
        'Waiting; it will wake when a Member objects, or at that hour. Nothing to do.',
        'En attente ; elle reprendra si un Membre fait objection, ou à l’échéance. Rien à faire.',
      ],
      [
        wakes('tacit-date'),
        'Waiting; it will wake when a Member objects, or on that date. Nothing to do.',
        'En attente ; elle reprendra si un Membre fait objection, ou à cette date. Rien à faire.',
      ],
    );
  });

  it('on the days of the city of the body that holds its tool', () => {
    const ptc = world.bodies.get(PTC) as Body;
    const tokyo = { ...world, bodies: new Map(world.bodies).set(PTC, { ...ptc, timeZone: 'Asia/Tokyo' }) };
    const stopped = { name: 'T13-g1', status: 'ABORTED', endedAt: '2024-07-01T16:30:00.000Z' } as const;
    const draft = new Story().registered().tool;
    expectSaid(
      [
        (l) => executionSentence(stopped, beforePtc().tool, tokyo, l),
        'Stopped on 2 July 2024. Put it right: its successor will wait where the register has the tool.',
        'Arrêtée le 2 juillet 2024. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        (l) => executionSentence({ ...stopped, endedAt: '2024-07-01T22:30:00.000Z' }, draft, tokyo, l),
        'Stopped on 2 July 2024. Put it right: its successor will wait where the register has the tool.',
        'Arrêtée le 2 juillet 2024. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
    );
  });

  it('once it has ended, while its tool goes on', () => {
    const state = 'Draft';
    expectSaid(
      [
        seen('SUCCEEDED', { endedAt }),
        'Ended on 2 July 2024, although the way of the tool is not over. Put it right: its successor will wait where the register has the tool.',
        'Terminée le 2 juillet 2024, alors que le parcours du texte n’est pas achevé. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        seen('SUCCEEDED'),
        'Ended, although the way of the tool is not over. Put it right: its successor will wait where the register has the tool.',
        'Terminée, alors que le parcours du texte n’est pas achevé. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        seen('ABORTED', { endedAt }),
        'Stopped on 2 July 2024. Put it right: its successor will wait where the register has the tool.',
        'Arrêtée le 2 juillet 2024. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        seen('ABORTED', { endedAt, error: 'Maintenance', cause: 'Moved' }),
        'Stopped on 2 July 2024 (Maintenance, ‘Moved’). Put it right: its successor will wait where the register has the tool.',
        'Arrêtée le 2 juillet 2024 (Maintenance, « Moved »). À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        seen('FAILED', { endedAt, state, error: 'RegisterBusy' }),
        'Failed in Draft on 2 July 2024 (RegisterBusy). Let it go on from there, or put it right.',
        'En échec dans Draft le 2 juillet 2024 (RegisterBusy). Faites-la reprendre à cet endroit ou corrigez-la.',
      ],
      [
        seen('PENDING_REDRIVE'),
        'Failed. Let it go on from there, or put it right.',
        'En échec. Faites-la reprendre à cet endroit ou corrigez-la.',
      ],
      [
        seen('TIMED_OUT', { endedAt, state, error: 'x' }),
        'Ran out of its time in Draft on 2 July 2024. Put it right: its successor will wait where the register has the tool.',
        'Durée dépassée dans Draft le 2 juillet 2024. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        seen('unknown'),
        'The service knows no execution T13-g1. Put it right: its successor will wait where the register has the tool.',
        'Le service ne connaît pas l’exécution T13-g1. À corriger : la suivante attendra là où le registre situe le texte.',
      ],
      [
        seen('SUCCEEDED', { endedAt }, paused()),
        'Paused on 2 July 2024 on purpose: nothing wakes it until it is resumed.',
        'Suspendue le 2 juillet 2024 à dessein : rien ne la réveille tant qu’elle n’est pas reprise.',
      ],
      [
        seen('ABORTED', {}, paused()),
        'Paused on purpose: nothing wakes it until it is resumed.',
        'Suspendue à dessein : rien ne la réveille tant qu’elle n’est pas reprise.',
      ],
      [
        seen('FAILED', {}, paused()),
        'Failed. Let it go on from there, or put it right.',
        'En échec. Faites-la reprendre à cet endroit ou corrigez-la.',
      ],
    );
  });

  it('once it has ended, and nothing is left to do', () => {
    const successor = 'T13-g2';
    expectSaid(
      [
        seen('SUCCEEDED', { endedAt }, withdrawn()),
        'Ended on 2 July 2024: the way of the tool is over. Nothing to do.',
        'Terminée le 2 juillet 2024 : le parcours du texte est achevé. Rien à faire.',
      ],
      [
        seen('ABORTED', { endedAt }, withdrawn()),
        'Stopped on 2 July 2024; the way of the tool is over. Nothing to do.',
        'Arrêtée le 2 juillet 2024 ; le parcours du texte est achevé. Rien à faire.',
      ],
      [
        seen('FAILED', {}, withdrawn()),
        'Failed; the way of the tool is over. Nothing to do.',
        'En échec ; le parcours du texte est achevé. Rien à faire.',
      ],
      [
        seen('unknown', {}, withdrawn()),
        'The service knows no execution T13-g1, and the way of the tool is over. Nothing to do.',
        'Le service ne connaît pas l’exécution T13-g1, et le parcours du texte est achevé. Rien à faire.',
      ],
      [
        seen('unknown', { successor }, withdrawn()),
        'Ended; T13-g2 has taken over. Nothing to do.',
        'Terminée ; T13-g2 a pris la suite. Rien à faire.',
      ],
      [
        seen('TIMED_OUT', { successor, endedAt }),
        'Ran out of its time on 2 July 2024; T13-g2 has taken over. Nothing to do.',
        'Durée dépassée le 2 juillet 2024 ; T13-g2 a pris la suite. Rien à faire.',
      ],
      [
        seen('ABORTED', { successor }, paused()),
        'Stopped; T13-g2 has taken over. Nothing to do.',
        'Arrêtée ; T13-g2 a pris la suite. Rien à faire.',
      ],
    );
  });

  it('event by event', () => {
    const event =
      (type: string, more: object = {}) =>
      (l: Language) =>
        engineEventSentence({ at: since, type, ...more }, l);
    expectSaid(
      [event('ExecutionStarted'), 'Started.', 'Démarrée.'],
      [event('TaskStateEntered', { state: 'Draft' }), 'Reached Draft.', 'Entrée dans Draft.'],
      [
        event('ChoiceStateExited', { state: 'NextStage', error: 'x' }),
        'Left NextStage: x.',
        'Sortie de NextStage : x.',
      ],
      [
        event('TaskFailed', { state: 'Draft', error: 'RegisterBusy' }),
        'The function failed (Draft): RegisterBusy.',
        'Fonction en échec (Draft) : RegisterBusy.',
      ],
      [
        event('StateEnteredTwice', { state: 'Draft' }),
        'StateEnteredTwice (Draft).',
        'StateEnteredTwice (Draft).',
      ],
    );
  });
});

describe('what a person reads of a refusal', () => {
  const facts = {
    ...{ body: PTC, holder: PoC, fields: ['guidance', 'nameless', 'byDay'], firstDay: '2024-10-23' },
    ...{ closedAt: '2024-04-26T16:00:00.000Z', closedOn: '2021-06-26', day: '2024-04-22' },
    ...{ earliest: '2024-05-20', approvedOn: '2024-06-27', decidedOn: '2024-04-24' },
  };
  const says =
    (refused: RefusalCode, given: object = facts, known: typeof world | undefined = world) =>
    (l: Language) =>
      refusalMessage({ refused, facts: given as never }, l, known);

  it('names what is known', () => {
    expectSaid(
      [
        says('details-missing'),
        'Something is missing: the guidance given, nameless, by when. Enter it in English or in French, and record again.',
        'Il manque une indication : les orientations données, nameless, la date limite. Complétez, en anglais ou en français, puis consignez de nouveau.',
      ],
      [
        says('stage-of-another-body'),
        'The PTC does not take this kind of step. Choose the stage of the body itself.',
        'Le CTP : ce type d’étape n’est pas le sien. Choisissez l’étape propre à l’organe.',
      ],
      [
        says('completed-step-edited'),
        'The step of the PTC is completed and stays as it was. Change only what is still to come.',
        'Une étape (le CTP) est achevée et demeure telle quelle. Ne modifiez que la suite du parcours.',
      ],
      [
        says('session-not-begun'),
        'The session has not begun: it opens on 23 October 2024. Record the outcome when the body has taken it.',
        'La session n’a pas commencé : elle s’ouvre le 23 octobre 2024. Consignez le résultat lorsque l’organe se sera prononcé.',
      ],
      [
        says('session-of-another-body'),
        'This session is not a meeting of the PTC. Choose one of its own sessions.',
        'Cette session n’est pas celle de cet organe (le CTP). Choisissez l’une de ses sessions.',
      ],
      [
        says('session-closed-earlier'),
        'The session was closed on an earlier day (26 April 2024) and cannot be opened again. Record the outcome late; the page will say so.',
        'La session a été close un jour précédent (26 avril 2024) et ne peut être rouverte. Consignez le résultat tardivement ; la page l’indiquera.',
      ],
      [
        says('not-a-day-of-the-session'),
        '22 April 2024 is not a day of this session. Choose one of its days, in the city of the session.',
        'Le 22 avril 2024 ne fait pas partie de cette session. Choisissez l’un de ses jours, dans la ville de la session.',
      ],
      [
        says('body-closed'),
        'This body no longer exists (since 26 June 2021). Choose the body that took over its work.',
        'Cet organe n’existe plus (depuis le 26 juin 2021). Choisissez l’organe qui a repris ses travaux.',
      ],
      [
        says('not-the-holder'),
        'This tool is with the Policy Commission. Only the body that holds it can do this.',
        'Ce texte est devant la Commission de politique générale. Seul l’organe qui en est saisi peut le faire.',
      ],
      [
        says('deadline-too-soon'),
        'This deadline leaves Members too little time: choose 20 May 2024 or later.',
        'Cette échéance laisse trop peu de temps aux Membres : choisissez le 20 mai 2024 ou une date ultérieure.',
      ],
      [
        says('day-before-decision'),
        'Nothing is due before the day of the decision, 24 April 2024. Enter that day or a later one.',
        'Rien n’est attendu avant le jour de la décision, le 24 avril 2024. Indiquez ce jour ou un jour ultérieur.',
      ],
      [
        says('day-before-approval'),
        'The text was approved later, on 27 June 2024. Enter the day on which it was published.',
        'Le texte a été approuvé plus tard, le 27 juin 2024. Indiquez le jour de sa publication.',
      ],
      [
        says('deadline-passed'),
        'The time has passed. Write to the secretariat of the body; your text is kept.',
        'Le délai est passé. Écrivez au secrétariat de l’organe ; votre texte est conservé.',
      ],
    );
  });

  it('and leaves out what is not, or is no such thing', () => {
    const odd = { body: {}, holder: '', fields: 'x', firstDay: 'soon', closedAt: null, closedOn: 2021 };
    expectSaid(
      [
        says('details-missing', odd),
        'Something is missing. Enter it in English or in French, and record again.',
        'Il manque une indication. Complétez, en anglais ou en français, puis consignez de nouveau.',
      ],
      [
        says('stage-of-another-body', odd),
        'This body does not take this kind of step. Choose the stage of the body itself.',
        'Cet organe : ce type d’étape n’est pas le sien. Choisissez l’étape propre à l’organe.',
      ],
      [
        says('completed-step-edited', odd),
        'A step is completed and stays as it was. Change only what is still to come.',
        'Une étape est achevée et demeure telle quelle. Ne modifiez que la suite du parcours.',
      ],
      [
        says('session-not-begun', odd),
        'The session has not begun. Record the outcome when the body has taken it.',
        'La session n’a pas commencé. Consignez le résultat lorsque l’organe se sera prononcé.',
      ],
      [
        says('session-of-another-body', odd),
        'This session is not a meeting of this body. Choose one of its own sessions.',
        'Cette session n’est pas celle de cet organe. Choisissez l’une de ses sessions.',
      ],
      [
        says('session-closed-earlier', odd),
        'The session was closed on an earlier day and cannot be opened again. Record the outcome late; the page will say so.',
        'La session a été close un jour précédent et ne peut être rouverte. Consignez le résultat tardivement ; la page l’indiquera.',
      ],
      [
        says('not-a-day-of-the-session', {}),
        'This is not a day of this session. Choose one of its days, in the city of the session.',
        'Ce jour ne fait pas partie de cette session. Choisissez l’un de ses jours, dans la ville de la session.',
      ],
      [
        says('body-closed', odd),
        'This body no longer exists. Choose the body that took over its work.',
        'Cet organe n’existe plus. Choisissez l’organe qui a repris ses travaux.',
      ],
      [
        says('not-the-holder', odd),
        'This body does not hold the tool. Only the body that holds it can do this.',
        'Cet organe n’est pas saisi du texte. Seul l’organe qui en est saisi peut le faire.',
      ],
      [
        says('deadline-too-soon', {}),
        'This deadline leaves Members too little time. Choose a later one.',
        'Cette échéance laisse trop peu de temps aux Membres. Choisissez une date ultérieure.',
      ],
      [
        says('day-before-decision', {}),
        'Nothing is due before the day of the decision. Enter that day or a later one.',
        'Rien n’est attendu avant le jour de la décision. Indiquez ce jour ou un jour ultérieur.',
      ],
      [
        says('day-before-approval', {}),
        'The text was approved later. Enter the day on which it was published.',
        'Le texte a été approuvé plus tard. Indiquez le jour de sa publication.',
      ],
      [
        (l) => refusalMessage({ refused: 'not-the-holder', facts }, l),
        'This body does not hold the tool. Only the body that holds it can do this.',
        'Cet organe n’est pas saisi du texte. Seul l’organe qui en est saisi peut le faire.',
      ],
    );
  });
});
