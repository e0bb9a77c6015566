import { readFile } from 'node:fs/promises';
import { type Fault, type ImportFile, readImport } from '../../functions/contracts/import.ts';
import { textOfFile } from '../../functions/contracts/utf8.ts';
import { lineOf } from './line-of.ts';

/** A fault where a person finds it: by line of the file, and by path. */
export interface PlacedFault extends Fault {
  readonly line: number;
}

export interface ImportSource {
  readonly text: string;
  readonly file?: ImportFile;
  /** Everything that keeps the file from being read; empty where it was. */
  readonly faults: readonly PlacedFault[];
}

/** Reads an import file and says, all at once and by line, what is wrong with its form. */
export async function readSource(path: string): Promise<ImportSource> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new RangeError(`${path} cannot be read (${error.code ?? error.message}). Name a JSON file.`);
  });
  const read = textOfFile(bytes);
  if ('notUtf8OnLine' in read)
    return { text: '', faults: [{ path: [], line: read.notUtf8OnLine, what: notUtf8 }] };
  const { text } = read;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {
      text,
      faults: [{ path: [], line: lineOfSyntaxError(text), what: 'is not JSON from here on' }],
    };
  }
  const file = readImport(json);
  if ('placet' in file) return { text, file, faults: [] };
  return { text, faults: file.map((fault) => placed(text, fault)) };
}

const notUtf8 = 'is not UTF-8, and its accents would be lost: save the file as UTF-8 and import it again';

export const placed = (text: string, fault: Fault): PlacedFault => ({
  ...fault,
  line: lineOf(text, fault.path),
});

/** The first line at whose end the text can no longer become JSON; V8 does not always say where that is. */
function lineOfSyntaxError(text: string): number {
  const lines = text.split('\n');
  let whole = 0;
  let broken = lines.length;
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    if (mayBecomeJson(lines.slice(0, middle).join('\n'))) whole = middle;
    else broken = middle;
  }
  return broken;
}

function mayBecomeJson(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(said)?.[1];
    return position === undefined ? said.includes('end of JSON input') : Number(position) >= start.length;
  }
}
