import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { routeFrom, type TemplateId, templateIds } from '../../functions/domain/route-templates.ts';
import type { Answer } from '../../web/api/ask.ts';
import { nextNumber } from '../../web/pages/officer/registering/next-number.ts';
import {
  emptyRegistration,
  type FilledRegistration,
  type RegistrationSetting,
  readRegistration,
} from '../../web/pages/officer/registering/register-read.ts';
import { templateTakes, templateWithCouncil } from '../../web/pages/officer/registering/template-takes.ts';
import fc from '../support/properties.ts';
import { theBodies } from './officer-answers.ts';

const proposed = (template: TemplateId): Answer<'proposedRoute'> => {
  const route = routeFrom(template);
  return {
    sentence: 'Guidelines: normally PTC → PoC → Council.',
    route: { ...route, steps: route.steps.map((step) => ({ ...step })) },
    templates: templateIds.map((id) => ({ id, proposed: id === 'full', sentence: '' })),
  };
};
const setting: RegistrationSetting = {
  language: 'en',
  proposal: proposed('full'),
  bodies: theBodies,
  next: 'T21',
};
const officer = emptyRegistration({ person: 'P15', seats: [], serves: [] });
const three: FilledRegistration = {
  ...officer,
  kind: 'guidelines',
  origin: 'secretariat',
  title: { en: 'Guidelines on something new', fr: '', working: true },
};
const bodyOf = (filled: FilledRegistration, over: Partial<RegistrationSetting> = {}) => {
  const read = readRegistration(filled, { ...setting, ...over });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.body;
};
const faultsOf = (filled: FilledRegistration, over: Partial<RegistrationSetting> = {}) => {
  const read = readRegistration(filled, { ...setting, ...over });
  return 'faults' in read ? read.faults.map(({ text }) => text) : [];
};

describe('registering a text', () => {
  it('takes three fields of an officer, who is then responsible', () => {
    expect(bodyOf(three)).toEqual({
      tool: 'T21',
      registration: {
        title: { en: 'Guidelines on something new', working: true },
        kind: 'guidelines',
        origin: { kind: 'secretariat', names: [] },
        officers: ['P15'],
        route: routeFrom('full'),
      },
    });
  });

  it('asks a secretary who is responsible; nobody is an answer', () => {
    const secretary = emptyRegistration({
      person: 'P01',
      seats: [],
      serves: [{ id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' }],
    });
    const filled = { ...three, officer: secretary.officer };
    expect(faultsOf(filled)).toEqual(['Choose who is responsible, or “To be named later”']);
    expect(bodyOf({ ...filled, officer: 'later' }).registration.officers).toEqual([]);
  });

  it('names those who started it, several with a semicolon between them', () => {
    const filled = { ...three, origin: 'members', names: ' Member A; Member  B ;' };
    expect(bodyOf(filled).registration.origin).toEqual({ kind: 'members', names: ['Member A', 'Member B'] });
    // Names of who no longer counts are left out.
    expect(bodyOf({ ...filled, origin: 'secretariat' }).registration.origin.names).toEqual([]);
  });

  it('says what is missing in the order of the form', () => {
    expect(faultsOf(officer, { proposal: undefined })).toEqual([
      'Say what it is',
      'Say who started it',
      'Enter the title, in English or French',
    ]);
  });

  it('sends no resolution on a way that ends below the Council', () => {
    const filled = { ...three, kind: 'resolution', template: 'ends-at-ptc' };
    expect(faultsOf(filled, { proposal: proposed('ends-at-ptc') })).toEqual([
      'A resolution needs the Council. The route ends at the PTC: add the Council.',
    ]);
    const recommendation = { ...filled, kind: 'recommendation' };
    expect(faultsOf(recommendation, { proposal: proposed('ends-at-ptc') })).toEqual([
      'A recommendation needs the Council. The route ends at the PTC: add the Council.',
    ]);
    expect(faultsOf({ ...filled, template: 'full' })).toEqual([]);
  });

  it('finds for every way the same one with the Council on it', () => {
    for (const id of templateIds) {
      const made = routeFrom(templateWithCouncil(id) as TemplateId);
      expect(made.steps.at(-1)).toMatchObject({ stage: 'council-approval', ask: 'decide' });
      expect(templateTakes(templateWithCouncil(id)).partner).toBe(id === 'partner-gate-at-ptc');
    }
  });

  it('asks for the partner of a way that has one', () => {
    const filled = { ...three, template: 'partner-gate' };
    expect(faultsOf(filled)).toEqual(['Name the partner, or choose a way without one']);
  });

  it('takes a number that somebody types, but none that cannot be one', () => {
    expect(bodyOf({ ...three, tool: ' WG-7 ' }).tool).toBe('WG-7');
    expect(faultsOf({ ...three, tool: '' })).toHaveLength(1);
    expect(faultsOf({ ...three, tool: 'T 21' })).toHaveLength(1);
  });

  it('is what the API takes, or says what to mend, however it is filled in', () => {
    const typed = fc.oneof(
      fc.constantFrom('', 'study', 'resolution', 'members', 'secretariat', 'P15', 'later', 'T13', 'full'),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ maxLength: 400 }),
    );
    const filled = fc.record(
      {
        ...{ kind: typed, origin: typed, names: typed, template: typed, workingGroup: typed, tool: typed },
        ...{
          committee: typed,
          partner: typed,
          edition: typed,
          scope: typed,
          parent: typed,
          supersedes: typed,
        },
        officer: fc.constantFrom('', 'later', 'P15'),
        title: fc.record({ en: typed, fr: typed, working: fc.boolean() }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filled, fc.constantFrom(...templateIds), fc.boolean(), (some, template, isValid) => {
        const whole: FilledRegistration = isValid ? { ...some, ...three } : { ...officer, ...some };
        const read = readRegistration(whole, { ...setting, proposal: proposed(template) });
        if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0);
        else expect(v.safeParse(api.registerTool.body, read.body).issues).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});

describe('the number that is proposed', () => {
  it('is the one after the highest, as most are numbered', () => {
    expect(nextNumber(['T01', 'T20', 'T14a', 'T14b', 'WG-7', 'X99'])).toBe('T21');
    expect(nextNumber(['T08', 'T09'])).toBe('T10');
    expect(nextNumber(['T99'])).toBe('T100');
  });

  it('is none where nothing is numbered', () => {
    expect(nextNumber([])).toBe('');
    expect(nextNumber(['compendium'])).toBe('');
  });
});
