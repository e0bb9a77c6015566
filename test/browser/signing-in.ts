import { type Looking, wholePage } from './rig.ts';

/** Chooses on the first page whom to be, and comes back signed in: the whole code flow. */
export async function signInAs({ page, go }: Looking, person: RegExp): Promise<void> {
  await go('/');
  await page.getByRole('button', { name: person }).click();
  await page.locator('.person-menu').waitFor();
  await wholePage(page);
}
