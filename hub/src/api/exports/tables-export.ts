import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { inLanguage, type Label, type Language } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import type { FieldView, RecordAnswer, RecordView } from '@fatong/contracts/api';
import { gridTables, isRows, wordsOf, type Cell } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import { describeRecord } from '../../definitions/index.js';
import { Limit } from '../frame/limit.js';
import type { Reader } from '../frame/reader.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { RecordDesk } from '../records/desk.js';
import { approvedExport } from './approved.js';
import { cellOf } from './cells.js';
import { sendWorkbook, writeAbout } from './file.js';
import { exportTexts } from './texts.js';
import type { SheetColumn } from './workbook.js';

/** A sheet of it before it is written. */
interface Drawn {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}
type Row = Readonly<Record<string, unknown>>;

/** Files that one account may begin in a minute, as of lists. */
const aMinute = 20;
/** Rows and files are no lines of the first sheet. */
const isLine = ({ kind }: FieldView): boolean => kind !== 'rows' && kind !== 'files';

/** The tables that a record keeps as an Excel file, a sheet each, with who answers for them below; its other rows behind them. What a reader is not shown is not in it. */
@Injectable()
export class TablesExport {
  private readonly begun = new Limit(aMinute, 60_000);

  constructor(
    @Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'known' | 'records'>,
    @Inject(RecordDesk) private readonly desk: RecordDesk,
  ) {}

  async send(
    reader: Reader,
    { type, id }: { readonly type: string; readonly id: string },
    { response, language }: { readonly response: Response; readonly language: Language },
  ): Promise<void> {
    const { record } = await this.desk.row(reader, type, id);
    // Of what keeps no table there is no such file.
    if (!Object.values(record.fields).some((field) => isRows(field) && field.grid !== undefined)) throw new Refused('not-found');
    const approval = await approvedExport(this.parts.records, reader, record);
    this.begun.take(reader.account.id);
    const answer = await this.desk.show(reader, type, id);
    const types = new Map(this.parts.known.areas.flatMap(({ records }) => records.map((one) => [one.name, one] as const)));
    const view = describeRecord(record, { roles: rolesIn(reader, record.area), systems: {}, types: (name) => types.get(name) });
    const sheets = view.fields.flatMap((field) => sheetsOf(field, { view, answer, language }));
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    await this.parts.access.audit(reader, {
      act: 'export',
      object: `${type}:${id}`,
      outcome: 'done',
      detail: { count: rows, format: 'xlsx', ...(approval !== null && { approval }) },
    });
    const at = now();
    await sendWorkbook(response, reader, { title: titleOf(record.title, answer), rows, language, at }, async (book) => {
      await writeAbout(book, reader, { language, at }, [
        [exportTexts.what, record.title],
        ...linesOf({ view, answer, language }),
        ...(approval === null ? [] : [[exportTexts.approval, approval] as const]),
      ]);
      const taken = new Set<string>();
      for (const { title, columns, rows: all } of sheets) {
        const sheet = book.open(unlike(taken, title), columns);
        await book.add(sheet, all);
        book.close(sheet);
      }
    });
  }
}

interface Showing {
  readonly view: RecordView;
  readonly answer: RecordAnswer;
  readonly language: Language;
}

const titleOf = ([zh, en]: Label, { number, title }: RecordAnswer): Label => [`${zh} ${number ?? title}`, `${en} ${number ?? title}`];

/** What else the record says, a line each: its number and state first. */
function linesOf({ view, answer, language }: Showing): readonly (readonly [string, Cell])[] {
  const states = view.states.map(({ name, label }) => ({ value: name, label }));
  return [
    [inLanguage(['编号', 'Number'], language), answer.number],
    [inLanguage(['状态', 'State'], language), wordsOf(states, answer.state, language)],
    ...view.fields.filter(isLine).flatMap((field): readonly (readonly [string, Cell])[] => {
      const cell = valueOf(field, { view, answer, language });
      return cell === null ? [] : [[inLanguage(field.title, language), cell]];
    }),
  ];
}

const valueOf = (field: FieldView, { answer, language }: Showing): Cell => cellOf(field, answer.values[field.name], answer.refs, language);

/** Cells as the tables they are of, other rows a sheet. */
function sheetsOf(field: FieldView, showing: Showing): readonly Drawn[] {
  const { answer, language } = showing;
  const value = answer.values[field.name];
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  if (field.kind !== 'rows' || rows.length === 0) return [];
  const { grid, fields = [] } = field;
  if (grid === undefined) {
    const columns = fields.map((one) => ({ title: inLanguage(one.title, language), width: 18 }));
    const cells = rows.map((row) => fields.map((one): Cell => cellOf(one, row[one.name], answer.refs, language)));
    return [{ title: inLanguage(field.title, language), columns, rows: cells }];
  }
  const signed = (grid.signs ?? []).flatMap((name) => {
    const signing = showing.view.fields.find((one) => one.name === name);
    if (signing === undefined) return [];
    const cell = valueOf(signing, showing);
    return [`${inLanguage(signing.title, language)}${language === 'zh' ? '：' : ': '}${said(cell)}`];
  });
  return gridTables(rows, grid).map(({ title, columns, lines }) => ({
    title,
    columns: [{ title: '', width: 32 }, ...columns.map((one) => ({ title: one, width: 16 }))],
    rows: [
      ...lines.map((line): readonly Cell[] => [line.title, ...line.cells.map((cell) => (cell === null ? null : numeric(cell)))]),
      ...(signed.length === 0 ? [] : [[], signed]),
    ],
  }));
}

const said = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? ('day' in cell ? cell.day : cell.instant).toISOString().slice(0, 10) : String(cell);

/** Numbers are numbers, so that they can be reckoned with; everything else is text and never a formula. */
const numeric = (text: string): Cell => (/^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text);

/** As Excel wants it: no two sheets of one name, of which it tells apart 31 characters in either case. */
function unlike(taken: Set<string>, title: string): string {
  let name = title.slice(0, 31);
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${title.slice(0, 27)} (${i})`;
  taken.add(name.toLowerCase());
  return name;
}
