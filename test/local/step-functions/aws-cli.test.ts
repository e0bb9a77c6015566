import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../../local/step-functions/server.ts';
import { echo, machine, setStage, waitForToken } from './stage.ts';

/**
 * The first of the machine's `aws` commands of version 2, which prints times as Debian's does: one of another Python
 * may stand before it, or not work at all.
 */
function findAws(): string | undefined {
  return ['/usr/bin/aws', '/usr/local/bin/aws', 'aws'].find((command) => {
    try {
      return /^aws-cli\/2\./.test(execFileSync(command, ['--version'], { encoding: 'utf8', stdio: 'pipe' }));
    } catch {
      return false;
    }
  });
}

const aws = findAws();
if (!aws)
  console.warn('aws-cli.test.ts is skipped: no working `aws` here. Install it with: apt-get install awscli');

// On CI the command is installed, so its absence is a fault and not a reason to skip.
describe.skipIf(!aws && !process.env.CI)("Debian's awscli", () => {
  it('creates, starts, lists, reads the history of and answers an execution', async () => {
    const stage = setStage({ desk: echo });
    const served = await serve(stage.engine, 0);
    onTestFinished(() => served.close());
    const run = promisify(execFile);
    const ask = async (...options: string[]): Promise<unknown> => {
      if (!aws) throw new Error('No working `aws` on this machine, and CI is set: install awscli');
      const credentials = {
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_DEFAULT_REGION: 'eu-west-1',
      };
      const { stdout } = await run(
        aws,
        ['--endpoint-url', served.url, '--output', 'json', 'stepfunctions', ...options],
        {
          env: { ...process.env, ...credentials, AWS_PAGER: '' },
        },
      );
      return stdout === '' ? undefined : JSON.parse(stdout);
    };

    const definition = JSON.stringify(machine({ Desk: waitForToken() }));
    const created = (await ask(
      'create-state-machine',
      '--name',
      'M',
      '--role-arn',
      'arn:aws:iam::000000000000:role/engine',
      '--definition',
      definition,
    )) as { stateMachineArn: string };
    const started = (await ask(
      'start-execution',
      '--state-machine-arn',
      created.stateMachineArn,
      '--name',
      'T13',
      '--input',
      '{"a":1}',
    )) as { executionArn: string };
    await stage.engine.idle();

    expect(
      await ask(
        'list-executions',
        '--state-machine-arn',
        created.stateMachineArn,
        '--status-filter',
        'RUNNING',
      ),
    ).toEqual({
      executions: [
        expect.objectContaining({
          name: 'T13',
          status: 'RUNNING',
          startDate: expect.stringMatching(/^2024-04-23T08:00:00/),
        }),
      ],
    });
    expect(
      await ask('get-execution-history', '--execution-arn', started.executionArn, '--page-size', '2'),
    ).toMatchObject({
      events: [
        { type: 'ExecutionStarted' },
        { type: 'TaskStateEntered' },
        { type: 'TaskScheduled' },
        { type: 'TaskStarted' },
        { type: 'TaskSubmitted' },
      ],
    });
    await ask('send-task-success', '--task-token', stage.tokens()[0] ?? '', '--task-output', '{"b":2}');
    expect(await ask('describe-execution', '--execution-arn', started.executionArn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"b":2}',
    });
    await expect(
      ask('describe-execution', '--execution-arn', `${started.executionArn}x`),
    ).rejects.toMatchObject({
      stderr: expect.stringContaining('(ExecutionDoesNotExist)'),
    });
  });
});
