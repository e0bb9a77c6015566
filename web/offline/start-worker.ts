interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptPolicy;
}

const worker = '/sw.js';

/** Lets the last views be read without a connection. A browser that cannot, or may not, goes on without. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // Under our policy (site-headers.ts) a browser takes the address of a script from this one place only.
  const policy = trustedTypes?.createPolicy('placet-worker', {
    createScriptURL: (address) => {
      if (address !== worker) throw new TypeError(`${address} is no worker of ours.`);
      return address;
    },
  });
  await navigator.serviceWorker
    .register((policy?.createScriptURL(worker) ?? worker) as string)
    .catch(() => undefined);
}

/** Forgets what the person saw who signs out: the next one at this device has no business with it. */
export async function forgetViews(): Promise<void> {
  if ('caches' in globalThis) await caches.delete('placet-views');
}

const whose = 'placet.views-of';

/** Who signs in from now on: what somebody else saw is forgotten, also where they never signed out. */
export async function keepViewsOf(person: string): Promise<void> {
  if (localStorage.getItem(whose) !== person) await forgetViews();
  localStorage.setItem(whose, person);
}
