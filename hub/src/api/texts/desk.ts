import { Inject, Injectable } from '@nestjs/common';
import type { ListAnswer, TextHit, TextRequest } from '@fatong/contracts/api';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { readsFiles } from '../../access/index.js';
import { textPaths, type RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import { foldText, type RecordRow, type Scope, type TextPage } from '../../ports/index.js';
import { wholeList } from '../frame/whole-list.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { RecordDesk } from '../records/desk.js';

/** So many pages are looked at, the newest files first; who finds more says more words. */
const mostPages = 1_000;
/** Records asked for at once. */
const atOnce = 200;
/** Characters shown around the words. */
const [before, after] = [30, 60];

/** The search in the text of files: only what stands in records and fields that the reader reads; of the rest not even the number. */
@Injectable()
export class TextDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'cursors' | 'files' | 'records' | 'texts'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async find(reader: Reader, type: string, { text, limit = 50, cursor }: TextRequest): Promise<ListAnswer<TextHit>> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    if (textPaths(record).length === 0) throw new Refused('not-found');
    const words = foldText(text);
    if ([...words].length < 2) throw wrongParameter('text', tooShort);
    const pages = await this.parts.texts.find(type, words, mostPages);
    const rows = await this.rows(record, scopes, [...new Set(pages.map(({ recordId }) => recordId))]);
    const seen = pages.flatMap((page) => {
      const row = rows.get(page.recordId);
      return row !== undefined && readsFiles(reader, record, row, page.field) ? [{ page, row }] : [];
    });
    const { items, ...rest } = wholeList(
      seen,
      { limit, ...(cursor !== undefined && { cursor }) },
      `texts ${type} ${words}`,
      this.parts.cursors,
    );
    return { items: await Promise.all(items.map(({ page, row }) => this.hit(record, row, page, words))), ...rest };
  }

  /** Those of the records that the reader sees. */
  private async rows(record: RecordType, scopes: readonly Scope[], ids: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    const found = new Map<string, RecordRow>();
    for (let from = 0; from < ids.length; from += atOnce) {
      const { items } = await this.parts.records.list({
        type: record.name,
        scopes,
        where: expressionOf(leaf('id').in(ids.slice(from, from + atOnce))),
        sort: { field: 'createdAt', descending: true },
        limit: atOnce,
        isCounted: false,
        fields: Object.keys(record.fields),
      });
      for (const row of items) found.set(row.id, row);
    }
    return found;
  }

  private async hit(record: RecordType, row: RecordRow, { fileId, field, page, text }: TextPage, words: string): Promise<TextHit> {
    const at = Math.max(0, text.toLowerCase().indexOf(words));
    return {
      id: row.id,
      number: row.number,
      title: titleOf(record, row),
      field,
      file: fileId,
      name: (await this.parts.files.get(fileId))?.content.name ?? '',
      page,
      before: text.slice(Math.max(0, at - before), at),
      words: text.slice(at, at + words.length),
      after: text.slice(at + words.length, at + words.length + after),
    };
  }
}

const tooShort = ['请至少输入两个字。', 'Say two characters at least.'] as const;
const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
