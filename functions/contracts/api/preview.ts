export const previewEndpoints = {} as const;
