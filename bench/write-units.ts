import type { By, ToolEvent } from '../functions/domain/event.ts';
import { restrictedOf } from '../functions/domain/held.ts';
import { toolId } from '../functions/domain/ids.ts';
import { isRefusal } from '../functions/domain/refusal.ts';
import type { Wording } from '../functions/domain/text.ts';
import type { Loaded, Request } from '../functions/ports.ts';
import { toolStore } from '../functions/store/tools.ts';
import { waitStore } from '../functions/store/waits.ts';
import { flags } from '../local/flags.ts';
import { dynamoDbForTests } from '../test/support/dynamodb-local.ts';
import { PTC } from '../test/support/sample-register.ts';
import { beforePtc } from '../test/support/story.ts';
import { countingClient } from './counting-client.ts';
import { type Cost, total } from './write-cost.ts';

const said = flags('node bench/write-units.ts [--json]\n\nPrints what a decision costs in write units.', [
  '--json',
]);

/**
 * One more than DESIGN.md 9 allows for event, head, request, wait and index of one decision: the eleventh unit lists it
 * among what its body decided (docs/decisions/009-one-write-unit-lists-decisions.md).
 */
const budget = 11;

const en = 'The Committee examined the Compendium and endorsed it for submission to the Council.';
const fr = "Le Comité a examiné le Recueil et l'a entériné en vue de sa présentation au Conseil.";
const more = {
  en:
    'It thanked the Members that had contributed case studies, asked the Secretariat to add the two practices presented ' +
    'in the meeting before the text is submitted, and noted that a delegation had reserved its position on the annex on ' +
    'data quality, which would be taken up again at the next session in the light of further comments.',
  fr:
    'Il a remercié les Membres ayant fourni des études de cas, a chargé le Secrétariat d’ajouter avant la présentation du ' +
    'texte les deux pratiques exposées en séance, et a pris note qu’une délégation réservait sa position sur l’annexe ' +
    'relative à la qualité des données, laquelle serait réexaminée à la prochaine session au vu d’autres observations.',
};
const cases: Readonly<Record<string, Wording | undefined>> = {
  'an outcome and its papers': undefined,
  'with the conclusion in one language': { en },
  'with the conclusion in both': { en, fr },
  'with a conclusion of a paragraph in both': { en: `${en} ${more.en}`, fr: `${fr} ${more.fr}` },
};

type Told = ToolEvent & { readonly at: string; readonly by: By };

/** As long as Step Functions' tokens are in practice; its API allows 2,048 characters. */
const token = 'A'.repeat(800);
const local = await dynamoDbForTests();
try {
  const totals = [];
  for (const [name, text] of Object.entries(cases)) totals.push({ name, ...(await costOfDecision(text)) });
  if (said.has('--json')) console.log(JSON.stringify({ budget, totals }, null, 2));
  else
    for (const { name, costs, total } of totals) {
      console.log(`\nA decision that moves a tool on, ${name}: ${total} write units (budget ${budget})`);
      console.table(costs);
    }
  if (totals.some(({ total }) => total > budget)) process.exitCode = 1;
} finally {
  await local.stop();
}

/** Records a decision, opens the next wait and marks the relay, as the handlers do, and counts each write. */
async function costOfDecision(text: Wording | undefined): Promise<{ costs: readonly Cost[]; total: number }> {
  const table = await local.freshTable();
  const costs: Cost[] = [];
  const tools = toolStore(countingClient(local.client, costs), table);
  const waits = waitStore(countingClient(local.client, costs), table);
  const story = beforePtc();
  const restricted = restrictedOf(story.world(story.now).bodies);
  const tool = toolId('T13');
  let loaded: Loaded | undefined;
  const write = async ({ at, by, ...event }: Told, request?: Request) => {
    const events = [{ tool, after: loaded, event }];
    const answer = await tools.append({ at, by, restricted, events, ...(request ? { request } : {}) });
    if (answer.is !== 'written') throw new Error(`Not written: ${answer.is}`);
    [loaded] = answer.tools;
  };
  const wait = (leg: number) =>
    waits.open({
      ...{ tool, generation: 1, leg, execution: 'T13-g1', definition: 1 },
      attempt: '000-2024-04-24T08:00:00.000Z-000',
      token: token.slice(String(leg).length) + leg,
    });
  for (const { n: _n, schema: _schema, tool: _tool, ...event } of story.events) await write(event);
  await wait(2);
  await waits.markRelayed(tool, 2);

  costs.length = 0;
  const command = story.recording(PTC, 'endorsed', text && { text, item: 'V.b', paragraph: '112' });
  const decided = story.ask(command);
  if (isRefusal(decided)) throw new Error(`Refused: ${decided.refused}`);
  const request = { person: command.by.person, key: crypto.randomUUID(), hash: 'a'.repeat(64) };
  await write({ ...decided.event, at: story.now, by: command.by }, request);
  await wait(3);
  await waits.markRelayed(tool, 3);
  return { costs, total: total(costs) };
}
