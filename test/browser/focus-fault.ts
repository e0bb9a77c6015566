/// <reference lib="dom" />

/**
 * What is wrong with the focus as somebody sees it, told in the page; undefined where nothing is. It runs in the
 * browser and uses nothing from outside itself.
 */
export function focusFault(): string | undefined {
  const here = document.activeElement;
  if (here === null || here === document.body || here === document.documentElement) return 'is lost';
  const style = getComputedStyle(here);
  // A heading or a row that was given the focus says where one is; it is not for operating, and has no ring.
  const isPlace = here.getAttribute('tabindex') === '-1';
  const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  if (!isPlace && !hasRing) return 'has no ring';
  const box = here.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return 'has no size';
  const fits = box.height <= innerHeight / 2;
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (top >= bottom || (fits && !isPlace && bottom - top < box.height - 1))
    return `is out of sight (${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight} px)`;
  const isSeenAt = (x: number, y: number): boolean => {
    const met = document.elementFromPoint(x, y);
    return met !== null && (here.contains(met) || met.contains(here));
  };
  // A link may go on in a second line: each of its lines is looked at, of a tall place only its top.
  const lines = [...here.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const hidden = lines.find(({ left, width, top: y, height }) => {
    const x = left + width / 2;
    return fits && !isPlace
      ? ![y + height / 4, y + height / 2, y + (height * 3) / 4].every((at) => isSeenAt(x, at))
      : !isSeenAt(x, Math.max(y, 0) + 2);
  });
  if (hidden === undefined) return undefined;
  const over = document.elementFromPoint(hidden.left + hidden.width / 2, hidden.top + hidden.height / 2);
  return `is hidden by ${over?.tagName.toLowerCase()}.${over?.className}`;
}
