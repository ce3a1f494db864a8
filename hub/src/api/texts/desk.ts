import { Inject, Injectable } from '@nestjs/common';
import type { ListAnswer, TextHit, TextRequest } from '@fatong/contracts/api';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { isClear } from '@fatong/contracts/fields';
import { pathToday, readsAt, readsFiles } from '../../access/index.js';
import { fieldAt, textPaths, wordPaths, wordsAt, type RecordType } from '../../definitions/index.js';
import { titleOf } from '../../engine/index.js';
import { foldText, tidyText, type RecordRow, type Scope, type TextPage } from '../../ports/index.js';
import { wholeList } from '../frame/whole-list.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { RecordDesk } from '../records/desk.js';

/** So many records and pages are looked at, the newest first; who finds more says more words. */
const [mostRecords, mostPages] = [500, 1_000];
/** Records asked for at once. */
const atOnce = 200;
/** Characters shown around the words. */
const [before, after] = [30, 60];

/** Where the words stand: in a text of a record, or on a page of a file of it. */
interface Place extends Pick<TextPage, 'field' | 'text'> {
  readonly row: RecordRow;
  readonly file: string | null;
  readonly page: number | null;
}

/** The search in the texts of records and of their files: only what stands in records and fields that the reader reads; of the rest not even the number. */
@Injectable()
export class TextDesk {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'files' | 'records' | 'texts'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async find(reader: Reader, type: string, { text, limit = 50, cursor }: TextRequest): Promise<ListAnswer<TextHit>> {
    const { record, scopes } = await this.desk.typeFor(reader, type);
    const own = wordPaths(record);
    const inFiles = textPaths(record).length > 0;
    if (own.length === 0 && !inFiles) throw new Refused('not-found');
    const words = foldText(text);
    if ([...words].length < 2) throw wrongParameter('text', tooShort);
    const seen = { type, scopes };
    const [ids, pages] = await Promise.all([
      own.length > 0 ? this.parts.texts.findOwn(seen, words, mostRecords) : [],
      inFiles ? this.parts.texts.find(seen, words, mostPages) : [],
    ]);
    const rows = await this.rows(record, scopes, [...new Set([...ids, ...pages.map(({ recordId }) => recordId)])]);
    const places = [
      ...ids.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : own.flatMap((path) => written(reader, record, row, path, words));
      }),
      ...pages.flatMap(({ recordId, fileId, field, page, text: on }): Place[] => {
        const row = rows.get(recordId);
        return row !== undefined && readsFiles(reader, record, row, field) ? [{ row, file: fileId, field, page, text: on }] : [];
      }),
    ];
    const { items, ...rest } = wholeList(
      places,
      { limit, ...(cursor !== undefined && { cursor }) },
      `texts ${type} ${words}`,
      this.parts.cursors,
    );
    await this.audit(reader, record, items);
    return { items: await Promise.all(items.map((place) => this.hit(record, place, words))), ...rest };
  }

  /** What is masked elsewhere is shown here to whoever may unmask it; each record of which it is, is audited before. */
  private async audit(reader: Reader, record: RecordType, places: readonly Place[]): Promise<void> {
    const masked = places.filter(({ field }) => {
      const at = fieldAt(record, pathToday(record, field));
      return at !== undefined && !isClear(at.class);
    });
    for (const [id, of] of Map.groupBy(masked, ({ row }) => row.id)) {
      const fields = [...new Set(of.map(({ field }) => field.split('.')[0]!))];
      await this.parts.access.audit(reader, {
        act: 'reveal',
        object: `${record.name}:${id}`,
        outcome: 'done',
        detail: { fields, why: 'texts' },
      });
    }
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

  private async hit(record: RecordType, { row, file, field, page, text }: Place, words: string): Promise<TextHit> {
    const at = Math.max(0, text.toLowerCase().indexOf(words));
    return {
      id: row.id,
      number: row.number,
      title: titleOf(record, row),
      field,
      file,
      name: file === null ? '' : ((await this.parts.files.get(file))?.content.name ?? ''),
      page,
      before: text.slice(Math.max(0, at - before), at),
      words: text.slice(at, at + words.length),
      after: text.slice(at + words.length, at + words.length + after),
    };
  }
}

/** One text of a record, where the reader reads it and the words stand in it as they are. */
function written(reader: Reader, record: RecordType, row: RecordRow, path: string, words: string): readonly Place[] {
  const text = tidyText(wordsAt(row.values, path));
  if (!text.toLowerCase().includes(words) || !readsAt(reader, record, row, path)) return [];
  return [{ row, file: null, field: path, page: null, text }];
}

const tooShort = ['请至少输入两个字。', 'Say two characters at least.'] as const;
const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
