import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * The flags of a command that takes nothing but flags. `--help` prints the usage and ends it; so does, with one line and
 * exit 2, whatever else is said to it: what is not understood is not passed over.
 */
export function flags<const Known extends readonly string[]>(
  usage: string,
  known: Known,
  said: readonly string[] = process.argv.slice(2),
): ReadonlySet<Known[number]> {
  helpIfAsked(usage, said);
  const unknown = said.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    console.error(`Nothing here is called ${unknown}: --help says what can be set.`);
    process.exit(2);
  }
  return new Set(said);
}

/** What `parseArgs` makes of what was said to a command; help, and what it does not understand, end it as {@link flags} does. */
export function settings<const Config extends Omit<ParseArgsConfig, 'args'>>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  helpIfAsked(usage, process.argv.slice(2));
  try {
    return parseArgs(config);
  } catch (error) {
    const [why] = (error as Error).message.split(/\. |\n/);
    console.error(`${why?.replace(/\.$/, '')}: --help says what can be set.`);
    return process.exit(2);
  }
}

/** For a command that takes names and reads them itself. */
export function helpIfAsked(usage: string, said: readonly string[] = process.argv.slice(2)): void {
  if (!said.includes('--help') && !said.includes('-h')) return;
  console.log(usage);
  process.exit(0);
}
