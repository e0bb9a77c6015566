import { describe, expect, it } from 'vitest';
import type { Answer } from '../../web/api/ask.ts';
import { commandOf } from '../../web/pages/decision/fill/command-of.ts';
import { choicesOf } from '../../web/pages/decision/fill/offered.ts';
import { correctionForm, filledFrom } from '../../web/pages/decision/fill/recorded-filled.ts';
import type { Setting } from '../../web/pages/decision/fill/setting.ts';
import { aForm } from './decision-form-answer.ts';

type Decision = Answer<'getDecision'>;

const zone = 'Europe/Brussels';
const setting: Setting = { language: 'fr', zone };
const recorded = (over: Partial<Decision> = {}): Decision => ({
  decision: 'T13-1',
  outcome: { id: 'continued', label: 'Discussed; contributions invited' },
  sentence: '',
  body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
  session: { id: 'PTC-243-244', label: '243rd/244th Sessions' },
  decidedOn: '2024-04-24',
  item: 'V.c',
  basis: { is: 'vote', label: '', for: 62, against: 0, abstaining: 3 },
  status: 'provisional',
  statusWords: '',
  text: { en: 'Discussed.' },
  guidance: { en: 'Consult further.', fr: 'Poursuivre les consultations.' },
  byDay: '2024-08-30',
  recordedAt: '2024-04-24T08:41:00.000Z',
  statements: [
    { kind: 'reservation', label: '', by: 'One Member', text: { fr: 'Sous réserve.' } },
    {
      kind: 'statement',
      label: '',
      by: 'Member A',
      member: { id: 'member-a', name: 'Member A' },
      text: { en: 'Noted.' },
    },
  ],
  versions: [{ number: 'PC0741Ea', language: 'en', revision: 'a', pages: 24, datedOn: '2024-04-02' }],
  targetSession: { id: 'PTC-245-246', label: '245th/246th Sessions' },
  tools: [{ tool: 'T13', title: 'Compendium' }],
  ...over,
});
const factsOf = (decision: Decision, of = setting) => {
  const form = correctionForm(aForm(), decision);
  const read = commandOf(filledFrom(decision, form, 'fr', zone), form, of);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.body.facts;
};

describe('a correction', () => {
  it('begins with the very facts that were recorded', () => {
    expect(factsOf(recorded())).toEqual({
      outcome: 'continued',
      body: 'PTC',
      session: 'PTC-243-244',
      decidedOn: '2024-04-24',
      item: 'V.c',
      basis: { is: 'vote', for: 62, against: 0, abstaining: 3 },
      text: { en: 'Discussed.' },
      guidance: { en: 'Consult further.', fr: 'Poursuivre les consultations.' },
      byDay: '2024-08-30',
      statements: [
        { kind: 'reservation', text: { fr: 'Sous réserve.' } },
        { kind: 'statement', member: 'member-a', text: { en: 'Noted.' } },
      ],
      versions: [{ document: 'PC0741', language: 'en', revision: 'a', pages: 24, datedOn: '2024-04-02' }],
      targetSession: 'PTC-245-246',
    });
  });

  it('keeps the hour of a deadline, and that a deferral was to no session', () => {
    const inPrinciple = recorded({
      outcome: { id: 'in-principle', label: '' },
      deadlineAt: '2024-05-17T10:00:00.000Z',
    });
    expect(factsOf(inPrinciple)).toMatchObject({ deadlineAt: '2024-05-17T10:00:00.000Z' });
    const { targetSession: _, ...unfixed } = recorded({ outcome: { id: 'deferred', label: '' } });
    expect(factsOf(unfixed)).not.toHaveProperty('targetSession');
  });

  it('knows versions that have been replaced since, and leaves out what was not before the body', () => {
    const older = recorded({
      outcome: { id: 'endorsed', label: '' },
      versions: [{ number: 'PC0739E1b', language: 'en', revision: '1b' }],
    });
    expect(factsOf(older)).toMatchObject({
      versions: [{ document: 'PC0739', language: 'en', revision: '1b' }],
    });
  });

  it('leaves a text that the decision began as it is, and begins no other', () => {
    const none = choicesOf(correctionForm(aForm(), recorded())).map(({ outcome }) => outcome);
    expect(none).not.toContain('in-part');
    expect(none).not.toContain('written-opened');
    const inPart = recorded({
      outcome: { id: 'in-part', label: '' },
      scope: { en: 'Sections 1 to 5' },
      remainder: { tool: 'T13b', title: 'The rest' },
    });
    expect(factsOf(inPart, { ...setting, made: 'T13b' })).toMatchObject({ remainder: 'T13b' });
  });
});
