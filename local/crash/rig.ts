import { portsFrom } from '../addresses.ts';
import { pathsIn } from '../folder.ts';
import { readSigningKey } from '../identity/signing-key.ts';
import { openAsking } from './asking.ts';
import { openGate } from './gate.ts';
import { openLedger } from './ledger.ts';
import { startedOn } from './program.ts';

/** The system of one run, who asks it, and what was found wrong with it so far. */
export function crashRig(seed: number, folder: string, port: number, say: (line: string) => void) {
  const [paths, ports] = [pathsIn(folder), portsFrom(port)];
  const [gate, ledger] = [openGate(), openLedger(seed)];
  const origin = `http://127.0.0.1:${ports.site}`;
  const issuer = `http://127.0.0.1:${ports.signIn}`;
  const signingKey = () => readSigningKey(paths.signingKey);
  const faults: string[] = [];
  return {
    ...{ paths, ports, gate, ledger, origin, faults, say },
    asking: openAsking({ origin, issuer, signingKey, gate, ledger }),
    system: startedOn(folder, port),
    found(when: string, these: readonly string[]): void {
      for (const fault of these) {
        faults.push(`${when}: ${fault}`);
        say(`${when}: ${fault}`);
      }
    },
  };
}

export type CrashRig = ReturnType<typeof crashRig>;
