import { useEffect, useState } from 'preact/hooks';

/** A value once it has not changed for a while: nothing is asked at every keystroke. */
export function useSettled<T>(value: T, ms = 600): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
