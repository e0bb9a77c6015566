import { noBreak, spaced } from '../domain/language/spacing.ts';
import type { Language } from '../domain/text.ts';

/**
 * What is wrong with a field, in the caller's language. The schemas say it in English; a test compares their words
 * with these. The words stand behind the field (`email est obligatoire`), so they agree with no gender of it.
 */
const french: Readonly<Record<string, string>> = {
  'is missing': 'est obligatoire',
  'is empty': 'est vide',
  'is no field that is known here': 'n’est pas un champ connu ici',
  'is not as it should be': 'n’est pas conforme',
  'must be a text': 'doit être un texte',
  'must be a day': 'doit être une date',
  'must be an instant': 'doit être un instant',
  'must be a number': 'doit être un nombre',
  'must be whole': 'doit être un nombre entier',
  'must be true or false': 'doit être true ou false',
  'must say its precision: day, month, year, session or unknown':
    'doit indiquer sa précision : day, month, year, session ou unknown',
  'must be "import-1"': 'doit être "import-1"',
  'holds control characters': 'contient des caractères de commande',
  'is more than one line': 'comporte plus d’une ligne',
  'needs one language at least': 'doit comporter au moins une langue',
  'needs a step': 'doit comporter au moins une étape',
  'begins with neither a letter nor a digit': 'ne commence ni par une lettre ni par un chiffre',
  'ends before it begins': 'prend fin avant de commencer',
  'is neither "en" nor "fr"': 'n’est ni "en" ni "fr"',
  'is not an id: one to sixty letters, digits, "-" or "_"':
    'n’est pas un identifiant : de une à soixante lettres, chiffres, "-" ou "_"',
  'is not an id: letters, digits, "-" or "_"': 'n’est pas un identifiant : lettres, chiffres, "-" ou "_"',
  'is not a key of 8 to 100 letters, digits or . _ : -':
    'n’est pas une clé de 8 à 100 lettres, chiffres ou . _ : -',
  'is not an e-mail address': 'n’est pas une adresse électronique',
  'is not an address such as name@example.org': 'n’est pas une adresse telle que name@example.org',
  'is not a SHA-256 in hex': 'n’est pas une empreinte SHA-256 en hexadécimal',
  'is not two capital letters': 'n’est pas formé de deux majuscules',
  'is not a year': 'n’est pas une année',
  'is not a role': 'n’est pas un rôle',
  'is not an outcome': 'n’est pas un résultat',
  'is not a route template': 'n’est pas un modèle de parcours',
  'is outside the years that are kept: 1900 to 2199': 'est hors des années conservées : de 1900 à 2199',
  'is nothing that silence can mean': 'n’est pas un résultat que le silence peut valoir',
  'is not the number of a paper such as PC0739Ea': 'n’est pas la cote d’un document, telle que PC0739Ea',
  'is not the name of a notice': 'n’est pas le nom d’un avis',
  'is not the name of an execution such as T13-g1': 'n’est pas le nom d’une exécution tel que T13-g1',
  'is not the id of one': 'n’est pas l’identifiant d’un de ces éléments',
  'is no place of a list': 'n’est pas un endroit d’une liste',
  'is no place of this list: begin it again without it':
    'n’est pas un endroit de cette liste : reprenez-la sans ce paramètre',
  'is no place of this list: take `next` of the page before, with the same filters':
    'n’est pas un endroit de cette liste : prenez « next » de la page précédente, avec les mêmes filtres',
  'names nobody': 'n’indique personne',
  'names no tool': 'n’indique aucun texte',
  'names fewer than two tools': 'indique moins de deux textes',
  'names a tool twice': 'indique deux fois le même texte',
  'names a template, or is "own" with its steps and where it ends':
    'indique un modèle, ou "own" avec ses étapes et son terme',
  'has a seat without a role': 'comporte un siège sans rôle',
  'has a seat without its first day': 'comporte un siège sans son premier jour',
};

/** The same with a number, an example or the values that are taken. */
const patterns: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/^is longer than (\d+) characters$/, (most) => `dépasse ${grouped(most)} caractères`],
  [/^is (?:larger|more) than (\d+)$/, (most) => `est supérieur à ${grouped(most)}`],
  [/^is smaller than (\d+)$/, (least) => `est inférieur à ${grouped(least)}`],
  [/^has more than (\d+) entries$/, (most) => `comporte plus de ${grouped(most)} éléments`],
  [/^has more than (\d+) days$/, (most) => `compte plus de ${grouped(most)} jours`],
  [/^is not a number from (\d+) to (\d+)$/, (least, most) => `n’est pas un nombre de ${least} à ${most}`],
  [/^names more than (\d+) tools$/, (most) => `indique plus de ${grouped(most)} textes`],
  [/^names more than (\d+) people$/, (most) => `indique plus de ${grouped(most)} personnes`],
  [
    /^is (\d+) bytes long; (\d+) is the most that one request may hold$/,
    (bytes, most) =>
      `compte ${grouped(bytes)} octets ; une demande peut en contenir ${grouped(most)} au plus`,
  ],
  [/^is not a day such as (\S+)$/, (day) => `n’est pas un jour tel que ${day}`],
  [/^is not an instant such as (\S+)$/, (instant) => `n’est pas un instant tel que ${instant}`],
  [/^is not a month such as (\S+)$/, (month) => `n’est pas un mois tel que ${month}`],
  [/^is not a year such as (\S+)$/, (year) => `n’est pas une année telle que ${year}`],
  [/^is not a version such as (\S+)$/, (version) => `n’est pas une version telle que ${version}`],
  [/^is not a revision such as (\S+)$/, (revision) => `n’est pas une révision telle que ${revision}`],
  [/^is not a time zone such as (\S+)$/, (zone) => `n’est pas un fuseau horaire tel que ${zone}`],
  [/^must be of another kind: (.+)$/, (kinds) => `doit être d’un autre type : ${oneOf(kinds)}`],
  [/^must be (.+)$/, (values) => `doit être ${oneOf(values)}`],
];

const grouped = (digits = ''): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, noBreak);

const kinds: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  boolean: 'true ou false',
  Array: 'une liste',
  Object: 'un objet',
};

/** `("late" | number)`, as the schemas' library writes it, in words: `"late" ou un nombre`. */
function oneOf(expected = ''): string {
  const values = expected.replaceAll(/^\(|\)$/g, '').split(' | ');
  const named = values.map((value) => kinds[value] ?? value);
  return named.length < 2 ? named.join() : `${named.slice(0, -1).join(', ')} ou ${named.at(-1)}`;
}

/** The message of a fault in a language. What is not known here was said in the caller's language already. */
export function issueWords(message: string, language: Language): string {
  if (language === 'en') return message;
  if (Object.hasOwn(french, message)) return spaced(french[message] ?? message);
  for (const [pattern, words] of patterns) {
    const found = pattern.exec(message);
    if (found) return spaced(words(...found.slice(1)));
  }
  return message;
}
