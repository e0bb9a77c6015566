import type { Served } from '../../contracts/api/use-case.ts';

export type OpenPorts = Readonly<Record<never, never>>;

export const openDesk = (_ports: OpenPorts): readonly Served[] => [];
