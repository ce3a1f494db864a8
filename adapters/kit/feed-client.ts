import type { Contract } from '@fatong/contracts';
import { importColumns } from '@fatong/contracts/sheets';
import { StartRefused } from '@fatong/hub/platform';
import type { CallOutcome, FeedOutcome, FeedTable, SourceColumn } from '@fatong/hub/ports';
import type { Client, ClientOptions } from './adapter.js';
import { busyCall, refusedCall, unknownCall } from './call-outcome.js';

/** A partner who is fed by his database has its address in the place of one over HTTP. */
export const isDatabase = (url: string): boolean => /^(oracle|postgres|postgresql):\/\//.test(url);

const kinds: Readonly<Record<string, SourceColumn>> = { text: 'text', integer: 'integer', number: 'number', boolean: 'text' };

/** The table that a message is a row of: a column for each of its fields, called as they are. */
export function feedTable(contract: Contract, name: string): FeedTable {
  const columns = importColumns(contract);
  if (columns === null) throw new Error(`${contract.type} has lists or levels, which no row can say.`);
  return {
    name,
    request: contract.identity.id[0]!,
    columns: Object.fromEntries(columns.map(({ path, kind, format }) => [path, format === 'compact-date' ? 'day' : kinds[kind]!])),
  };
}

/** Each message a row of its table, once: what became of a row nobody knows of is asked by our request id. @throws StartRefused where nobody opens databases */
export function feedClient(system: string, tables: Readonly<Record<string, FeedTable>>, { url, feed }: ClientOptions): Client {
  if (feed === undefined) throw new StartRefused(`${system} is fed by a database, and this program opens none.`);
  const opened = feed(url);
  const of = (type: string): FeedTable => {
    const table = tables[type];
    if (table === undefined) throw new Error(`${system} has no table for ${type}.`);
    return table;
  };
  return {
    async send({ requestId, type, body }) {
      const row = JSON.parse(body.toString('utf8')) as Readonly<Record<string, string | number>>;
      return outcomeOf(system, await opened.add(of(type), row), requestId);
    },
    async ask({ requestId, type }) {
      const found = await opened.has(of(type), requestId);
      return found === 'there' ? { found: 'taken', partnerRef: requestId } : { found };
    },
  };
}

function outcomeOf(system: string, added: FeedOutcome, requestId: string): CallOutcome {
  switch (added.outcome) {
    case 'added':
    case 'there':
      return { outcome: 'delivered', partnerRef: requestId };
    case 'refused':
      return refusedCall(system, added.why, 'row-refused');
    case 'away':
      return busyCall(system, 'database', 'database-away');
    case 'unknown':
      return unknownCall(system, 'database-broke-off', 'database');
  }
}
