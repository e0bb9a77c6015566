import { describe, expect, it } from 'vitest';
import { PaperView } from '../../web/pages/tool/paper/paper-view.tsx';
import { DecisionView } from '../../web/pages/tool/tool/decision-view.tsx';
import { latestFirst } from '../../web/pages/tool/tool/latest-first.ts';
import { OffersView } from '../../web/pages/tool/tool/offers-view.tsx';
import { otherDayAddress, toolCall } from '../../web/pages/tool/tool/other-day.ts';
import { TitleOfTool } from '../../web/pages/tool/tool/title-of-tool.tsx';
import { ToolView } from '../../web/pages/tool/tool/tool-view.tsx';
import fc from '../support/properties.ts';
import { anyAnswer } from './any-answer.ts';
import { faultsIn, textsIn } from './faults-in-html.ts';
import { rendered } from './rendered.tsx';
import { step, toolAnswer } from './tool-answers.ts';

const anyLanguage = fc.constantFrom('en' as const, 'fr' as const);

describe('the page of a tool', () => {
  it('answers in the order of a phone: where, what to do, papers, way, decisions', () => {
    const html = rendered(<ToolView tool={toolAnswer()} />, 'fr');
    const headings = [...html.matchAll(/<h2[^>]*>([^<]*)</g)].map(([, title]) => title);
    expect(headings).toEqual([
      'Où en est-on\u00a0?',
      'Que dois-je faire\u00a0?',
      'Documents',
      'Son parcours',
      'Ce que les organes ont décidé',
    ]);
  });

  it('marks the language of a title that is not the reader’s', () => {
    const french = rendered(<TitleOfTool tool={toolAnswer()} />, 'fr');
    expect(french).toContain('<span lang="en">Compendium</span>');
    expect(textsIn(french)).toContain('[titre de travail]');
    const title = { title: 'Recueil', titles: { en: 'Compendium', fr: 'Recueil' } };
    expect(rendered(<TitleOfTool tool={toolAnswer(title)} />, 'fr')).toBe('<span lang="fr">Recueil</span>');
  });

  it('shows a French reader the French paper first, and never the English one under a French label', () => {
    const version = (language: 'en' | 'fr') => ({
      ...{ number: `PC0741${language === 'en' ? 'E' : 'F'}a`, language, revision: 'a' },
    });
    const sentence = 'Version française non disponible à ce jour. Texte anglais.';
    const documents = [
      { document: 'PC0741', en: version('en'), fr: version('fr'), sentence: '' },
      { document: 'PC0742', en: { ...version('en'), number: 'PC0742Ea' }, sentence },
    ];
    const text = textsIn(rendered(<ToolView tool={toolAnswer({ documents })} />, 'fr'));
    expect(text.indexOf('PC0741Fa')).toBeLessThan(text.indexOf('PC0741Ea'));
    expect(text.slice(text.indexOf('PC0742Ea'))).toMatch(/^PC0742Ea\s+anglais/);
    expect(text).toContain(sentence);
  });

  it('shows a corrigendum by its number, after what it corrects', () => {
    const version = (language: 'en' | 'fr', revision: string) => ({
      ...{ number: `RH0500${language === 'en' ? 'E' : 'F'}${revision}`, language, revision },
    });
    const corrected = { ...version('fr', 'c'), corrigendum: { number: 'Corr.1', of: 'b' } };
    const [en, fr] = [version('en', 'b'), version('fr', 'b')];
    const paper = { document: 'RH0500', en, fr, corrigenda: [corrected], sentence: '' };
    const ofTool = textsIn(rendered(<ToolView tool={toolAnswer({ documents: [paper] })} />, 'fr'));
    expect(ofTool).toMatch(/RH0500Fb\s+français\s+RH0500Fc\s+Corr\.1, français\s+RH0500Eb/);
    const versions = [version('fr', ''), en, fr, corrected, version('fr', 'd')];
    const ofPaper = textsIn(rendered(<PaperView paper={{ ...paper, versions, tools: [] }} />, 'en'));
    expect(ofPaper.match(/RH0500F[a-z]?|Corr\.1/g)).toEqual([
      ...['RH0500Fd', 'RH0500Fb', 'RH0500Fc', 'Corr.1', 'RH0500F'],
    ]);
  });

  it('says of an edition in which language the next has taken its place, and of the next where it has not', () => {
    const { lineage } = toolAnswer();
    const edition = { tool: 'T05', title: 'Compendium, 4th edition', titles: {} };
    const said = (more: object, language: 'en' | 'fr') =>
      textsIn(rendered(<ToolView tool={toolAnswer(more)} />, language));
    const by = (language: string) => ({ ...edition, tool: 'T13', language, on: '2024-10-17' });
    const half = { lineage: { ...lineage, supersededBy: [by('en')] } };
    expect(said(half, 'en')).toContain('has taken its place in English; in French this one remains current:');
    expect(said(half, 'fr')).toContain('remplacé en anglais\u00a0; celui-ci reste en vigueur en français');
    expect(said({ lineage: { ...lineage, supersededBy: [by('en'), by('fr')] } }, 'en')).toContain(
      'A newer one has taken its place:',
    );
    const out = { ...toolAnswer().where, out: { language: 'fr', on: '2024-06-27' } };
    const next = { where: out, lineage: { ...lineage, supersedes: edition } };
    expect(said(next, 'en')).toContain('Until it is published in English, this remains current there:');
    expect(said({ lineage: { ...lineage, supersedes: edition } }, 'en')).not.toContain('remains current');
  });

  it('says of a text that ended in draft that it came to no body, and of an unknown way that it is unknown', () => {
    const { route, where } = toolAnswer();
    const none = { route: { ...route, steps: [] } };
    const said = (more: object) =>
      textsIn(rendered(<ToolView tool={toolAnswer({ ...none, ...more })} />, 'fr'));
    expect(said({})).toContain('Son parcours n’est pas connu.');
    const ending = { is: 'withdrawn', label: 'Retiré' };
    expect(said({ where: { ...where, ending } })).toContain('Il a pris fin avant de parvenir à un organe.');
  });

  it('says that it is the past, offers nothing there, and leads back', () => {
    const { todo: _, ...past } = toolAnswer({ asOn: '2023-11-01' });
    const html = rendered(<ToolView tool={past} />, 'fr');
    expect(textsIn(html)).toContain('tel qu’il était à la fin du 1er novembre 2023');
    expect(html).not.toContain('Que dois-je faire');
    expect(html).toContain('href="/t/T13"');
    const known = toolAnswer({ asKnown: '2024-04-24T08:41:00.000Z' });
    expect(textsIn(rendered(<ToolView tool={known} />, 'en'))).toContain(
      'as the register knew it on 24 April 2024',
    );
  });
});

