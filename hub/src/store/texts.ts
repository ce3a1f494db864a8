import { isClear } from '@fatong/contracts/fields';
import { fieldAt } from '../definitions/index.js';
import { foldText, pairsOf, soughtPairs, type FileTexts, type KeptFile, type SeenType, type TextPage } from '../ports/index.js';
import { filesUnread, insert, type StoredRow } from './dialects/index.js';
import type { Kit } from './kit.js';
import { racing } from './racing.js';
import { Binds } from './reading/binds.js';
import { pagesWith, recordsWith, sealedPair } from './reading/texts.js';
import { numberOrNull, text } from './rows/read.js';
import { readFile } from './rows/file.js';
import { filePage, filePair, fileText } from './schema/record-tables.js';

/** Rows written by one statement. */
const chunk = 5_000;
/** Pages with the same pairs that have not the words themselves are few; so many more are looked at. */
const slack = 4;
const place = 'file_page.sealed';

/** Text of files, page by page, found by the pairs of characters that stand side by side in it; of fields that are not in clear it is sealed, and the pairs are keyed hashes. */
export class SqlFileTexts implements FileTexts {
  constructor(private readonly kit: Pick<Kit, 'database' | 'hashes' | 'seal' | 'tables'>) {}

  async waiting(of: readonly { readonly type: string; readonly field: string }[], most: number): Promise<readonly KeptFile[]> {
    return (await this.kit.database.run((session) => filesUnread(session, of, most))).map((row) => readFile(row, this.kit.seal));
  }

  async keep(
    { id, type, field, recordId }: Pick<KeptFile, 'id' | 'type' | 'field' | 'recordId'>,
    pages: readonly string[],
    at: string,
  ): Promise<void> {
    const isSealed = this.isSealed(type, field);
    const written = (words: string, page: number) =>
      isSealed ? { text: '', sealed: this.kit.seal.closeJson(place, rowOf(id, page), words) } : { text: words, sealed: null };
    const kept = pages.map((words, i) => ({ file_id: id, page: i + 1, record_id: recordId!, field, ...written(words, i + 1) }));
    const pairs = pages.flatMap((words, i) =>
      [...pairsOf(foldText(words))].map((pair) => ({ type, pair: isSealed ? sealedPair(pair, this.kit) : pair, file_id: id, page: i + 1 })),
    );
    await racing(() =>
      this.kit.database.transaction(async (session) => {
        await insert(session, fileText, [{ file_id: id, at, pages: pages.length }]);
        for (let from = 0; from < kept.length; from += chunk) await insert(session, filePage, kept.slice(from, from + chunk));
        for (let from = 0; from < pairs.length; from += chunk) await insert(session, filePair, pairs.slice(from, from + chunk));
      }),
    );
  }

  async find(seen: SeenType, words: string, most: number): Promise<readonly TextPage[]> {
    const rows = await this.rows((binds) => pagesWith(seen, soughtPairs(words), most * slack, binds, this.kit));
    return rows
      .map((row) => this.pageOf(row))
      .filter((page) => foldText(page.text).includes(words))
      .slice(0, most);
  }

  async findOwn(seen: SeenType, words: string, most: number): Promise<readonly string[]> {
    const rows = await this.rows((binds) => recordsWith(seen, soughtPairs(words), most, binds, this.kit));
    return rows.map((row) => text(row, 'record_id'));
  }

  private pageOf(row: StoredRow): TextPage {
    const [fileId, page] = [text(row, 'file_id'), numberOrNull(row, 'page') ?? 1];
    const sealed = (row['sealed'] ?? null) as Buffer | null;
    const words = sealed === null ? text(row, 'text') : String(this.kit.seal.openJson(place, rowOf(fileId, page), sealed));
    return { fileId, recordId: text(row, 'record_id'), field: text(row, 'field'), page, text: words };
  }

  /** Of a type that is not known any more nothing is laid in clear. */
  private isSealed(type: string, path: string): boolean {
    const record = this.kit.tables.get(type)?.type;
    const field = record && fieldAt(record, path);
    return field === undefined || !isClear(field.class);
  }

  private async rows(statement: (binds: Binds) => string): Promise<StoredRow[]> {
    const binds = new Binds();
    const query = statement(binds);
    return (await this.kit.database.run((session) => session.query<StoredRow>({ text: query }, binds.values))).rows;
  }
}

const rowOf = (fileId: string, page: number): string => `${fileId} ${page}`;
