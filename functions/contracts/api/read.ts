export const readEndpoints = {} as const;
