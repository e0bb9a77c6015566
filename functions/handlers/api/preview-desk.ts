import type { Served } from '../../contracts/api/use-case.ts';

export type PreviewPorts = Readonly<Record<never, never>>;

export const previewDesk = (_ports: PreviewPorts): readonly Served[] => [];
