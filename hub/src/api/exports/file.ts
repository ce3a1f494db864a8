import type { Response } from 'express';
import { inLanguage, type Label, type Language } from '@fatong/contracts';
import { wallWords } from '@fatong/contracts/codes';
import { wallClock, type Cell } from '@fatong/contracts/fields';
import type { Reader } from '../frame/reader.js';
import { exportTexts } from './texts.js';
import { Workbook } from './workbook.js';

export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file on its way to a reader: `rows` tells the screen how many records it will hold. */
export interface FileAbout {
  readonly title: Label;
  readonly rows: number;
  readonly language: Language;
  readonly at: Date;
}

/** Writes an Excel file into an answer. When the reader leaves, the writing ends, and that is no error. */
export async function sendWorkbook(
  response: Response,
  reader: Reader,
  { title, rows, language, at }: FileAbout,
  write: (book: Workbook) => Promise<void>,
): Promise<void> {
  const left = new AbortController();
  response.on('close', () => left.abort());
  const name = `${inLanguage(title, language).replaceAll(/["\\/:*?<>|]/g, ' ')} ${stamp(at)}.xlsx`;
  response.status(200).set({
    'Content-Type': excelType,
    'Content-Disposition': `attachment; filename="export ${stamp(at)}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Fatong-Rows': String(rows),
  });
  // The screen shows how many there are before the first bytes are whole.
  response.flushHeaders();
  const book = new Workbook(response, left.signal, reader.account.name, watermarkOf(reader, { language, at }));
  try {
    await write(book);
    await book.finish();
  } catch (error) {
    if (!left.signal.aborted) throw error;
  }
}

/** Whose copy it is: name, account, unit and moment. */
export const watermarkOf = ({ account, unit }: Reader, { language, at }: Pick<FileAbout, 'language' | 'at'>): string =>
  [account.name, account.username, ...(unit === null ? [] : [inLanguage(unit.title, language)]), wallWords(at.toISOString())].join(' ');

/** The first sheet: what is in the file, who took it, when. */
export async function writeAbout(
  book: Workbook,
  reader: Reader,
  { language, at }: Pick<FileAbout, 'language' | 'at'>,
  lines: readonly (readonly [Label | string, Cell | Label])[],
): Promise<void> {
  const words = (of: Label | string): string => (typeof of === 'string' ? of : inLanguage(of, language));
  const sheet = book.open(words(exportTexts.about), [
    { title: words(exportTexts.item), width: 24 },
    { title: words(exportTexts.content), width: 80 },
  ]);
  const { account, unit } = reader;
  const all: typeof lines = [
    ...lines,
    [exportTexts.person, `${account.name}（${account.username}）`],
    ...(unit === null ? [] : [[exportTexts.unit, unit.title] as const]),
    [exportTexts.time, wallClock(at.toISOString())],
    [exportTexts.scope, exportTexts.scopeWords],
  ];
  await book.add(
    sheet,
    all.map(([name, value]) => [words(name), Array.isArray(value) ? words(value as unknown as Label) : (value as Cell)]),
  );
  book.close(sheet);
}

/** `20261125-140509`, as the wall clock in Shanghai says it. */
const stamp = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
