/**
 * Where somebody was going, if that is a page of ours; otherwise the first page. The browser's own address may begin
 * with two slashes, and would then be read as the name of another site.
 */
export function ownAddress(back: string, origin: string): string {
  const address = URL.parse(back, origin);
  if (address?.origin !== origin || address.pathname.startsWith('//')) return '/';
  return address.pathname + address.search + address.hash;
}
