/** One meeting with two numbers, as its label was entered: `243rd/244th Sessions` (USERS.md 1.2). */
export const hasDoubleNumber = (label: string): boolean => /\d\S{0,9}\s{0,3}\/\s{0,3}\d/.test(label);
