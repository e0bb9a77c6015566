/** One meeting with two numbers, as its label was entered: `243rd/244th Sessions` (USERS.md 1.2). */
export const hasDoubleNumber = (label: string): boolean => /\d\S*\s*\/\s*\d/.test(label);
