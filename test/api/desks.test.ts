import { describe, expect, it } from 'vitest';
import type { Work } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import type { Served } from '../../functions/contracts/api/use-case.ts';
import { administerDesk } from '../../functions/handlers/api/administer-desk.ts';
import { openDesk } from '../../functions/handlers/api/open-desk.ts';
import { previewDesk } from '../../functions/handlers/api/preview-desk.ts';
import { readDesk } from '../../functions/handlers/api/read-desk.ts';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { takePartDesk } from '../../functions/handlers/api/take-part-desk.ts';
import { takePartReads } from '../../functions/handlers/api/take-part-reads.ts';
import definition from '../../workflows/tool-lifecycle.asl.json' with { type: 'json' };

/** Ports that nobody asks while the desks are only set up. */
const nothing = new Proxy({ definition }, { get: (ports, name) => Reflect.get(ports, name) ?? {} }) as never;

/** What each Lambda serves, as its entry joins it. */
const desks: Readonly<Record<Work, readonly Served[]>> = {
  open: openDesk(nothing),
  read: [...readDesk(nothing), ...takePartReads(nothing)],
  preview: previewDesk(nothing),
  record: recordDesk(nothing),
  'take-part': takePartDesk(nothing),
  administer: administerDesk(nothing),
};

describe('the desks', () => {
  it.each(Object.keys(desks) as Work[])(
    '%s serves its lines of the table, each once, and no others',
    (work) => {
      const wanted = endpoints.filter((line) => line.work === work).map(({ id }) => id);
      expect(desks[work].map(({ endpoint }) => endpoint.id).sort()).toEqual(wanted.sort());
    },
  );
});
