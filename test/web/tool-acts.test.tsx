import { describe, expect, it } from 'vitest';
import { TodoView } from '../../web/pages/tool/tool/answer-view.tsx';
import { type Act, actsOf, actsOn, actsOnTool } from '../../web/ways/acts.ts';
import { rendered } from './rendered.tsx';
import { step, toolAnswer } from './tool-answers.ts';

const wayOf = (acts: readonly Act[], command: string) => acts.find((act) => act.command === command)?.way;

describe('what a reader may do to a tool', () => {
  const session = { id: 'PTC-243-244', label: '243e/244e sessions' };
  const route = {
    template: 'full',
    endsWith: 'publication' as const,
    steps: [step({ n: 1, body: 'PTC', mark: 'here', session }), step({ n: 2, body: 'Council' })],
  };
  const tool = toolAnswer({
    route,
    may: [
      { command: 'record-decision', body: 'PTC' },
      { command: 'record-decision', body: 'Council' },
      { command: 'change-route' },
      { command: 'clear-step', body: 'PoC', step: 2 },
      { command: 'take-back', body: 'PTC', decision: 'T13-1' },
      { command: 'object', body: 'PTC', member: 'A', decision: 'T13-1' },
      { command: 'pause-execution' },
      { command: 'offer-contribution', body: 'PTC' },
      { command: 'something-new' },
    ],
    executions: [
      { name: 'T13-g2', current: true },
      { name: 'T13-g1', current: false },
    ],
  });

  it('is done where the thing is done', () => {
    const acts = actsOf(tool);
    expect(wayOf(acts, 'record-decision')).toBe('/t/T13/decide?session=PTC-243-244');
    expect(wayOf(acts, 'change-route')).toBe('/t/T13/do/change-route');
    expect(wayOf(acts, 'clear-step')).toBe('/t/T13/do/clear-step?body=PoC&step=2');
    expect(wayOf(acts, 'take-back')).toBe('/t/T13/decisions/T13-1');
    expect(wayOf(acts, 'object')).toBe('/t/T13/procedure?member=A');
    expect(wayOf(acts, 'pause-execution')).toBe('/admin/executions/T13-g2');
    expect(wayOf(acts, 'offer-contribution')).toBe('/t/T13#contribute');
  });

  it('names the body where no session is known', () => {
    expect(actsOf(tool).map(({ way }) => way)).toContain('/t/T13/decide?body=Council');
  });

  it('is entered by the secretary where an answer came by mail', () => {
    const served = toolAnswer({ may: [{ command: 'object', body: 'PTC', decision: 'T13-1' }] });
    expect(actsOnTool(served).map(({ way }) => way)).toEqual(['/t/T13/do/object?body=PTC']);
    const html = rendered(<TodoView tool={served} todo={{ sentence: '', rows: [] }} />, 'en');
    expect(html).toContain('Enter an answer that came by mail');
  });

  it('stands once where it can be done for several bodies, and its page asks for which', () => {
    const several = toolAnswer({
      may: [{ command: 'change-route' }, { command: 'change-route', body: 'PTC' }],
    });
    expect(actsOnTool(several).map(({ way }) => way)).toEqual(['/t/T13/do/change-route']);
  });

  it('leaves out what this page does not know', () => {
    expect(actsOf(tool).map(({ command }) => command as string)).not.toContain('something-new');
  });

  it('stands beside the decision that it is about, and what has its own place there', () => {
    const commands = actsOnTool(tool).map(({ command }) => command);
    expect(commands).toEqual([
      'record-decision',
      'record-decision',
      'change-route',
      'clear-step',
      'pause-execution',
    ]);
    const decision = { decision: 'T13-1' } as never;
    expect(actsOn(tool, decision).map(({ command }) => command)).toEqual(['take-back']);
    expect(actsOn(tool, { decision: 'T13-2' } as never)).toEqual([]);
  });

  it('is not to be taken back once its letters have left', () => {
    const letters = { sentence: '31 lettres sont parties.', left: true };
    expect(actsOn(tool, { decision: 'T13-1', letters } as never)).toEqual([]);
  });
});

describe('« Que dois-je faire ? »', () => {
  const row = (asks: string, more: object = {}) =>
    ({ asks, sentence: `${asks}.`, tool: { id: 'T13', title: 'Compendium' }, ...more }) as never;
  const shown = (rows: readonly never[], may: readonly { command: string; body?: string }[] = []) => {
    const todo = { sentence: 'Rien pour l’instant.', rows: [...rows] };
    return rendered(<TodoView tool={toolAnswer({ may: [...may] })} todo={todo} />, 'fr');
  };

  it('says so where nothing is asked', () => {
    const html = shown([]);
    expect(html).toContain('Rien pour l’instant.');
    expect(html).not.toContain('<a');
  });

  it('has one coloured button, for what is most urgent', () => {
    const html = shown([row('wait'), row('answer', { member: { id: 'A', name: 'A' } }), row('contribute')]);
    expect(html.match(/class="button main"/g)).toHaveLength(1);
    expect(html).toContain('href="/t/T13/procedure?member=A"');
    expect(html).toContain('href="#contribute"');
  });

  it('does not urge anybody to record what is still to be decided', () => {
    expect(shown([row('decide', { daysLeft: 3 })])).not.toContain('button main');
    expect(shown([row('decide', { daysLeft: 0 })])).toContain('button main');
    expect(shown([row('decide', { daysLeft: 3 }), row('answer')])).toContain('button main');
  });

  it('does not offer twice what is asked', () => {
    const may = [{ command: 'record-decision', body: 'PTC' }];
    expect(shown([], may)).toContain('Vous pouvez aussi');
    expect(shown([row('decide')], may)).not.toContain('Vous pouvez aussi');
  });
});
