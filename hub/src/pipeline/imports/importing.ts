import { at, validator, type Contract, type Finding, type Label } from '@fatong/contracts';
import { importColumns, placeColumns, readRow, type SheetRow } from '@fatong/contracts/sheets';
import { admitMessage, digestOfJson, identityOf, type MessageIdentity } from '../../platform/index.js';
import type { Door, ImportRow, ImportRowState, Imports, Log, Publisher, SheetImport } from '../../ports/index.js';
import { BrokerAway, StoreAway } from '../../ports/index.js';

export interface ImportingParts {
  readonly imports: Imports;
  readonly door: Pick<Door, 'take' | 'queued'>;
  readonly publisher: Pick<Publisher, 'publish'>;
  readonly log: Log;
}

/** Sheets in the place of messages: each row is judged as a door judges a message and goes the same way, so that it is proven, found and retried as any other. */
export interface Importing {
  /** Keeps a sheet and takes its rows in; findings: its columns are not those of the contract, and nothing is kept. */
  take(of: SheetImport, contract: Contract, rows: readonly SheetRow[]): Promise<readonly Finding[]>;
  /** Tries the rows again that were not taken; answers how many. */
  again(of: SheetImport, contract: Contract): Promise<number>;
}

/** So many rows under way at once: their receipts share statements. */
const together = 100;

export function importing(parts: ImportingParts): Importing {
  const { imports, log } = parts;

  async function run(of: SheetImport, contract: Contract): Promise<number> {
    let [tried, after] = [0, 0];
    for (;;) {
      const rows = await imports.rows(of.id, { states: ['waiting', 'refused'], after, limit: together });
      if (rows.length === 0) return tried;
      after = rows.at(-1)!.row;
      tried += rows.length;
      const settled = await Promise.all(rows.map((row) => admitted(parts, of, contract, row)));
      await imports.settle(of.id, settled);
      if (settled.some(({ state }) => state === 'waiting')) {
        log.warn({ import: of.id, system: of.system }, 'Stopped importing a sheet because database or broker is away');
        return tried;
      }
    }
  }

  return {
    async take(of, contract, [head, ...rows]) {
      const columns = importColumns(contract);
      if (columns === null) throw new Error(`${contract.type} has lists or levels: no sheet can say it`);
      if (head === undefined || rows.length === 0) return [nothing];
      const found = placeColumns(head.cells, columns);
      if ('findings' in found) return found.findings;
      await imports.begin(
        of,
        rows.map(({ row, cells }): ImportRow => {
          const { data, findings } = readRow(cells, found.placed);
          return { row, state: 'waiting', messageId: null, data, findings };
        }),
      );
      await run(of, contract);
      return [];
    },
    again: run,
  };
}

const nothing: Finding = {
  pointer: '/rows',
  code: 'empty',
  words: [
    '表中没有数据行：第一行为列名，数据自第二行起。',
    'There are no rows: the first says what the columns are, data begin with the second.',
  ],
};

/** A row as a message. What breaks the contract, or what the row says otherwise than before, is refused; our own illness leaves it waiting. */
async function admitted(parts: ImportingParts, { system }: SheetImport, contract: Contract, row: ImportRow): Promise<ImportRow> {
  const { data } = row;
  // What could not be read from a cell is known from the sheet alone, and stays.
  const unread = row.findings.filter(({ code }) => cellCodes.has(code));
  const broken = validator(contract)(data).filter(({ pointer }) => !unread.some((one) => one.pointer === pointer));
  const named = identityOf(contract, data);
  const findings = [...unread, ...broken];
  if (findings.length > 0 || 'missing' in named) return refused(row, findings, 'missing' in named ? null : named);
  const answers = contract.answers === undefined ? undefined : at(data, contract.answers);
  try {
    const done = await admitMessage(
      {
        system,
        contract,
        named,
        bytes: Buffer.from(JSON.stringify(data)),
        contentType: 'application/json',
        digest: digestOfJson(data),
        channel: 'import',
        ...(typeof answers === 'string' && { answers }),
      },
      parts,
    );
    return 'refused' in done ? refused(row, [conflict(contract)], named) : settled(row, done.again ? 'again' : 'taken', named.id);
  } catch (error) {
    if (!(error instanceof StoreAway || error instanceof BrokerAway)) throw error;
    return { ...row, state: 'waiting' };
  }
}

/** What is said of a cell before any contract is asked. */
const cellCodes: ReadonlySet<string> = new Set(['formula', 'cell', 'text', 'digits', 'number', 'boolean']);

const settled = (row: ImportRow, state: ImportRowState, messageId: string): ImportRow => ({ ...row, state, messageId, findings: [] });
const refused = (row: ImportRow, findings: readonly Finding[], named: MessageIdentity | null): ImportRow => ({
  ...row,
  state: 'refused',
  messageId: named?.id ?? null,
  findings,
});

const conflict = ({ identity: { version } }: Contract): Finding => {
  const words: Label =
    version === undefined
      ? ['已收到编号相同而内容不同的信息。', 'Something with this number and another content is here already.']
      : [
          '已收到编号、版本号相同而内容不同的信息：更正请将版本号加 1。',
          'Something with this number and version and another content is here: count the version up to correct it.',
        ];
  return { pointer: version === undefined ? '' : `/${version}`, code: 'identity-conflict', words };
};
