import { foldText, pairsOf, type FileTexts, type KeptFile, type TextPage } from '../ports/index.js';
import { filesUnread, insert, pagesWith } from './dialects/index.js';
import type { Kit } from './kit.js';
import { racing } from './racing.js';
import { numberOrNull, text } from './rows/read.js';
import { readFile } from './rows/file.js';
import { filePage, filePair, fileText } from './schema/record-tables.js';

/** Rows written by one statement. */
const chunk = 5_000;
/** Pages with the same pairs that have not the words themselves are few; so many more are looked at. */
const slack = 4;

/** Text of files, page by page, found by the pairs of characters that stand side by side in it. */
export class SqlFileTexts implements FileTexts {
  constructor(private readonly kit: Pick<Kit, 'database' | 'seal'>) {}

  async waiting(of: readonly { readonly type: string; readonly field: string }[], most: number): Promise<readonly KeptFile[]> {
    return (await this.kit.database.run((session) => filesUnread(session, of, most))).map((row) => readFile(row, this.kit.seal));
  }

  async keep(
    { id, type, field, recordId }: Pick<KeptFile, 'id' | 'type' | 'field' | 'recordId'>,
    pages: readonly string[],
    at: string,
  ): Promise<void> {
    const kept = pages.map((words, i) => ({ file_id: id, page: i + 1, record_id: recordId!, field, text: words }));
    const pairs = kept.flatMap(({ page, text: words }) => [...pairsOf(foldText(words))].map((pair) => ({ type, pair, file_id: id, page })));
    await racing(() =>
      this.kit.database.transaction(async (session) => {
        await insert(session, fileText, [{ file_id: id, at, pages: pages.length }]);
        for (let from = 0; from < kept.length; from += chunk) await insert(session, filePage, kept.slice(from, from + chunk));
        for (let from = 0; from < pairs.length; from += chunk) await insert(session, filePair, pairs.slice(from, from + chunk));
      }),
    );
  }

  async find(type: string, words: string, most: number): Promise<readonly TextPage[]> {
    const rows = await this.kit.database.run((session) => pagesWith(session, type, [...pairsOf(words)], most * slack));
    return rows
      .map((row) => ({
        fileId: text(row, 'file_id'),
        recordId: text(row, 'record_id'),
        field: text(row, 'field'),
        page: numberOrNull(row, 'page') ?? 1,
        text: text(row, 'text'),
      }))
      .filter((page) => foldText(page.text).includes(words))
      .slice(0, most);
  }
}
