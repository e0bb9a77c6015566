import { everyEvent, type Seen } from './seen.ts';

/** Letters that left twice, though nothing had gone wrong that may repeat them (docs/letters.md). */
export function leftTwice({ system: { witness }, ledgers }: Seen): readonly string[] {
  const faults: string[] = [];
  for (const [key, all] of Map.groupBy(witness.letters, ({ notice, person }) => `${notice} ${person}`)) {
    const excused = Math.max(...all.map((letter) => letter.excused));
    if (all.length > 1 + excused)
      faults.push(`the letter ${key} left ${all.length} times, ${excused} of them excused`);
  }
  for (const [id, { chunks }] of ledgers) {
    const people = chunks.flatMap(({ recipients }) => recipients.map(({ person }) => person));
    if (new Set(people).size < people.length) faults.push(`somebody is in two chunks of ${id}`);
  }
  return faults;
}

/** Events of which nobody was told, ledgers left open, and letters said to have left that did not. */
export function neverLeft(seen: Seen): readonly string[] {
  const { system, ledgers } = seen;
  const { letters } = system.witness;
  const anHourAgo = system.hoursAgo(1);
  const left = new Set(letters.map(({ notice, person }) => `${notice} ${person}`));
  const faults: string[] = [];
  for (const { event, notices, due } of everyEvent(seen))
    if (notices.length !== due)
      faults.push(`${event.tool} ${event.n} ${event.type} rides in ${notices.length} notices, not ${due}`);
  for (const [id, { notice, chunks }] of ledgers) {
    if (notice.sendAt < anHourAgo && notice.state !== 'closed')
      faults.push(`${id} is ${notice.state}, long after ${notice.sendAt}`);
    for (const { person, state } of chunks.flatMap(({ recipients }) => recipients)) {
      if (state === 'sent' && !left.has(`${id} ${person}`))
        faults.push(`${id} says that ${person} had a letter which never left`);
      if (notice.state === 'closed' && (state === 'pending' || state === 'throttled'))
        faults.push(`${id} is closed, and the letter of ${person} is ${state}`);
    }
  }
  return faults;
}

/** Decisions that were taken back after a letter had told of them. */
export function takenBackTooLate(seen: Seen): readonly string[] {
  const { letters } = seen.system.witness;
  const faults: string[] = [];
  for (const [id, story] of seen.stories)
    for (const { event } of story) {
      if (event.type !== 'DecisionTakenBack') continue;
      const made = story.find(({ event: e }) => 'decision' in e && e.decision === event.decision);
      for (const { id: notice, events } of made?.notices ?? []) {
        const index = events.findIndex(({ tool, n }) => tool === id && n === made?.event.n);
        const recipients = seen.ledgers.get(notice)?.chunks.flatMap((chunk) => chunk.recipients) ?? [];
        const told = new Set<string>(
          recipients.filter(({ events: own }) => own.includes(index)).map(({ person }) => person),
        );
        const first = letters.find((one) => one.notice === notice && told.has(one.person));
        if (first && first.at < event.at)
          faults.push(`${event.decision} was taken back at ${event.at}, after ${notice} had told of it`);
      }
    }
  return faults;
}
