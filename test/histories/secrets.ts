/** Words of a restricted body that stand nowhere else, by the number of the request that said them. */
export const secret = (n: number): string => `Zq${n}q.`;

/** The requests whose words a text has. */
export const secretsIn = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(/Zq(\d+)q/g)].map(([, n]) => Number(n))),
];
