/** Longer than this a text does not fit the address of a letter everywhere; it stays on the page. */
const longestInAddress = 1500;

/** An address to write to, with what has been written already. */
export function MailLink({ to, subject, text = '' }: { to: string; subject: string; text?: string }) {
  const body = text.length <= longestInAddress && text !== '' ? `&body=${encodeURIComponent(text)}` : '';
  return <a href={`mailto:${to}?subject=${encodeURIComponent(subject)}${body}`}>{to}</a>;
}
