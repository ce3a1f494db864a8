import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { inLanguage, type Label, type Language } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import type { Cell } from '@fatong/contracts/fields';
import type { ImportRowStateName } from '@fatong/contracts/api';
import { headOf, importColumns, resultHeads, type ImportColumn } from '@fatong/contracts/sheets';
import type { ImportRow } from '../../ports/index.js';
import { sendWorkbook } from '../exports/file.js';
import type { Workbook } from '../exports/workbook.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { ImportDesk, rowView } from './desk.js';
import { importTexts as t } from './texts.js';

const page = 500;

/** The files of imports: what is to be filled, and what was filled with what became of it, which can be corrected and uploaded again. */
@Injectable()
export class ImportSheets {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'imports'>,
    @Inject(ImportDesk) private readonly desk: ImportDesk,
  ) {}

  async template(
    reader: Reader,
    type: string,
    { response, language }: { readonly response: Response; readonly language: Language },
  ): Promise<void> {
    const { contract } = await this.desk.kindFor(reader, type);
    const columns = importColumns(contract)!;
    const title: Label = [`${contract.title[0]}${t.template[0]}`, `${contract.title[1]} ${t.template[1]}`];
    await sendWorkbook(response, reader, { title, rows: 0, language, at: now() }, async (book) => {
      book.close(open(book, columns, [], language));
      const about = book.open(inLanguage(t.about, language), [
        { title: inLanguage(t.column, language), width: 36 },
        { title: inLanguage(t.isRequired, language), width: 10 },
        { title: inLanguage(t.takes, language), width: 80 },
      ]);
      await book.add(
        about,
        columns.map((column) => [
          inLanguage(column.title, language),
          inLanguage(column.required ? t.yes : t.no, language),
          inLanguage(takes(column), language),
        ]),
      );
      book.close(about);
    });
  }

  /** Its rows are the uploader's own words: nobody else has them from here. */
  async result(
    reader: Reader,
    id: string,
    state: ImportRowStateName | undefined,
    { response, language }: { readonly response: Response; readonly language: Language },
  ): Promise<void> {
    const found = await this.desk.importFor(reader, id);
    const object = `import:${id}`;
    if (found.account !== reader.account.id) {
      await this.parts.access.audit(reader, { act: 'export', object, outcome: 'refused', detail: {} });
      throw new Refused('forbidden');
    }
    await this.parts.access.audit(reader, { act: 'export', object, outcome: 'done', detail: { state: state ?? 'all' } });
    const { contract } = await this.desk.kindFor(reader, found.type);
    const columns = importColumns(contract)!;
    const count = state === undefined ? Object.values(found.counts).reduce((sum, one) => sum + one, 0) : found.counts[state];
    await sendWorkbook(response, reader, { title: t.result, rows: count, language, at: now() }, async (book) => {
      const sheet = open(book, columns, resultHeads, language);
      for await (const rows of this.pages(id, state))
        await book.add(
          sheet,
          rows.map((row): Cell[] => {
            const { faults, messageId } = rowView(row, contract);
            return [
              ...columns.map(({ path }) => cellOf(row.data[path])),
              inLanguage(t.states[row.state], language),
              faults
                .map(({ column, words }) => `${column ? `${inLanguage(column, language)}: ` : ''}${inLanguage(words, language)}`)
                .join('\n') || null,
              messageId,
            ];
          }),
        );
      book.close(sheet);
    });
  }

  private async *pages(id: string, state: ImportRowStateName | undefined): AsyncGenerator<readonly ImportRow[]> {
    for (let after = 0; ; ) {
      const rows = await this.parts.imports.rows(id, { after, limit: page, ...(state !== undefined && { states: [state] }) });
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)!.row;
    }
  }
}

/** The sheet that is read back: a column a field, all of it text, and what became of the rows behind. */
const open = (book: Workbook, columns: readonly ImportColumn[], more: readonly Label[], language: Language): ReturnType<Workbook['open']> =>
  book.open(inLanguage(t.sheet, language), [
    ...columns.map((column) => ({ title: inLanguage(headOf(column), language), width: 20, isText: true as const })),
    ...more.map((title) => ({ title: inLanguage(title, language), width: 40 })),
  ]);

const cellOf = (value: unknown): Cell => {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'boolean' ? (value ? '是' : '否') : ((value ?? null) as string | number | null);
};

/** What may stand in a cell; of several it is said how they are written. */
function takes(column: ImportColumn): Label {
  const [zh, en] = takesOne(column);
  return column.isMany ? [`${zh}；多个以“、”分隔`, `${en}; several with 、 between them`] : [zh, en];
}

function takesOne({ kind, codes, format, longest }: ImportColumn): Label {
  if (codes.length > 0) return t.code(codes.slice(0, 60).join(', '));
  if (format === 'compact-date') return [`${t.day[0]}，如 20260302`, `${t.day[1]}, as 20260302`];
  if (format === 'legal-date') return [`${t.day[0]}，如 2026-03-02`, `${t.day[1]}, as 2026-03-02`];
  const most = longest === null ? ['', ''] : t.most(longest);
  return [`${t.kinds[kind][0]}${most[0]}`, `${t.kinds[kind][1]}${most[1]}`];
}
