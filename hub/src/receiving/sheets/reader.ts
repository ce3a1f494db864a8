import type { SheetCell, SheetRow } from '@fatong/contracts/sheets';
import type { SheetRefused, Sheets } from '../../ports/index.js';
import { Archive, Unreadable } from './archive.js';
import { attribute, tagsOf, type Tag } from './markup.js';
import { dayOf, dayStyles, sharedTexts } from './values.js';

/** After so many rows others get their turn. */
const turn = 200;
type Most = Parameters<Sheets['read']>[1];

/** Reads xlsx by itself, since a file that somebody uploads may be anything: nothing of it is believed, nothing in it is run, and what is computed is not read. */
export class SheetReader implements Sheets {
  async read(content: AsyncIterable<Uint8Array>, most: Most): Promise<readonly SheetRow[] | SheetRefused> {
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    try {
      return await rowsOf(new Archive(Buffer.concat(parts)), most);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { refused: error.why };
    }
  }
}

async function rowsOf(archive: Archive, most: Most): Promise<readonly SheetRow[]> {
  const book = (await archive.part('xl/workbook.xml')) ?? unreadable();
  const sheet = await archive.part(await firstSheet(archive, book));
  if (sheet === null) return unreadable();
  const texts = sharedTexts(await archive.part('xl/sharedStrings.xml'));
  const styles = dayStyles(await archive.part('xl/styles.xml'));
  const isSince1904 = [...tagsOf(book)].some(
    ({ name, attributes }) => name === 'workbookPr' && ['1', 'true'].includes(attribute(attributes, 'date1904') ?? ''),
  );
  const rows: SheetRow[] = [];
  for (const row of new RowReader(most, texts, styles, isSince1904).rows(sheet)) {
    if (row.cells.every((cell) => cell === null)) continue;
    if (rows.length === most.rows) throw new Unreadable('too-many-rows');
    rows.push(row);
    if (rows.length % turn === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

/** Where the first sheet of the workbook stands. */
async function firstSheet(archive: Archive, book: string): Promise<string> {
  const first = [...tagsOf(book)].find(({ name }) => name === 'sheet');
  const id = first && attribute(first.attributes, 'id');
  for (const { name, attributes } of tagsOf((await archive.part('xl/_rels/workbook.xml.rels')) ?? ''))
    if (name === 'Relationship' && id !== undefined && attribute(attributes, 'Id') === id) {
      const target = attribute(attributes, 'Target') ?? '';
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    }
  return unreadable();
}

function unreadable(): never {
  throw new Unreadable('unreadable');
}

interface Open {
  readonly at: number;
  readonly type: string;
  readonly style: number;
  text: string;
  isFormula: boolean;
}

/** The rows of one sheet, as its markup passes. */
class RowReader {
  constructor(
    private readonly most: Most,
    private readonly texts: readonly string[],
    private readonly styles: readonly boolean[],
    private readonly isSince1904: boolean,
  ) {}

  *rows(markup: string): Generator<SheetRow> {
    let [number, cells, isSaid] = [0, [] as SheetCell[], false];
    let cell: Open | undefined;
    for (const tag of tagsOf(markup)) {
      if (cell !== undefined && isSaid) cell.text += tag.text;
      isSaid = (tag.name === 'v' || tag.name === 't') && !tag.isEmpty;
      if (tag.name === 'row') {
        number = numberOf(attribute(tag.attributes, 'r'), number);
        cells = [];
      } else if (tag.name === 'c') {
        cell = this.opened(tag, cells.length);
        if (tag.isEmpty) cell = undefined;
      } else if (tag.name === 'f' && cell !== undefined) cell.isFormula = true;
      else if (tag.name === '/c' && cell !== undefined) {
        while (cells.length < cell.at) cells.push(null);
        cells[cell.at] = this.value(cell);
        cell = undefined;
      } else if (tag.name === '/row') yield { row: number, cells };
    }
  }

  private opened({ attributes }: Tag, next: number): Open {
    const letters = /^[A-Z]{1,3}(?=\d)/.exec(attribute(attributes, 'r') ?? '')?.[0];
    const at = letters === undefined ? next : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (at >= this.most.columns) throw new Unreadable('too-many-columns');
    return { at, type: attribute(attributes, 't') ?? 'n', style: Number(attribute(attributes, 's') ?? 0), text: '', isFormula: false };
  }

  private value({ type, style, text, isFormula }: Open): SheetCell {
    if (isFormula) return { fault: 'formula' };
    if (type === 'e') return { fault: 'error' };
    if (text === '') return null;
    if (type === 's') return this.texts[Number(text)] ?? unreadable();
    if (type === 'inlineStr' || type === 'str') return text;
    if (type === 'b') return text === '1';
    if (type === 'd') return { day: text.slice(0, 10), time: text.length > 10 ? text.slice(11, 19) : null };
    const value = Number(text);
    if (!Number.isFinite(value)) return unreadable();
    return this.styles[style] === true ? dayOf(value, this.isSince1904) : value;
  }
}

/** Rows count on where a file does not say which they are. */
function numberOf(said: string | undefined, before: number): number {
  const number = Number(said);
  return Number.isInteger(number) && number > before && number <= 1_048_576 ? number : before + 1;
}
