import { describe, expect, it } from 'vitest';
import { BodyFacts, BodyView } from '../../web/pages/tool/body/body-view.tsx';
import { partialDayIn } from '../../web/pages/tool/decisions/partial-day.ts';
import { ToolFilters } from '../../web/pages/tool/list/tool-filters.tsx';
import { ToolsView } from '../../web/pages/tool/list/tools-view.tsx';
import { OpenToolView } from '../../web/pages/tool/tool/open-tool.tsx';
import { filtersIn, withFilter } from '../../web/pages/tool/use-filters.ts';
import fc from '../support/properties.ts';
import { anyAnswer } from './any-answer.ts';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';

describe('what is not a list itself', () => {
  it.each(['all', 'none', 'some'] as const)('is whole whatever there is of it: %s', (presence) => {
    fc.assert(
      fc.property(
        anyAnswer('listBodies', presence),
        anyAnswer('getOpenTool', presence),
        fc.constantFrom('en', 'fr'),
        ({ items }, tool, language) => {
          const filters = <ToolFilters filters={{ q: 'mot' }} set={() => {}} bodies={items} />;
          const open = <OpenToolView known={tool.known ? tool : undefined} />;
          for (const view of [filters, open])
            expect(faultsIn(rendered(view, language), language)).toEqual([]);
        },
      ),
      { numRuns: presence === 'none' ? 4 : 20 },
    );
  });
});

describe('the filters of a list', () => {
  const address = new URLSearchParams('body=PTC&after=W10&q=%20&x=1');

  it('are what the address asks for, of the names that the page knows', () => {
    expect(filtersIn(address, ['body', 'q', 'kind'])).toEqual({ body: 'PTC' });
  });

  it('begin the list anew when one is changed, and keep the others', () => {
    expect(String(withFilter(address, 'kind', 'report'))).toBe('body=PTC&q=+&x=1&kind=report');
    expect(withFilter(address, 'body', '').has('body')).toBe(false);
  });

  it('hold on all pages of the list', () => {
    expect(withFilter(address, 'after', 'W20').get('body')).toBe('PTC');
    expect(withFilter(address, 'after', '').has('after')).toBe(false);
  });
});

describe('an empty list', () => {
  it('says so, and leads to the whole one', () => {
    const html = rendered(<ToolsView page={{ items: [] }} />, 'fr');
    expect(textsIn(html)).toContain('Aucun texte ne répond à ces critères.');
    expect(html).toContain('href="/tools"');
  });

  it('does not end where the list goes on', () => {
    expect(rendered(<ToolsView page={{ items: [], next: 'W10' }} />, 'fr')).toContain('elle se poursuit');
  });
});

describe('a date in a list of decisions', () => {
  it('is as exact as it is known', () => {
    expect(['2024-05-01', '2023-06', '2022'].map((on) => partialDayIn(on, 'fr'))).toEqual([
      '1er mai 2024',
      'juin 2023',
      '2022',
    ]);
    expect(partialDayIn('2023-06', 'en')).toBe('June 2023');
  });
});

describe('the page of a body', () => {
  it('has its names in both languages, each in its own', () => {
    const body = {
      ...{ id: 'PTC', code: 'CTP', name: 'Comité technique permanent', restricted: false, closed: false },
      stage: { id: 'ptc-endorsement', label: 'Entérinement par le CTP' },
      names: { en: 'Permanent Technical Committee', fr: 'Comité technique permanent' },
      codes: { en: 'PTC', fr: 'CTP' },
      ...{ city: 'Bruxelles', timeZone: 'Europe/Brussels', mailbox: 'ptc@example.org' },
      ...{ reportsTo: [], servedBy: [], sessions: [] },
    };
    const html = rendered(<BodyFacts body={body} />, 'fr');
    expect(html).toContain('<dd lang="en">Permanent Technical Committee, PTC</dd>');
    expect(rendered(<BodyView body={body} />, 'fr')).toContain('Aucune session n’est fixée.');
  });
});
