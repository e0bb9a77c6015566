export const administerEndpoints = {} as const;
