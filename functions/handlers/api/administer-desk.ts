import type { Served } from '../../contracts/api/use-case.ts';

export type AdministerPorts = Readonly<Record<never, never>>;

export const administerDesk = (_ports: AdministerPorts): readonly Served[] => [];
