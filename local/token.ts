import { parseArgs } from 'node:util';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { stateFolder } from './demonstration.ts';
import { tableName } from './environment.ts';
import { pathsIn } from './folder.ts';
import { grantable } from './identity/client.ts';
import { tokenLifetimeSeconds } from './identity/cognito-claims.ts';
import { peopleMeant } from './identity/find-person.ts';
import { localToken } from './identity/local-token.ts';
import { type Everybody, everybodyIn, type Listed } from './identity/people-of-register.ts';
import { seatWords } from './identity/seat-words.ts';
import { readSigningKey } from './identity/signing-key.ts';
import { describeRunning, registerOfRunning } from './running.ts';

const usage = `npm run -s token -- --as WHO [--scope "SCOPE …"]

Prints an access token for the local API, good for an hour, and nothing else: TOKEN=$(npm run -s token -- --as P01).
WHO is a person's id or name, or a seat: "PTC secretary", "PTC delegate member-a", "T13 officer", administrator.
A token may do all that its person may; --scope leaves it some of: ${grantable.join(', ')}.
PLACET_FOLDER and PORT count as for npm start, which must be running.`;

const mostNamed = 8;

/** What a person must know before a token can be made; its message is one line. */
class CannotSay extends Error {}

/** Prints the token on standard output and whose it is on standard error; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      scope: { type: 'string', multiple: true },
      help: { type: 'boolean', default: false },
    },
  });
  const { as, scope, help } = values;
  if (help || as === undefined || positionals.length > 0) {
    console.error(usage);
    return help ? 0 : 2;
  }
  const scopes = scopesIn(scope);
  const running = describeRunning(stateFolder);
  const client = await registerOfRunning(running);
  const ports = { people: peopleStore(client, tableName), tools: toolStore(client, tableName) };
  const everybody = await everybodyIn(ports, running.now).finally(() => client.destroy());
  const meant = theOneMeant(as, everybody);
  const key = readSigningKey(pathsIn(running.directory).signingKey);
  const token = await localToken(
    { url: running.endpoints.signIn, key },
    { person: meant.person.id, ...(scopes && { scopes }) },
  );
  console.log(token);
  const until = new Date(Date.now() + tokenLifetimeSeconds * 1000).toTimeString().slice(0, 5);
  console.error(`${inWords(meant, everybody)}; good until ${until}.`);
  // npm's own lines go to the same place as the token.
  const { npm_lifecycle_event: byNpm, npm_config_loglevel: level } = process.env;
  if (!process.stdout.isTTY && byNpm === 'token' && level !== 'silent')
    console.error('npm prints two lines before the token: use `npm run -s token` to have it alone.');
  return 0;
}

function scopesIn(given: readonly string[] | undefined): readonly string[] | undefined {
  const scopes = given?.flatMap((words) => words.split(/[\s,]+/)).filter((one) => one !== '');
  const wrong = scopes?.find((one) => !(grantable as readonly string[]).includes(one));
  if (wrong !== undefined) throw new CannotSay(`There is no scope ${wrong}: ${grantable.join(', ')}.`);
  return scopes;
}

function theOneMeant(words: string, everybody: Everybody): Listed {
  const meant = peopleMeant(everybody, words);
  const [first, ...others] = meant;
  if (!first)
    throw new CannotSay(
      `Nobody is "${words}". Say an id, a name or a seat, such as "PTC secretary" or administrator.`,
    );
  if (others.length === 0) return first;
  const named = meant.slice(0, mostNamed).map(({ person }) => `${person.name} (${person.id})`);
  const more = meant.length > mostNamed ? ` and ${meant.length - mostNamed} more` : '';
  throw new CannotSay(
    `"${words}" may be ${meant.length} people: ${named.join(', ')}${more}. Say which: --as ${first.person.id}`,
  );
}

/** `Hélène Marchetti (P01), Secretary, PTC` */
const inWords = (listed: Listed, everybody: Everybody): string =>
  [`${listed.person.name} (${listed.person.id})`, ...seatWords(listed, everybody, 'en')].join(', ');

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
