import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const configFile = fileURLToPath(new URL('../web/vite.config.ts', import.meta.url));

/**
 * Builds the web app as it is deployed into `outDir`, in place of what was there; AWS and the local system serve what
 * this makes. Rejects with Vite's error where it does not build.
 */
export async function buildSite({ outDir }: { readonly outDir: string }): Promise<void> {
  const { NODE_ENV } = process.env;
  // Vite goes by it where it is set, and test runners set it: what is deployed would not be what was tested.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}
