import { describe, expect, it } from 'vitest';
import { docx, hashOf, pdf } from '../support/sample-files.ts';
import { fullRoute, registration } from '../support/sample-register.ts';
import { filing, paper } from './files-rig.ts';
import { enter } from './rig.ts';

const facts = (outcome: string, more: object = {}) => ({
  ...{ outcome, body: 'PTC', session: 'PTC-243-244', decidedOn: '2024-04-24' },
  ...{ basis: { is: 'consensus' }, versions: [paper('en'), paper('fr')] },
  ...more,
});

/** T13 is before the PTC with its paper in both languages. */
async function submitted() {
  const register = await filing();
  await enter(register.people, 'dep-PTC');
  await register.submit([paper('en'), paper('fr')]);
  const last = async (tool = 'T13') => (await register.tools.events(tool as never)).at(-1);
  /** What a request to a tool's path recorded. */
  async function recorded(path: string, as: string, body: object = {}) {
    const answer = await register.post(`/api/tools/T13/${path}`, as, body);
    if (answer.status !== 201) throw new Error(answer.text);
    return last();
  }
  return { ...register, recorded, last };
}

describe('each thing that may be done to the record', () => {
  it('is an event of its own: a text that is amended, confirmed, published in a report, and corrected', async () => {
    const { recorded, put } = await submitted();
    const amended = facts('endorsed-amended', { amendments: { en: 'Section 2' } });
    const decision = 'decisions/T13-1';
    expect(await recorded('decisions', 'sec-PTC', { facts: amended })).toMatchObject({
      type: 'DecisionRecorded',
    });
    const bytes = pdf('As amended');
    await put(bytes);
    const sha256 = hashOf(bytes);
    const versions = [paper('en', { revision: 'b', sha256 }), paper('fr', { revision: 'b' })];
    expect(
      await recorded(`${decision}/amended-text`, 'sec-PTC', { versions, checkedBy: 'chair' }),
    ).toMatchObject({
      type: 'AmendedTextConfirmed',
      decision: 'T13-1',
      checkedBy: 'chair',
      versions: [{ ...versions[0], file: { bytes: bytes.length, type: 'pdf' } }, versions[1]],
    });
    const text = { en: 'The Committee endorsed it.' };
    const final = { report: 'PC0800', paragraph: '42', text };
    expect(await recorded(`${decision}/final-text`, 'sec-PTC', final)).toMatchObject({
      type: 'TextConfirmed',
      decision: 'T13-1',
      ...final,
    });
    const corrected = { facts: facts('endorsed'), reason: 'Nothing was amended' };
    expect(await recorded(`${decision}/corrections`, 'sec-PTC', corrected)).toMatchObject({
      type: 'CorrectionProposed',
      decision: 'T13-1',
      ...corrected,
    });
    expect(await recorded(`${decision}/corrections/agreement`, 'dep-PTC')).toMatchObject({
      type: 'CorrectionAgreed',
      decision: 'T13-1',
      proposedBy: 'sec-PTC',
    });
  });

  it('is an event of its own: a procedure and an answer that came by mail', async () => {
    const { recorded } = await submitted();
    const opening = { deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'Decision 12' };
    const procedure = { facts: facts('written-opened', opening), agrees: 'endorsed', minimumDays: 7 };
    expect(await recorded('procedures', 'sec-PTC', procedure)).toMatchObject({
      type: 'WrittenProcedureOpened',
      decision: 'T13-1',
      agrees: 'endorsed',
      minimumDays: 7,
    });
    const answer = { member: 'A', answer: 'no-objection' };
    expect(await recorded('procedures/T13-1/received-answers', 'sec-PTC', answer)).toMatchObject({
      type: 'AnswerReceived',
      decision: 'T13-1',
      ...answer,
    });
  });

  it('is an event of its own: another route, and the end of the work', async () => {
    const { recorded } = await submitted();
    const more = { n: 4, stage: 'ptc-endorsement', body: 'CBC', ask: 'decide' };
    const [first, ...others] = fullRoute;
    const after = { ...registration.route, steps: [first, more, ...others] };
    const authority = { kind: 'holding-body', body: 'PTC', reference: 'V.c' };
    expect(await recorded('route-changes', 'sec-PTC', { after, authority })).toMatchObject({
      ...{ type: 'RouteChanged', after, authority },
    });
    const ends = { facts: facts('discontinued', { reason: { en: 'Overtaken' } }) };
    expect(await recorded('discontinuation', 'sec-PTC', ends)).toMatchObject({
      type: 'Discontinued',
      decision: 'T13-1',
    });
  });

  it('is an event of its own: that a text is not placed on the agenda', async () => {
    const { recorded } = await submitted();
    const body = { body: 'PTC', session: 'PTC-243-244', why: 'late' };
    expect(await recorded('not-listed', 'sec-PTC', body)).toMatchObject({ type: 'NotListed', ...body });
  });
});

describe('who asks where a file is to be put', () => {
  it('is told which tool is not there, what they would need, and which file is not taken', async () => {
    const { upload, put } = await submitted();
    const bytes = docx();
    expect((await upload(bytes, 'officer', {}, 'T99')).body).toMatchObject({
      code: 'unknown-tool',
      facts: { tool: 'T99' },
    });
    expect((await upload(bytes, 'del-A')).body).toMatchObject({
      code: 'not-permitted',
      facts: {
        action: 'attach-document',
        needs: [{ role: 'officer', tool: 'T13' }, { role: 'secretary' }, { role: 'deputy-secretary' }],
      },
    });
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    await put(page);
    expect((await upload(page, 'officer')).body).toMatchObject({
      code: 'file-not-taken',
      facts: { sha256: hashOf(page) },
    });
  });

  it('may bring the file of a version that was named without one', async () => {
    const { upload } = await submitted();
    expect((await upload(pdf('x'), 'officer', { version: paper('fr') })).body).toMatchObject({
      there: false,
      put: { method: 'PUT' },
    });
  });
});
