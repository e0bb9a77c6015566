export const openEndpoints = {} as const;
