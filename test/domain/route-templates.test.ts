import { describe, expect, test } from 'vitest';
import { bodyId } from '../../functions/domain/ids.ts';
import type { Route } from '../../functions/domain/route.ts';
import {
  proposedFor,
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
    expect(route.steps.map((s) => s.n)).toEqual(route.steps.map((_, i) => i + 1));
  });
});

describe('what is proposed', () => {
  test.each(['resolution', 'recommendation'] as const)('a %s goes to the Council, which decides', (kind) => {
    const last = routeFrom(proposedFor(kind)).steps.at(-1);
    expect([last?.body, last?.ask]).toEqual(['Council', 'decide']);
  });

  test('a report is proposed for information, a template to end at the PTC', () => {
    expect([proposedFor('report'), proposedFor('template')]).toEqual(['report-note-only', 'ends-at-ptc']);
  });
});
