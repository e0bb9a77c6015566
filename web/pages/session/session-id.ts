const longest = 60;

/** The name of a session in addresses, from its label: `PTC-249-250`. Empty where the label has no number. */
export function sessionIdFrom(body: string, label: string): string {
  const numbers = label.match(/\d+/g) ?? [];
  return numbers.length === 0 ? '' : [body, ...numbers].join('-').slice(0, longest);
}

/** Says whether a name can stand in an address. */
export const isSessionId = (id: string): boolean => /^[A-Za-z0-9_-]{1,60}$/.test(id);
