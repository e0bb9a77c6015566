import { refusalMessage } from '../../domain/language/refusals.ts';
import { spaced } from '../../domain/language/spacing.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Bilingual, Language } from '../../domain/text.ts';
import type { World } from '../../domain/world.ts';
import { type EdgeCode, type ProblemCode, statusOf } from './problem.ts';

const say = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What the edge says by itself: what is the matter with the request, and what to do next. */
const edgeMessages: Readonly<Record<EdgeCode, Bilingual>> = {
  'request-not-acceptable': say(
    'Something in the address or the headers of the request is not as it should be. Each fault is listed; the form of every request is described in /api/docs.',
    'Un élément de l’adresse ou des en-têtes de la demande n’est pas conforme. Chaque erreur est indiquée ; la forme des demandes est décrite dans /api/docs.',
  ),
  'body-not-json': say(
    'The body of the request is not JSON. Check it for a missing quote or comma, and send it again.',
    'Le corps de la demande n’est pas du JSON. Vérifiez guillemets et virgules, puis renvoyez-la.',
  ),
  'key-missing': say(
    'The header Idempotency-Key is missing: a key of your own choice, 8 to 100 letters, digits or . _ : -. With it, the same request sent twice is carried out once.',
    'L’en-tête Idempotency-Key manque : une clé de votre choix, de 8 à 100 lettres, chiffres ou . _ : -. Grâce à elle, une demande envoyée deux fois n’est exécutée qu’une fois.',
  ),
  'not-signed-in': say(
    'You are not signed in, or your sign-in has run out. Sign in and send the request again.',
    'Vous n’êtes pas connecté, ou votre connexion a expiré. Connectez-vous et renvoyez la demande.',
  ),
  'person-not-in-register': say(
    'You are signed in, but the register does not know you. Ask an administrator to enter you.',
    'Vous êtes connecté, mais le registre ne vous connaît pas. Demandez à un administrateur de vous inscrire.',
  ),
  'no-such-page': say(
    'There is nothing at this address. All addresses are described in /api/docs.',
    'Rien ne se trouve à cette adresse. Toutes les adresses sont décrites dans /api/docs.',
  ),
  'no-such-thing': say(
    'There is no such thing in the register, or it is not yours to see. Check the number, or look it up.',
    'Le registre ne contient rien de tel, ou vous ne pouvez pas le consulter. Vérifiez le numéro ou faites une recherche.',
  ),
  'stale-copy': say(
    'This has changed since you read it. Read it again, then repeat your change if it is still needed.',
    'Ceci a changé depuis votre lecture. Relisez, puis refaites votre modification si elle est encore utile.',
  ),
  'execution-not-redrivable': say(
    'This execution cannot go on from where it stopped: it did not fail, was paused, or ended too long ago. Put the tool right instead: a new execution takes its place.',
    'Cette exécution ne peut reprendre là où elle s’est arrêtée : elle n’a pas échoué, a été suspendue ou a pris fin il y a trop longtemps. Corrigez plutôt l’écart : une nouvelle exécution la remplacera.',
  ),
  'body-too-large': say(
    'The request is too large. Send less at a time; the limit is stated in /api/docs.',
    'La demande est trop volumineuse. Envoyez-en moins à la fois ; la limite est indiquée dans /api/docs.',
  ),
  'too-many-requests': say(
    'Too many requests in a short time. Wait a moment and send it again.',
    'Trop de demandes en peu de temps. Patientez un instant, puis renvoyez-la.',
  ),
  'media-type-not-taken': say(
    'The body is of a kind that this address does not take. Send it with the Content-Type that /api/docs names.',
    'Le corps est d’un type que cette adresse n’accepte pas. Envoyez-le avec le Content-Type indiqué dans /api/docs.',
  ),
  'file-not-taken': say(
    'What was uploaded is neither a PDF nor a DOCX nor an ODT document, whatever its name says. Save it as one of these and upload it again.',
    'Ce qui a été transmis n’est ni un PDF, ni un document DOCX ou ODT, quel que soit son nom. Enregistrez-le dans l’un de ces formats, puis transmettez-le de nouveau.',
  ),
  'register-busy': say(
    'The register is busy at this moment. Nothing was changed; send the same request again.',
    'Le registre est momentanément occupé. Rien n’a été modifié ; renvoyez la même demande.',
  ),
  'fault-of-ours': say(
    'Something went wrong on our side. With the same Idempotency-Key you may send the request again; if it happens twice, tell an administrator the number of this request.',
    'Une erreur s’est produite de notre côté. Avec la même clé Idempotency-Key, vous pouvez renvoyer la demande ; si l’erreur se répète, indiquez à un administrateur le numéro de cette demande.',
  ),
};

/** What the status means, in a few words (RFC 9457, title). */
const titles: Readonly<Record<number, Bilingual>> = {
  400: say('The request is not understood', 'La demande n’est pas comprise'),
  401: say('Not signed in', 'Non connecté'),
  403: say('Not permitted', 'Non autorisé'),
  404: say('Not found', 'Introuvable'),
  409: say('It has changed meanwhile, or its state does not allow it', 'L’état actuel ne le permet pas'),
  412: say('Changed since you read it', 'Modifié depuis votre lecture'),
  413: say('Too large', 'Trop volumineux'),
  415: say('Of a kind that is not taken', 'D’un type non accepté'),
  422: say('Not acceptable as it stands', 'Ne peut être accepté en l’état'),
  429: say('Too many requests', 'Trop de demandes'),
  500: say('A fault of ours', 'Erreur de notre part'),
  503: say('Busy', 'Occupé'),
};

/** The title and the sentence of a problem in a language; bodies are named where the world is given. */
export function problemWords(
  refusal: { readonly refused: ProblemCode; readonly facts: Readonly<Record<string, unknown>> },
  language: Language,
  world?: Pick<World, 'bodies'>,
): { readonly title: string; readonly detail: string } {
  const { refused } = refusal;
  const title = (titles[statusOf[refused]] ?? titles[500])?.[language] ?? '';
  const detail =
    refused in edgeMessages
      ? edgeMessages[refused as EdgeCode][language]
      : refusalMessage(refusal as Refusal, language, world);
  return { title, detail };
}

/** The sentence of a code without the facts of a case. */
export const refusalMessageOf = (refused: ProblemCode, language: Language): string =>
  problemWords({ refused, facts: {} }, language).detail;
