import { once, type EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { Cell } from '@fatong/contracts/fields';

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Whoever fills it enters text, whatever that looks like: long numbers keep their end. */
  readonly isText?: true;
}

/** Of an older `readable-stream`, which tells its fill nowhere else. */
type Pipe = EventEmitter & { readonly _writableState: { readonly length: number; readonly highWaterMark: number } };

type Sheet = ReturnType<exceljs.stream.xlsx.WorkbookWriter['addWorksheet']>;

const head: Partial<exceljs.Style> = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFECE5' } } };
const asText: Partial<exceljs.Style> = { numFmt: '@' };
const day: Partial<exceljs.Style> = { numFmt: 'yyyy-mm-dd' };
const instant: Partial<exceljs.Style> = { numFmt: 'yyyy-mm-dd hh:mm:ss' };

/** More than Excel takes in a cell. */
const longest = 32_000;

/**
 * An Excel file written while it is read: rows leave as they come and never stand in memory together. Text is always typed as text, so that no
 * value is ever a formula, whatever it begins with. Ends with an AbortError when the reader goes.
 */
export class Workbook {
  private readonly file: exceljs.stream.xlsx.WorkbookWriter;

  constructor(
    to: Writable,
    private readonly signal: AbortSignal,
    creator: string,
    /** Whose copy it is (水印): drawn large and grey across each page, and said at its foot. */
    private readonly watermark: string,
  ) {
    this.file = new exceljs.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false });
    this.file.creator = creator;
    this.file.lastModifiedBy = creator;
  }

  /** A sheet with its head row, which stays in sight; the one before is closed with {@link close}. */
  open(name: string, columns: readonly SheetColumn[]): Sheet {
    const sheet = this.file.addWorksheet(sheetName(name), {
      views: [{ state: 'frozen', ySplit: 1 }],
      headerFooter: watermarked(this.watermark),
    });
    sheet.columns = columns.map(({ width, isText }) => ({ width, ...(isText && { style: asText }) }));
    const row = sheet.addRow(columns.map(({ title }) => title));
    row.eachCell((cell) => {
      cell.style = head;
    });
    row.commit();
    return sheet;
  }

  /** Adds rows and waits until whoever reads has taken most of what came before. */
  async add(sheet: Sheet, rows: readonly (readonly Cell[])[]): Promise<void> {
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(plain));
      cells.forEach((cell, i) => {
        if (typeof cell === 'object' && cell !== null) row.getCell(i + 1).style = 'day' in cell ? day : instant;
      });
      row.commit();
    }
    await this.taken(sheet);
  }

  close(sheet: Sheet): void {
    sheet.commit();
  }

  async finish(): Promise<void> {
    this.signal.throwIfAborted();
    await this.file.commit();
  }

  /** exceljs writes on however slowly it is read; the pipe into its archive says when that has caught up. */
  private async taken(sheet: Sheet): Promise<void> {
    const {
      pipes: [pipe],
    } = (sheet as unknown as { readonly stream: { readonly pipes: readonly Pipe[] } }).stream;
    this.signal.throwIfAborted();
    while (pipe !== undefined && pipe._writableState.length >= pipe._writableState.highWaterMark)
      await once(pipe, 'drain', { signal: this.signal });
  }
}

function plain(cell: Cell): string | number | Date | null {
  if (typeof cell === 'string') return cell.length > longest ? `${cell.slice(0, longest)}…` : cell;
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'day' in cell ? cell.day : cell.instant;
}

/** As Excel writes what stands on each page: `&` begins a code, `&K` a colour, `&P` is the page. Text of people is written so that it is none. */
function watermarked(text: string): Partial<exceljs.HeaderFooter> {
  // Excel takes 255 characters with their codes.
  const plain = text.slice(0, 100).replaceAll('&', '&&');
  return { oddHeader: `&C&"-,Bold"&24&KD9D9D9${plain}`, oddFooter: `&L&9&K808080${plain}&R&9&K808080&P / &N` };
}

/** Excel takes no `[]:*?/\` in it, and 31 characters. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
