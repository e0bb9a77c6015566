import { describe, expect, test } from 'vitest';
import { bodyId } from '../../functions/domain/ids.ts';
import type { Route } from '../../functions/domain/route.ts';
import {
  proposedFor,
  routeFault,
  routeFrom,
  routeTemplates,
  templateIds,
} from '../../functions/domain/route-templates.ts';

const swg = bodyId('SWG');
const way = (route: Route) => route.steps.map((s) => `${s.n} ${s.body} ${s.ask}`);

describe('route templates', () => {
  test('the full route goes from a working group to the Council, and the Council waits upon the Commission', () => {
    const route = routeFrom('full', { workingGroups: [swg] });
    expect(way(route)).toEqual(['1 SWG decide', '2 PTC decide', '3 PoC decide', '4 Council decide']);
    expect(route.steps[3]?.condition).toEqual({ subjectTo: 3 });
    expect(route.endsWith).toBe('publication');
  });

  test('a tool that no working group prepared has no step for one', () => {
    expect(way(routeFrom('full'))).toEqual(['1 PTC decide', '2 PoC decide', '3 Council decide']);
  });

  test('two working groups in sequence are two steps of the same stage', () => {
    const route = routeFrom('ends-at-ptc', { workingGroups: [bodyId('DMPT'), swg] });
    expect(way(route)).toEqual(['1 DMPT decide', '2 SWG decide', '3 PTC decide']);
    expect(route.steps.slice(0, 2).map((s) => s.stage)).toEqual(['working-group', 'working-group']);
  });

  test('where the Commission has no step, the Council depends on nobody', () => {
    const route = routeFrom('without-policy-commission');
    expect(way(route)).toEqual(['1 PTC decide', '2 Council decide']);
    expect(route.steps[1]).not.toHaveProperty('condition');
  });

  test('the inverted route only informs the PTC, last', () => {
    const route = routeFrom('inverted-ptc-informed', { workingGroups: [swg] });
    expect(way(route)).toEqual(['1 SWG decide', '2 PoC decide', '3 PTC inform']);
    expect(route.endsWith).toBe('last-step');
  });

  test('a partner is named only on a route that has a gate for one', () => {
    expect(routeFrom('partner-gate', { partner: 'IAPH' }).partnerGate).toBe('IAPH');
    expect(routeFrom('full', { partner: 'IAPH' })).not.toHaveProperty('partnerGate');
  });

  test('the sister committee may take the place of the PTC', () => {
    expect(way(routeFrom('ends-at-ptc', { committee: bodyId('CBC') }))).toEqual(['1 CBC decide']);
  });

  test.each(templateIds)('the template %s makes a route that says which version it came from', (id) => {
    const route = routeFrom(id, { workingGroups: [swg], partner: 'UPU' });
    expect([route.template, route.templateVersion]).toEqual([id, routeTemplates[id].version]);
    expect(routeFault('guidelines', route)).toBeUndefined();
  });
});

describe('what a route may not be', () => {
  test.each(['resolution', 'recommendation'] as const)('a %s cannot end at the PTC', (kind) => {
    expect(routeFault(kind, routeFrom('ends-at-ptc'))).toEqual({
      refused: 'resolution-needs-council',
      facts: { kind, endsAt: 'PTC' },
    });
    expect(routeFault(kind, routeFrom(proposedFor(kind)))).toBeUndefined();
  });

  test('informing the Council of a resolution is not asking it to decide', () => {
    const full = routeFrom('full');
    const steps = full.steps.map((s) => (s.body === 'Council' ? { ...s, ask: 'inform' as const } : s));
    expect(routeFault('resolution', { ...full, steps })?.refused).toBe('resolution-needs-council');
  });

  test('a route without steps leads nowhere', () => {
    expect(routeFault('guide', { ...routeFrom('full'), steps: [] })?.refused).toBe('route-needs-a-step');
  });

  test('a condition must name a step before', () => {
    const full = routeFrom('full');
    const steps = full.steps.map((s) => (s.n === 1 ? { ...s, condition: { subjectTo: 2 } } : s));
    expect(routeFault('guide', { ...full, steps })?.refused).toBe('route-step-not-known');
  });

  test('steps are numbered from one without gaps', () => {
    const full = routeFrom('full');
    expect(routeFault('guide', { ...full, steps: full.steps.slice(1) })?.refused).toBe(
      'route-step-not-known',
    );
  });
});

test('a report is proposed for information, guidelines the full way', () => {
  expect([proposedFor('report'), proposedFor('guidelines')]).toEqual(['report-note-only', 'full']);
});
