/// <reference lib="webworker" />
import { isKept, isShellAddress, viewKey } from './rules.ts';

declare const self: ServiceWorkerGlobalScope;

/** The names of the files; the build puts them here. */
const shell = '__SHELL__' as unknown as readonly string[];
const shellCache = 'placet-shell';
/** What one person saw last; forgotten when they sign out (`forget-views.ts`). */
const viewCache = 'placet-views';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shellCache).then((cache) => cache.addAll(shell)));
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldFiles().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(fileOnce(request));
  else if (request.mode === 'navigate' && isShellAddress(pathname)) event.respondWith(page(request));
  else if (isKept(pathname)) event.respondWith(view(request));
});

/** A file with a hash in its name never changes: what is here is right. */
async function fileOnce(request: Request): Promise<Response> {
  const cache = await caches.open(shellCache);
  const here = await cache.match(request);
  if (here) return here;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Every address of the app is one page; without a connection, the one that is here. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const here = await (await caches.open(shellCache)).match('/');
    if (here) return here;
    throw error;
  }
}

/** What is true now; without a connection what was seen last, and since when. */
async function view(request: Request): Promise<Response> {
  const key = viewKey(request.url, request.headers.get('accept-language') ?? 'en');
  const cache = await caches.open(viewCache);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, await withDate(answer.clone()));
    else if (answer.status === 401 || answer.status === 403) await cache.delete(key);
    return answer;
  } catch (error) {
    const here = await cache.match(key, { ignoreVary: true });
    if (here) return here;
    throw error;
  }
}

async function withDate(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.set('x-kept-at', new Date().toISOString());
  headers.delete('content-encoding');
  return new Response(await answer.blob(), { status: answer.status, headers });
}

/** Files of former versions, once the new one is in charge. */
async function forgetOldFiles(): Promise<void> {
  const cache = await caches.open(shellCache);
  const now = new Set(shell.map((path) => new URL(path, self.location.origin).href));
  for (const { url } of await cache.keys()) if (!now.has(url)) await cache.delete(url);
}