describe('a decision in the page of its tool', () => {
  const [any] = fc.sample(anyAnswer('getDecision', 'none'), 1);
  if (!any) throw new Error('no decision');
  const shown = (label: string, more: object) =>
    textsIn(
      rendered(
        <DecisionView
          tool={toolAnswer()}
          decision={{ ...any, basis: { is: 'consensus', label }, statusWords: 'Texte provisoire', ...more }}
        />,
        'fr',
      ),
    );

  it('says where and how it was taken in one sentence', () => {
    const session = { id: 'PTC-243-244', label: '243e/244e sessions' };
    expect(shown('Par consensus', { session })).toMatch(/243e\/244e sessions\s*,\s+par consensus/);
    expect(shown('Par consensus', { item: 'V.c' })).toMatch(/V\.c,\s+par consensus/);
    expect(shown('Par consensus', {})).toMatch(/Par consensus/);
  });
});

describe('the decisions on a tool', () => {
  const steps = [step({ body: 'PTC' }), step({ body: 'PoC' }), step({ body: 'Council' })];
  const route = { template: 'full', endsWith: 'publication', steps } as const;
  const taken = (body: string, decidedOn: string, recordedAt = decidedOn) =>
    ({ decision: body, body: { id: body }, decidedOn, recordedAt }) as never;
  const shown = (...decisions: never[]) =>
    latestFirst({ decisions, route: { ...route, steps } }).map(({ decision }) => decision);

  it('stand by the day on which they were taken, however late one was recorded', () => {
    expect(
      shown(
        taken('PTC', '2024-04-24'),
        taken('Council', '2024-06-27'),
        taken('PoC', '2024-06-26', '2024-07-03'),
      ),
    ).toEqual(['Council', 'PoC', 'PTC']);
  });

  it('stand by how the bodies sit where they are of one day', () => {
    expect(shown(taken('Council', '2024-06-27'), taken('PoC', '2024-06-27'))).toEqual(['Council', 'PoC']);
    expect(shown(taken('PoC', '2024-06-27'), taken('Council', '2024-06-27'))).toEqual(['Council', 'PoC']);
  });
});

describe('the past of a tool', () => {
  it('has an address for each of its two axes', () => {
    expect(otherDayAddress('T13', 'asOn', '2024-04-24')).toBe('/t/T13?asOn=2024-04-24');
    const at = new Date('2024-04-24T10:41').toISOString();
    expect(otherDayAddress('T13', 'asKnown', '2024-04-24T10:41')).toBe(
      `/t/T13?asKnown=${encodeURIComponent(at)}`,
    );
  });

  it('has none before it is said which past, and when', () => {
    expect(otherDayAddress('T13', undefined, '2024-04-24')).toBeUndefined();
    expect(otherDayAddress('T13', 'asOn', '')).toBeUndefined();
    expect(otherDayAddress('T13', 'asKnown', 'soon')).toBeUndefined();
  });

  it('is asked of the API as its address says', () => {
    const call = toolCall('T13', new URLSearchParams('asOn=2024-04-24&asKnown=2024-05-01T00:00:00.000Z&x=1'));
    expect(call.query).toEqual({ asOn: '2024-04-24', asKnown: '2024-05-01T00:00:00.000Z' });
    expect(toolCall('T13', new URLSearchParams())).toEqual({ params: { tool: 'T13' } });
  });
});

describe('what comes when it is asked for', () => {
  it.each(['all', 'none', 'some'] as const)('is whole whatever there is of it: %s', (presence) => {
    fc.assert(
      fc.property(anyAnswer('listOffers', presence), anyLanguage, ({ items }, language) => {
        expect(faultsIn(rendered(<OffersView offers={items} />, language), language)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is a box with one field where contributions are invited, and none where they are not', () => {
    const box = { text: '', write: () => {}, send: () => {}, busy: false, error: null };
    const invited = rendered(<OffersView offers={[]} box={box} />, 'fr');
    expect(invited).toContain('Qui, et sur quoi\u00a0?');
    expect(invited.match(/<textarea/g)).toHaveLength(1);
    expect(rendered(<OffersView offers={[]} />, 'fr')).not.toContain('<textarea');
  });

  it('keeps what was written over an error, and says what became of it', () => {
    const box = { text: 'Notre laboratoire.', write: () => {}, send: () => {}, busy: false };
    const failed = rendered(<OffersView offers={[]} box={{ ...box, error: new TypeError('net') }} />, 'fr');
    expect(failed).toContain('Notre laboratoire.');
    const receipt = 'Envoyé au secrétariat du CTP. Il vous répondra.';
    expect(rendered(<OffersView offers={[]} box={{ ...box, error: null, receipt }} />, 'fr')).toContain(
      receipt,
    );
  });
});
