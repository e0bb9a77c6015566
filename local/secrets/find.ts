import { lintSource } from '@secretlint/core';
import { creator as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import { keyFile, kinds } from './kinds.ts';

/** A text and where it is from. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

export interface Found {
  readonly path: string;
  /** From 1; 0 where it is the file as such. */
  readonly line: number;
  readonly kind: string;
  /** The first characters of it: enough to find it again, too little to use it. */
  readonly begins: string;
}

const config = { rules: [{ id: 'recommended', rule: recommended }] };
const shown = 16;

/** Characters that secretlint is given at a time: its profiler keeps every call and searches all that it kept. */
const most = 500_000;

/** Everything in texts that has no place in what is tracked: what secretlint knows, and what `kinds` adds. */
export async function findSecrets(texts: Iterable<Text>): Promise<readonly Found[]> {
  const found: Found[] = [];
  let together: Text[] = [];
  let length = 0;
  const lint = async () => {
    found.push(...(await foundByLibrary(together)));
    together = [];
    length = 0;
  };
  for (const one of texts) {
    found.push(...foundByKinds(one));
    together.push(one);
    length += one.text.length;
    if (length > most) await lint();
  }
  await lint();
  return found;
}

async function foundByLibrary(texts: readonly Text[]): Promise<readonly Found[]> {
  const between = '\n\n';
  const { messages } = await lintSource({
    source: {
      filePath: 'texts.txt',
      content: texts.map(({ text }) => text).join(between),
      contentType: 'text',
    },
    options: { config, maskSecrets: true, noPhysicFilePath: true },
  });
  return messages.flatMap(({ messageId, range: [from] }) => {
    let begins = 0;
    for (const one of texts) {
      const ends = begins + one.text.length + between.length;
      if (from < ends) return [foundAt(one, from - begins, messageId)];
      begins = ends;
    }
    return [];
  });
}

function foundByKinds(one: Text): readonly Found[] {
  const asFile = keyFile.test(one.path)
    ? [{ path: one.path, line: 0, kind: 'file of keys', begins: '' }]
    : [];
  const inside = kinds.flatMap(({ kind, pattern, isMeant }) =>
    [...one.text.matchAll(pattern)]
      .filter(([match]) => isMeant?.(match) ?? true)
      .map(({ index }) => foundAt(one, index, kind)),
  );
  return [...asFile, ...inside];
}

const foundAt = ({ path, text }: Text, index: number, kind: string): Found => ({
  path,
  line: text.slice(0, index).split('\n').length,
  kind,
  begins: text.slice(index, index + shown).split('\n')[0] ?? '',
});

export const foundLine = ({ path, line, kind, begins }: Found): string =>
  `${path}${line > 0 ? `:${line}` : ''}  ${kind}${begins === '' ? '' : `  ${begins}…`}`;
