/** A kind of text that has no place in what is tracked. */
export interface Kind {
  readonly kind: string;
  /** Global; the whole match is what was found. */
  readonly pattern: RegExp;
  /** Of the matches those that are meant; all of them where nothing is said. */
  readonly isMeant?: (match: string) => boolean;
}

/** Domains that can be nobody's (RFC 2606 and 6761), and the ones below them. */
const nobodys = /(^|\.)(example(\.(com|net|org|int))?|test|invalid|localhost)$/i;

/** Bits a character, from how often each stands in the text (Shannon). Words have about 3.5, random base64 above 4. */
function entropyOf(text: string): number {
  const counted = new Map<string, number>();
  for (const letter of text) counted.set(letter, (counted.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const many of counted.values()) bits -= (many / text.length) * Math.log2(many / text.length);
  return bits;
}

/** Has capitals, small letters and digits, as keys have and names of ours have not; AWS's published examples say so. */
const looksRandom = (text: string): boolean =>
  !text.includes('EXAMPLE') &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  /\d/.test(text) &&
  entropyOf(text) > 4;

/** What the library does not look for: what would name a machine, a person or a registry, and what a key is called. */
export const kinds: readonly Kind[] = [
  {
    kind: 'path of a machine',
    pattern: /(?<![\w.:/-])\/(?:work|home|root|Users|tmp)\/[\w.-]+|\b[A-Z]:\\Users\\\w+/g,
  },
  {
    kind: 'address of a registry',
    pattern:
      /https?:\/\/[^\s'"<>)]*(?:registry|artifactory|nexus|verdaccio|npmmirror)[^\s'"<>)]*|^\s*(?:@[\w-]+:)?registry\s*=.+$|^\s*"resolved":.+$/gm,
  },
  {
    kind: 'address in a private network',
    pattern: /https?:\/\/(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b/g,
  },
  {
    kind: 'e-mail address that can be somebody’s',
    pattern: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g,
    isMeant: (address) => !nobodys.test(address.slice(address.indexOf('@') + 1)),
  },
  {
    // The library wants the name of the secret beside it.
    kind: 'name of a key of AWS',
    pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
    isMeant: (found) => !found.endsWith('EXAMPLE'),
  },
  {
    // The library wants the whole of it.
    kind: 'private key',
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{20,}/g,
  },
  {
    kind: 'signed token',
    pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g,
  },
  {
    kind: 'bearer token',
    pattern: /\bbearer\s+[\w.~+/-]{30,}=*/gi,
    isMeant: (found) => looksRandom(found.slice('bearer '.length)),
  },
  {
    kind: 'secret in an assignment',
    pattern:
      /\b\w*(?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|credential)\w*["']?\s*[:=]\s*["'`][\w.~+/=-]{20,}["'`]/gi,
    isMeant: (found) => looksRandom(/["'`]([\w.~+/=-]{20,})["'`]$/.exec(found)?.[1] ?? ''),
  },
];

/** Files that hold keys by their kind, whatever is in them. */
export const keyFile =
  /(^|\/)(\.env(\.\w+)?|id_(rsa|dsa|ecdsa|ed25519)|credentials|.+\.(pem|p12|pfx|jks|kdbx|key))$/;
