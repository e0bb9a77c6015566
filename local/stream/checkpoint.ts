import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far a reader of a stream has come: by shard the last record dealt with, or `ended` where it has no more. */
export interface Checkpoint {
  /** `undefined` where nothing of the shard has been dealt with. */
  read(shard: string): { readonly after: string } | 'ended' | undefined;
  /** Kept at once: what is said to be dealt with here is never delivered again. */
  write(shard: string, place: { readonly after: string } | 'ended'): void;
  /** Forgets shards that the stream no longer has. */
  forgetAllBut(shards: readonly string[]): void;
}

type Places = Record<string, { after: string } | 'ended'>;

/**
 * The checkpoint of one stream, in a file. Another stream's, or one that cannot be read, counts for nothing: the stream
 * is then read from its oldest record on, which repeats deliveries, and they may be repeated.
 */
export function openCheckpoint(file: string, stream: string): Checkpoint {
  let places = stored(file, stream);

  function keep(): void {
    writeFileSync(`${file}.new`, JSON.stringify({ stream, places }));
    renameSync(`${file}.new`, file);
  }

  return {
    read: (shard) => places[shard],
    write(shard, place) {
      places = { ...places, [shard]: place };
      keep();
    },
    forgetAllBut(shards) {
      const kept = Object.fromEntries(Object.entries(places).filter(([shard]) => shards.includes(shard)));
      if (Object.keys(kept).length === Object.keys(places).length) return;
      places = kept;
      keep();
    },
  };
}

function stored(file: string, stream: string): Places {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    return kept.stream === stream && typeof kept.places === 'object' ? kept.places : {};
  } catch {
    return {};
  }
}
