import type { ToolStore } from '../ports.ts';
import { type Client, openTable } from './open-table.ts';
import { type ToolChains, toolChains } from './tool-chains.ts';
import { toolLists } from './tool-lists.ts';

/** The register's tools in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function toolStore(client: Client, tableName: string): ToolStore {
  const table = openTable(client, tableName);
  return { ...toolChains(table), ...toolLists(table) };
}

/** The same without the lists, for functions that start sooner without them. */
export const toolsAlone = (client: Client, tableName: string): ToolChains =>
  toolChains(openTable(client, tableName));
