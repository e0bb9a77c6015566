/** A deliberate fault: in one file, one text in place of another that stands there exactly once. */
export interface Bug {
  readonly name: string;
  readonly file: string;
  readonly instead: string;
  readonly put: string;
}

const handlers = (file: string) => `functions/handlers/${file}.ts`;

/**
 * Faults that the histories must find: each is one that a hurried change could make. They are put in while the file is
 * loaded, in a thread of their own (`with-bug.ts`), so that no switch for them stands in the product.
 */
export const bugs: readonly Bug[] = [
  {
    name: 'open-stage does not look again after it has noted its token',
    file: handlers('open-stage'),
    instead: 'if (head.leg > leg) return tell(positionOf(head));',
    put: '',
  },
  {
    name: 'nobody asks of which generation an execution is',
    file: handlers('superseded'),
    instead: 'head.generation > position.generation || head.paused',
    put: 'head.paused',
  },
  {
    name: 'a token is noted as if no attempt had gone before',
    file: handlers('open-stage'),
    instead: '[sorted(redrives), new Date(enteredAt).toISOString(), sorted(retries)]',
    put: '[new Date(enteredAt).toISOString()]',
  },
  {
    name: 'WAIT is written over whatever stands',
    file: 'test/support/memory-waits.ts',
    instead: 'if (before && before.token !== wait.token && !isSmaller(before, wait))',
    put: 'if (before && before.token === wait.token)',
  },
  {
    name: 'silence is counted from whoever had no letter',
    file: handlers('not-reached'),
    instead: 'filter((member) => !heard.has(member))',
    put: 'filter((member) => !heard.has(member) && false)',
  },
  {
    name: 'a letter that came back counts as arrived',
    file: handlers('letter-event'),
    instead: "return { state: 'bounced',",
    put: "return { state: 'sent',",
  },
  {
    name: 'the relay says that it has relayed before it has',
    file: handlers('bring-up'),
    instead: `await announce(ports, tool, relayedVersion, head.version);
    await ports.waits.markRelayed(tool, head.version);`,
    put: `await ports.waits.markRelayed(tool, head.version);
    await announce(ports, tool, relayedVersion, head.version);`,
  },
  {
    name: 'the relay takes a record that it could not relay',
    file: handlers('doorbell'),
    instead: 'failed.push(...records);',
    put: '',
  },
  {
    name: 'the relay passes over an event where two came at once',
    file: handlers('announce'),
    instead: 'if (event.n <= after || event.n > upTo) continue;',
    put: 'if (event.n <= after || event.n < upTo) continue;',
  },
  {
    name: 'an event that came too late for its notice is told in none',
    file: handlers('announce'),
    instead: "if ((await notices.add({ ...due, id, sendAt }, event)) === 'frozen') continue;",
    put: "if ((await notices.add({ ...due, id, sendAt }, event)) === 'frozen') return;",
  },
  {
    name: 'an old execution is answered for the new generation',
    file: handlers('align-execution'),
    instead: `const own = { ...positionOf(head), generation: wait.generation };
  if (wait.generation < head.generation || head.paused) return superseded(own);`,
    put: `const own = positionOf(head);
  if (head.paused) return superseded(own);`,
  },
  {
    name: 'the execution that waits is not answered',
    file: handlers('align-execution'),
    instead: 'return wait.leg < head.leg ? own : undefined;',
    put: 'return undefined;',
  },
  {
    name: 'an execution is named after its tool alone',
    file: 'functions/domain/head.ts',
    instead: 'head.generation}`;',
    put: 'head.tool.length}`;',
  },
  {
    name: 'a passed hour is not asked for',
    file: handlers('lapse-stage'),
    instead: 'head.next.lapsesAt !== null && head.next.lapsesAt <= now',
    put: 'head.next.lapsesAt !== null',
  },
  {
    name: 'the version is not asked for when a decision is written',
    file: 'test/support/memory-tools.ts',
    instead: 'const stale = prepared.find(isStale);',
    put: 'const stale = prepared.find((one) => isStale(one) && one.after === undefined);',
  },
  {
    name: 'a request is carried out as often as it is asked',
    file: handlers('carry-out'),
    instead: 'by, request: ask.request, restricted, events',
    put: 'by, restricted, events',
  },
  {
    name: 'what a person had seen is not asked for',
    file: handlers('carry-out'),
    instead: 'if (wrongVersion && seesAll)',
    put: 'if (wrongVersion && !seesAll)',
  },
  {
    name: 'a decision is taken back though its letters have left',
    file: handlers('letters-left'),
    instead: "state !== 'gathering' || sendAt <= world.now",
    put: "state === 'closed' && sendAt > world.now",
  },
  {
    name: 'a notice takes events while its letters are written',
    file: handlers('find-audience'),
    instead: 'const notice = await ports.notices.freeze(id);',
    put: "const notice = { ...(await ports.notices.read(id))!, state: 'frozen' as const };",
  },
  {
    name: 'whoever is in the ledger is put there again',
    file: handlers('find-audience'),
    instead: '.filter(({ person }) => !known.has(person))',
    put: '',
  },
  {
    name: 'everybody is told everything',
    file: 'functions/domain/audience.ts',
    instead: 'if (!as || !mayRead(reader, item.event, item.tool, world)) return [];',
    put: 'if (!as) return [];',
  },
  {
    name: 'a letter is noted as sent before it is',
    file: handlers('send-letters'),
    instead: 'results = letters.length === 0 ? [] : await ports.mail.send(letters);',
    put: `await ports.notices.settle(id, chunk.key, chunk.recipients.map((one) => ({ ...one, state: 'sent' as const, at: ports.clock.now() })), 'sent');
    results = letters.length === 0 ? [] : await ports.mail.send(letters);`,
  },
  {
    name: 'a sender is taken for dead while it sends',
    file: handlers('send-letters'),
    instead: 'claimDiesAfterMs = 360_000',
    put: 'claimDiesAfterMs = 0',
  },
  {
    name: 'letters whose execution died are left where they are',
    file: handlers('finish-notices'),
    instead: 'if (run === undefined) continue;',
    put: 'if (run !== 0) continue;',
  },
  {
    name: 'the reconciler trusts the register without asking the service',
    file: handlers('reconcile'),
    instead:
      'if (seemsRight(head, wait, currentDefinition) && !thorough && name !== reported) return relayed;',
    put: 'if (seemsRight(head, wait, currentDefinition)) return relayed;',
  },
  {
    name: 'an execution that only was slow is not waited for, and one that is gone is',
    file: handlers('drift'),
    instead: "if (ended.includes(execution.status)) return certain('stopped');",
    put: '',
  },
];
