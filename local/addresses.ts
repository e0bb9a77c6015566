import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Where the parts of the local system listen; 0 takes any free port. */
export interface Ports {
  /** Placet itself: the API and the pages beside it. */
  readonly site: number;
  readonly stepFunctions: number;
  readonly dynamodb: number;
  readonly lambda: number;
  /** The mail service and its mailbox page. */
  readonly mail: number;
  /** The issuer of tokens and its page to choose a person. */
  readonly signIn: number;
  readonly queues: number;
}

/** In the order of their ports: a person opens the first. */
const parts = ['site', 'stepFunctions', 'dynamodb', 'lambda', 'mail', 'signIn', 'queues'] as const;
const portsBy = (portOf: (place: number) => number): Ports =>
  Object.fromEntries(parts.map((part, place) => [part, portOf(place)])) as unknown as Ports;

export const anyPorts: Ports = portsBy(() => 0);
export const defaultPort = 8000;

/** The ports of a system from its first one on. */
export const portsFrom = (first: number): Ports => portsBy((place) => first + place);

const highestFirst = 65_535 - (parts.length - 1);

/** Another program listens where we should. The message is the sentence that a person needs (USERS.md A1). */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(port: number, instead: number) {
    super(`Port ${port} is taken by another program. Use \`PORT=${instead} npm start\`.`);
  }
}

/** The first port that PORT names; throws RangeError where that is no port with room for the others after it. */
export function firstPort(setting: string | undefined): number {
  if (setting === undefined || setting === '') return defaultPort;
  const port = Number(setting);
  if (Number.isInteger(port) && port >= 1 && port <= highestFirst) return port;
  throw new RangeError(
    `PORT=${setting} is no port. Use a number from 1024 to ${highestFirst}, such as \`PORT=9000 npm start\`.`,
  );
}

/**
 * Rejects with {@link PortTaken} unless all ports are free, or become so in time; it names a first port from which all
 * are.
 */
export async function checkFree(ports: Ports, patienceMs = 0): Promise<void> {
  const until = Date.now() + patienceMs;
  let taken = await firstTaken(ports);
  while (taken !== undefined && Date.now() < until) {
    await pause(50);
    taken = await firstTaken(ports);
  }
  if (taken === undefined) return;
  let instead = ports.site + 1;
  while (instead < 65_000 && (await firstTaken(portsFrom(instead))) !== undefined) instead += 1;
  throw new PortTaken(taken, instead);
}

async function firstTaken(ports: Ports): Promise<number | undefined> {
  for (const port of parts.map((part) => ports[part])) if (port !== 0 && !(await isFree(port))) return port;
  return undefined;
}

/** Asks for our own interface, then for all: what listens on another would shadow us, or we it. */
const isFree = async (port: number): Promise<boolean> =>
  (await canListen(port, '127.0.0.1')) && (await canListen(port, '::'));

async function canListen(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    // A machine without IPv6 is no reason to call the port taken.
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== 'EADDRINUSE' && code !== 'EACCES'),
    );
    probe.listen(port, host, () => resolve(true));
  });
  if (probe.listening) await new Promise((closed) => probe.close(closed));
  return listens;
}

/** A server of ours that listens. */
export interface Served {
  readonly port: number;
  readonly url: string;
  /** Ends the connections and resolves when the port is free again. */
  close(): Promise<void>;
}

/** Has the server listen on 127.0.0.1. Rejects with the operating system's error where it cannot. */
export async function listenOn(server: Server, port: number): Promise<Served> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return servedBy(server);
}

/** A server that listens already. */
export function servedBy(server: Server): Served {
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
