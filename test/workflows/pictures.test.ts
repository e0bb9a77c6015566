import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workflow, workflowNames } from '../../workflows/asl.ts';
import { draw, readmeFile, withPictures } from '../../workflows/draw.ts';

it('the pictures in the README are of the files as they are (else: node workflows/draw.ts)', () => {
  const readme = readFileSync(readmeFile, 'utf8');
  expect(readme).toBe(withPictures(readme));
  for (const name of workflowNames) expect(readme).toContain(draw(workflow(name)));
});

it('a picture shows where a stage leads when it is decided, and when its time is up', () => {
  const picture = draw(workflow('tool-lifecycle'));
  expect(picture).toContain('NextStage --> PtcEndorsement : ptc-endorsement\n');
  expect(picture).toContain('PtcEndorsement --> NextStage\n');
  expect(picture).toContain('PtcEndorsement --> StageLapsed : States.Timeout\n');
  expect(picture).toContain('PtcEndorsement : open-stage, then waits for its token\n');
});
