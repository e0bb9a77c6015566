import { homeZone } from '../body.ts';
import { dayIn, hourIn, type Instant } from '../date.ts';
import type { Whereabouts } from '../stage.ts';
import type { Bilingual, Language } from '../text.ts';
import { dayWords, hourWords } from './date-words.ts';
import { stageLabels } from './screen-labels.ts';
import { fr, spaced } from './spacing.ts';

/** In which way register and engine disagree. */
export type Disagreement = 'missing' | 'stopped' | 'behind' | 'ahead' | 'old-definition' | 'not-relayed';

interface Named {
  /** The execution of the present generation, and the one that would follow it. */
  readonly execution: string;
  readonly successor: string;
  /** What the service says of it, in its own word. */
  readonly status?: string | undefined;
}

const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What the engine says of an execution that drifts. */
export const engineWords: Readonly<Record<Disagreement, (named: Named) => Bilingual>> = {
  missing: ({ execution }) =>
    say(`There is no execution ${execution}.`, `L’exécution ${execution} n’existe pas.`),
  stopped: ({ execution, status }) =>
    say(`${execution} has ended (${status}).`, `${execution} a pris fin (${status}).`),
  behind: ({ execution }) =>
    say(
      `${execution} runs, but does not wait where the register has the tool.`,
      `${execution} s’exécute, mais n’attend pas là où le registre situe le texte.`,
    ),
  ahead: ({ execution }) =>
    say(`${execution} is further on than the register.`, `${execution} est plus avancée que le registre.`),
  'old-definition': ({ execution }) =>
    say(
      `${execution} waits where it should, but under an old definition.`,
      `${execution} attend où il faut, mais selon une ancienne définition.`,
    ),
  'not-relayed': ({ execution }) =>
    say(
      `${execution} has not been told of the last event.`,
      `${execution} n’a pas été avertie du dernier événement.`,
    ),
};

const startsNext = ({ successor }: Named): Bilingual =>
  say(
    `Starts ${successor} where the register has the tool.`,
    `Démarre ${successor} là où le registre situe le texte.`,
  );
const stopsFirst = ({ execution, successor }: Named): Bilingual =>
  say(
    `Stops ${execution} and starts ${successor} where the register has the tool.`,
    `Arrête ${execution} et démarre ${successor} là où le registre situe le texte.`,
  );

/** What putting it right will do. */
export const repairWords: Readonly<Record<Disagreement, (named: Named) => Bilingual>> = {
  missing: startsNext,
  stopped: startsNext,
  behind: stopsFirst,
  ahead: stopsFirst,
  'old-definition': ({ execution, successor }) =>
    say(
      `Starts ${successor} under today’s definition; ${execution} ends by itself.`,
      `Démarre ${successor} selon la définition actuelle ; ${execution} prend fin d’elle-même.`,
    ),
  'not-relayed': ({ execution }) =>
    say(
      `Tells ${execution}, and sends the letters that are due. Writes nothing.`,
      `Avertit ${execution} et envoie les lettres prévues. N’écrit rien.`,
    ),
};

/** Where the register has a tool. */
export function registerWords(at: Whereabouts, since: Instant, language: Language): string {
  const day = dayWords(dayIn(homeZone, since), language);
  const stage = stageLabels[at][language];
  return language === 'en' ? `${stage}, since ${day}.` : fr`${stage}, depuis le ${day}.`;
}

/** `Register and engine agree on 9 of 9 (10:45).` What is paused is compared with nothing: it is said apart. */
export function agreementWords(
  {
    agree,
    looked,
    onTheirWay,
    paused,
  }: {
    readonly agree: number;
    readonly looked: number;
    readonly onTheirWay: number;
    readonly paused: number;
  },
  now: Instant,
  language: Language,
): string {
  const hour = hourIn(homeZone, now);
  const on =
    onTheirWay === 0 ? '' : { en: ` ${onTheirWay} on the way.`, fr: ` ${onTheirWay} en chemin.` }[language];
  const idle = paused === 0 ? '' : ` ${pausedWords(paused)[language]}`;
  return language === 'en'
    ? `Register and engine agree on ${agree} of ${looked} (${hour}).${on}${idle}`
    : fr`Registre et moteur concordent pour ${String(agree)} sur ${String(looked)} (${hourWords(hour, 'fr')}).${on}${idle}`;
}

const pausedWords = (n: number): Bilingual =>
  n === 1
    ? say('1 execution is paused: nothing wakes it.', '1 exécution est suspendue : rien ne la réveille.')
    : say(
        `${n} executions are paused: nothing wakes them.`,
        `${n} exécutions sont suspendues : rien ne les réveille.`,
      );

/** `7 executions wait under definition 3; today's code accepts 1-4.` */
export function definitionWords(
  executions: number,
  definition: number,
  accepts: { readonly from: number; readonly to: number },
  language: Language,
): string {
  const range = accepts.from === accepts.to ? String(accepts.to) : `${accepts.from}-${accepts.to}`;
  if (language === 'en')
    return `${executions} ${executions === 1 ? 'execution waits' : 'executions wait'} under definition ${definition}; today’s code accepts ${range}.`;
  const waiting = executions > 1 ? 'exécutions attendent' : 'exécution attend';
  return fr`${String(executions)} ${waiting} selon la définition ${String(definition)} ; le code actuel accepte ${range}.`;
}

/** What became of putting a tool right. */
export const putRightWords = {
  waits: (tool: string, execution: string): Bilingual =>
    say(
      `${execution} waits where the register has ${tool}.`,
      `${execution} attend là où le registre situe ${tool}.`,
    ),
  'started-not-yet-seen': (): Bilingual =>
    say(
      'Started, but not yet seen waiting. Check again in 30 seconds.',
      'Démarrée, mais pas encore vue en attente. Vérifiez de nouveau dans 30 secondes.',
    ),
  'no-drift': (tool: string): Bilingual =>
    say(
      `Register and engine agree on ${tool}; nothing was written.`,
      `Registre et moteur concordent pour ${tool} ; rien n’a été écrit.`,
    ),
  'somebody-acted': (tool: string): Bilingual =>
    say(
      `Somebody acted on ${tool} meanwhile. Look again before you put it right.`,
      `Quelqu’un est intervenu sur ${tool} entre-temps. Vérifiez de nouveau avant de corriger.`,
    ),
  'not-there': (tool: string): Bilingual =>
    say(`The register knows no tool ${tool}.`, `Le registre ne connaît pas le texte ${tool}.`),
} as const;

/** How many of those that drifted wait where they should after all. */
export function putAllRightWords(right: number, all: number, language: Language): string {
  if (all === 0)
    return { en: 'Nothing drifts; nothing was written.', fr: fr`Aucun écart ; rien n’a été écrit.` }[
      language
    ];
  return language === 'en'
    ? `${right} of ${all} wait where they should.`
    : fr`${String(right)} sur ${String(all)} ${right > 1 ? 'attendent' : 'attend'} où il faut.`;
}
