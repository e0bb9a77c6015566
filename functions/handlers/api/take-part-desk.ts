import type { Served } from '../../contracts/api/use-case.ts';

export type TakePartPorts = Readonly<Record<never, never>>;

export const takePartDesk = (_ports: TakePartPorts): readonly Served[] => [];
