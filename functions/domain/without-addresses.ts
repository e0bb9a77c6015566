/**
 * Words that a service said, without the addresses in them: the ledger and the logs are kept when a person is erased.
 * « Email address is not verified: [address] ».
 */
export const withoutAddresses = (said: string): string =>
  said.slice(0, longest).replaceAll(/[^\s<>"',;:()[\]]+@[^\s<>"',;:()[\]]+/g, '[address]');

/** Characters that are kept of what is longer: a service's sentence is shorter. */
const longest = 1000;
