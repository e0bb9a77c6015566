export const takePartEndpoints = {} as const;
