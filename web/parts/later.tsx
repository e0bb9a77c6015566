import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Fault } from './fault.tsx';
import { OnItsWay } from './on-its-way.tsx';

/** A part whose script comes when it is shown for the first time: forms that few people open. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [Shown, show] = useState(() => known);
    const [error, fail] = useState<unknown>();
    const bring = () => {
      fail(undefined);
      load().then((part) => {
        known = part;
        show(() => part);
      }, fail);
    };
    useEffect(() => {
      if (!known) bring();
    }, []);
    if (error !== undefined) return <Fault error={error} again={bring} />;
    return Shown ? <Shown {...props} /> : <OnItsWay />;
  };
}
