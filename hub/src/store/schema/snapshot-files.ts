import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from './snapshot.js';
import type { Table } from './table.js';

/** A snapshot is a file for each table, so that two branches that add a table each never meet in one. */
const folderOf = (migrations: string): string => join(migrations, 'snapshot');

export const tableFromText = (text: string): Table => JSON.parse(text) as Table;

export function readSnapshot(migrations: string): Snapshot {
  const folder = folderOf(migrations);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  return { tables: names.map((name) => tableFromText(readFileSync(join(folder, name), 'utf8'))) };
}

export function writeSnapshot(migrations: string, tables: readonly Table[]): void {
  const folder = folderOf(migrations);
  mkdirSync(folder, { recursive: true });
  const wanted = new Map(tables.map((one) => [`${one.name}.json`, `${JSON.stringify(one, null, 1)}\n`]));
  for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
  for (const [name, text] of wanted) writeFileSync(join(folder, name), text);
}
