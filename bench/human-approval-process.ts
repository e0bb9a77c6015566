// AWS's human-approval pattern on our engine, in a process of its own: the state machine, the function that mails links, and
// the server behind the links. Tells its parent of each mail.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { openEngine } from '../local/step-functions/engine.ts';
import { serve } from '../local/step-functions/server.ts';
import { install, type Mailed, machineArn } from './human-approval.ts';

const [, , file = ':memory:'] = process.argv;
const engine = openEngine({
  file,
  clock: { now: () => Date.now() },
  realTime: true,
  invoke: async (_, payload) => {
    const { token, execution, approval } = payload as unknown as Mailed;
    process.send?.({ execution, approval, link: `${address()}/?token=${encodeURIComponent(token)}` });
    return { payload: null };
  },
});
await install(engine);
const served = await serve(engine, 0);
const client = new SFNClient({
  endpoint: served.url,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const links = createServer(async (request, response) => {
  const taskToken = new URL(request.url ?? '/', 'http://localhost').searchParams.get('token') ?? '';
  await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"status":"approved"}' }));
  response.end('Thank you.');
});
const address = (): string => `http://127.0.0.1:${(links.address() as AddressInfo).port}`;
links.listen(0, '127.0.0.1');
await once(links, 'listening');

process.on('message', async (names: readonly string[]) => {
  for (const name of names) await engine.startExecution({ stateMachineArn: machineArn, name, input: '{}' });
});
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: true });
