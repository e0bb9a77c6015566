/** `Record: endorsed`: a label within a sentence. */
export const lowered = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);
