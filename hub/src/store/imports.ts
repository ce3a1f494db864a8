import type { CountedImport, ImportRow, ImportRowState, Imports, Page, SheetImport } from '../ports/index.js';
import { arrayLiteral, insert, names, type StoredRow } from './dialects/index.js';
import { isUuid } from './finding.js';
import type { Kit } from './kit.js';
import { text, textOrNull } from './rows/read.js';
import { sheetImport, sheetImportRow } from './schema/message-tables.js';

const [namePlace, rowPlace] = ['sheet_import.name', 'sheet_import_row.content'];
const states: readonly ImportRowState[] = ['waiting', 'taken', 'again', 'refused'];
const counted = states.map((state) => `count(*) FILTER (WHERE r.state = '${state}') AS ${state}`).join(', ');
const columns = names(sheetImport.columns, 'i.');
/** So many rows in one statement. */
const most = 500;

/** Sheets that were uploaded: what their rows say stands sealed, as bodies do. */
export class SqlImports implements Imports {
  constructor(private readonly kit: Kit) {}

  async begin(of: SheetImport, rows: readonly ImportRow[]): Promise<void> {
    const { id, system, type, account, unit, at, name, sm3 } = of;
    await this.kit.database.transaction(async (session) => {
      const stored = { id, system, type, account, unit, at, sm3, name: this.kit.seal.closeJson(namePlace, id, name) };
      await insert(session, sheetImport, [stored]);
      for (const part of inParts(rows))
        await insert(
          session,
          sheetImportRow,
          part.map((row) => this.stored(id, row)),
        );
    });
  }

  async list({
    types,
    limit,
    cursor,
  }: {
    readonly types: readonly string[];
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<Page<CountedImport>> {
    const after = cursor !== undefined && isUuid(cursor) ? cursor : null;
    const found = await this.rowsOf(
      `SELECT ${columns}, ${counted} FROM (SELECT * FROM sheet_import WHERE type = ANY($1::text[]) AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3) i
       LEFT JOIN sheet_import_row r ON r.import_id = i.id GROUP BY ${columns} ORDER BY i.id DESC`,
      [arrayLiteral('text', types), after, limit + 1],
    );
    const [all] = await this.rowsOf('SELECT count(*) AS n FROM sheet_import WHERE type = ANY($1::text[])', [arrayLiteral('text', types)]);
    const items = found.slice(0, limit).map((row) => this.read(row));
    return { items, next: found.length > limit ? items.at(-1)!.id : null, total: Number(all!['n']) };
  }

  async get(id: string): Promise<CountedImport | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rowsOf(
      `SELECT ${columns}, ${counted} FROM sheet_import i LEFT JOIN sheet_import_row r ON r.import_id = i.id WHERE i.id = $1 GROUP BY ${columns}`,
      [id],
    );
    return row ? this.read(row) : null;
  }

  async rows(
    id: string,
    { states: wanted, after, limit }: { readonly states?: readonly ImportRowState[]; readonly after: number; readonly limit: number },
  ): Promise<readonly ImportRow[]> {
    if (!isUuid(id)) return [];
    const rows = await this.rowsOf(
      `SELECT ${names(sheetImportRow.columns)} FROM sheet_import_row WHERE import_id = $1 AND "row" > $2 AND state = ANY($3::text[]) ORDER BY "row" LIMIT $4`,
      [id, after, arrayLiteral('text', wanted ?? states), limit],
    );
    return rows.map((row) => {
      const number = Number(row['row']);
      const { data, findings } = this.kit.seal.openJson(rowPlace, placeOf(id, number), row['content'] as Buffer) as Pick<
        ImportRow,
        'data' | 'findings'
      >;
      return { row: number, state: text(row, 'state') as ImportRowState, messageId: textOrNull(row, 'message_id'), data, findings };
    });
  }

  async settle(id: string, rows: readonly ImportRow[]): Promise<void> {
    for (const part of inParts(rows))
      await this.kit.database.run((session) =>
        insert(
          session,
          sheetImportRow,
          part.map((row) => this.stored(id, row)),
          { key: sheetImportRow.key, take: ['state', 'message_id', 'content'] },
        ),
      );
  }

  private stored(id: string, { row, state, messageId, data, findings }: ImportRow): StoredRow {
    return {
      import_id: id,
      row,
      state,
      message_id: messageId,
      content: this.kit.seal.closeJson(rowPlace, placeOf(id, row), { data, findings }),
    };
  }

  private read(row: StoredRow): CountedImport {
    const id = text(row, 'id');
    return {
      id,
      system: text(row, 'system'),
      type: text(row, 'type'),
      account: text(row, 'account'),
      unit: textOrNull(row, 'unit'),
      at: text(row, 'at'),
      name: this.kit.seal.openJson(namePlace, id, row['name'] as Buffer) as string,
      sm3: text(row, 'sm3'),
      counts: Object.fromEntries(states.map((state) => [state, Number(row[state])])) as CountedImport['counts'],
    };
  }

  private async rowsOf(sql: string, values: readonly unknown[]): Promise<StoredRow[]> {
    return (await this.kit.database.run((session) => session.query<StoredRow>({ text: sql }, values))).rows;
  }
}

const placeOf = (id: string, row: number): string => `${id} ${row}`;

function* inParts(rows: readonly ImportRow[]): Generator<readonly ImportRow[]> {
  for (let from = 0; from < rows.length; from += most) yield rows.slice(from, from + most);
}
