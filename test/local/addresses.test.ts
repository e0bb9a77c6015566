import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { checkFree, firstPort, PortTaken, portsFrom } from '../../local/addresses.ts';
import { freePorts } from './free-ports.ts';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((closed) => server.close(closed));
});

/** Another program, on a port that was free or a given one. */
async function listen(host: string, given?: number): Promise<number> {
  const port = given ?? (await freePorts());
  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  open.push(server);
  return port;
}

describe('the ports of a local system', () => {
  test('are seven in a row from PORT on, or from 8000, which is Placet itself', () => {
    expect(portsFrom(firstPort(undefined))).toEqual({
      site: 8000,
      stepFunctions: 8001,
      dynamodb: 8002,
      lambda: 8003,
      mail: 8004,
      signIn: 8005,
      queues: 8006,
    });
    expect(portsFrom(firstPort('9100')).lambda).toBe(9103);
  });

  test.each(['http', '0', '65530', '80.5', '-1'])(
    'are refused with an example when PORT is %s',
    (setting) => {
      expect(() => firstPort(setting)).toThrow(/PORT=9000 npm start/);
    },
  );

  test.each(['127.0.0.1', '0.0.0.0'])(
    'are named when another program listens on %s, with one that works',
    async (host) => {
      const taken = await listen(host);
      const failure = await checkFree(portsFrom(taken)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PortTaken);
      const [, port, instead] =
        /^Port (\d+) is taken by another program\. Use `PORT=(\d+) npm start`\.$/.exec(
          String((failure as Error).message),
        ) ?? [];
      expect(Number(port)).toBe(taken);
      await expect(checkFree(portsFrom(Number(instead)))).resolves.toBeUndefined();
    },
  );

  test('are named when it is not the first of them that is taken', async () => {
    const first = await freePorts();
    const taken = await listen('127.0.0.1', first + 2);
    await expect(checkFree(portsFrom(first))).rejects.toThrow(`Port ${taken} is taken`);
  });
});
