/** As much of the browser's storage as it takes. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept at a place on this device; empty where nothing is, and where the device allows none. */
export function textAt(shelf: Shelf, place: string): string {
  try {
    return shelf.getItem(place) ?? '';
  } catch {
    return '';
  }
}

/** Keeps it, in the place of what was kept there. False where the device has no room for it, or allows none. */
export function keepText(shelf: Shelf, place: string, text: string): boolean {
  try {
    if (text === '') shelf.removeItem(place);
    else shelf.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}
