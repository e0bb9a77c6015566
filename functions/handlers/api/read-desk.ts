import type { Served } from '../../contracts/api/use-case.ts';

export type ReadPorts = Readonly<Record<never, never>>;

export const readDesk = (_ports: ReadPorts): readonly Served[] => [];
