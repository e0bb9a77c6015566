import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JourneyDocument } from '../local/journey/document.ts';
import type { Measurement } from './measured.ts';

const play = fileURLToPath(new URL('../local/journey/play.ts', import.meta.url));
/** DESIGN.md 9. */
const atMost = 3;

/** Letters that the delegate with eight seats gets in the week of the Council, from April to October 2024 as played. */
export const letters: Measurement = async ({ say }) => {
  const options = { env: { ...process.env, NODE_NO_WARNINGS: '1' }, maxBuffer: 16 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [play, '--json'], options);
  const { figures, letters: sent } = JSON.parse(stdout) as JourneyDocument;
  say(`${figures.events} events were played in ${figures.seconds} s`);
  const ours = figures.lettersToEightSeatsInCouncilWeek;
  const oneByOne = figures.eventsToEightSeatsInCouncilWeek;
  return {
    title: 'Letters in a Council week',
    how: [
      `\`npm run journey\` plays April to October 2024 on the seed (${figures.events} events, ${figures.decisions} decisions, ${sent.sent} letters). The ledger says what the delegate who sits in eight bodies was sent from 24 to 30 June. Peer: one letter an event and body, counted from the events that the same letters told.`,
    ],
    tables: [
      {
        caption: 'Letters to the delegate with eight seats, 24 to 30 June 2024',
        head: ['Placet', 'one an event and body'],
        rows: [[String(ours), String(oneByOne)]],
      },
    ],
    claims: [
      {
        what: 'Letters a delegate with eight seats gets in a Council week',
        budget: `≤ ${atMost}`,
        found: `${ours} (one an event and body: ${oneByOne})`,
        isMet: ours > 0 && ours <= atMost,
      },
    ],
    ratios: [{ what: 'Letters in a Council week', peer: 'one an event and body', ratio: oneByOne / ours }],
  };
};
