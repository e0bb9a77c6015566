import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Language } from '../../functions/domain/text.ts';
import { inBrowser } from './in-browser.ts';
import { type BrowserRig, browserRig, type Looking, wholePage } from './rig.ts';
import { signInAs } from './signing-in.ts';
import { people } from './story.ts';

const delegate = { name: 'Aminata Koulibaly', card: /Aminata Koulibaly/ };

inBrowser('signing out', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await browserRig();
  }, 180_000);
  afterAll(() => rig?.end());

  /** A device of its own, on which the delegate has signed in. */
  async function device(language: Language = 'en'): Promise<Looking> {
    const looking = await rig.look({ language });
    await signInAs(looking, delegate.card);
    return looking;
  }
  /** The token that this device holds, as somebody might have copied it. */
  const copied = ({ page }: Looking): Promise<string> =>
    page.evaluate(() => JSON.parse(localStorage.getItem('placet.signed-in') ?? '{}').access as string);
  const statusWith = async (access: string): Promise<number> => {
    const headers = { authorization: `Bearer ${access}` };
    return (await fetch(`${rig.system.endpoints.site}/api/me`, { headers })).status;
  };
  async function chooses({ page }: Looking, item: string): Promise<void> {
    await page.locator('.person-menu summary').click();
    await page.getByRole('button', { name: item, exact: true }).click();
  }
  /** Nobody is signed in: the first page asks whom to be. */
  const isAsked = ({ page }: Looking) => page.getByRole('button', { name: delegate.card }).waitFor();

  it('everywhere ends the other device at its next request, and what was copied from it, at once', async () => {
    const [here, other] = [await device(), await device('fr')];
    const tokens = [await copied(here), await copied(other)];
    expect(await Promise.all(tokens.map(statusWith))).toEqual([200, 200]);
    await chooses(here, 'Sign out everywhere');
    await isAsked(here);
    await expect.poll(() => Promise.all(tokens.map(statusWith))).toEqual([401, 401]);

    await other.go('/letters');
    await other.page
      .getByText('Vous avez été déconnecté. Reconnectez-vous : vous reviendrez sur cette page.')
      .first()
      .waitFor();
    await other.page.getByRole('button', { name: 'Se connecter' }).first().click();
    await other.page.waitForURL(/\/choose\//);
    await here.page.getByRole('button', { name: delegate.card }).click();
    await here.page.locator('.person-menu').waitFor();
    await wholePage(here.page);
    expect(await statusWith(await copied(here))).toBe(200);
    expect(here.wrongs).toEqual([]);
    await Promise.all([here, other].map(({ context }) => context.close()));
  });

  it('ends what was copied from this device, and leaves the other signed in', async () => {
    const [here, other] = [await device(), await secondLater(device)];
    const tokens = [await copied(here), await copied(other)];
    await chooses(here, 'Sign out');
    await isAsked(here);
    await expect.poll(() => Promise.all(tokens.map(statusWith))).toEqual([401, 200]);
    await other.go('/letters');
    expect(await other.page.locator('main').textContent()).not.toContain('You have been signed out');
    await Promise.all([here, other].map(({ context }) => context.close()));
  });

  it.each([
    ['Se déconnecter', 'Déconnecté sur cet appareil. Le registre n’a pas répondu'],
    ['Se déconnecter partout', 'Déconnecté sur cet appareil seulement : le registre n’a pas répondu.'],
  ] as const)(
    'without a connection forgets all on the device, and says what was left: %s',
    async (item, says) => {
      const looking = await device('fr');
      const { page, context, go } = looking;
      await go('/letters');
      const access = await copied(looking);
      await context.setOffline(true);
      await chooses(looking, item);
      await page.getByRole('status').filter({ hasText: says }).waitFor();
      await page.getByRole('heading', { name: 'Connectez-vous pour voir cette page' }).waitFor();
      expect(await page.evaluate(() => localStorage.getItem('placet.signed-in'))).toBeNull();
      expect(await statusWith(access)).toBe(200);
      await context.setOffline(false);
      // It is said until somebody has read it.
      await go('/');
      await page.getByRole('button', { name: 'Fermer' }).click();
      await expect.poll(() => page.getByRole('status').filter({ hasText: says }).count()).toBe(0);
      await context.close();
    },
  );

  it('of a person is done by an administrator, beside erasing them', async () => {
    const theirs = await device();
    const access = await copied(theirs);
    const { page, context, go, wrongs } = await rig.look({ person: people.administrator });
    await go(`/admin/people/${people.delegate}`);
    await page.getByText('Sign this person out everywhere …').click();
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await page.getByText(`${people.delegate} is signed out everywhere.`).waitFor();
    expect(await statusWith(access)).toBe(401);
    await go('/admin/record');
    await page.getByText('Signed a person out everywhere').first().waitFor();
    expect(wrongs).toEqual([]);
    await Promise.all([context, theirs.context].map((one) => one.close()));
  });
});

/** Sign-ins of one person are told apart by the second in which they began. */
async function secondLater<T>(make: () => Promise<T>): Promise<T> {
  const began = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(began);
  return make();
}
