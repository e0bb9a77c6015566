import { isProblem } from '../../api/api.ts';
import type { Query } from '../../parts/asked.tsx';

/**
 * Whether settings and letters stand below what one receives: once that is there or could not be had, and not for somebody
 * who was signed out elsewhere, to whom one alert says it all.
 */
export const standsBelow = ({ data, error }: Pick<Query<unknown>, 'data' | 'error'>): boolean =>
  isProblem(error) ? error.document.code !== 'not-signed-in' : data !== undefined || error !== null;
