import type { SheetCell } from '@fatong/contracts/sheets';
import { attribute, tagsOf } from './markup.js';

/** Texts that cells refer to; how they are to be pronounced is left away. */
export function sharedTexts(markup: string | null): readonly string[] {
  const texts: string[] = [];
  let [text, isSaid, phonetic] = ['', false, 0];
  for (const tag of tagsOf(markup ?? '')) {
    if (isSaid) text += tag.text;
    isSaid = tag.name === 't' && !tag.isEmpty && phonetic === 0;
    if (tag.name === 'rPh') phonetic++;
    else if (tag.name === '/rPh') phonetic--;
    else if (tag.name === 'si') text = '';
    if (tag.name === '/si' || (tag.name === 'si' && tag.isEmpty)) texts.push(text);
  }
  return texts;
}

/** Formats of days and times that every spreadsheet knows by number. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Which styles show a number as a day. */
export function dayStyles(markup: string | null): readonly boolean[] {
  const own = new Map<number, string>();
  const styles: boolean[] = [];
  let isCells = false;
  for (const { name, attributes } of tagsOf(markup ?? '')) {
    if (name === 'numFmt') own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    else if (name === 'cellXfs') isCells = true;
    else if (name === '/cellXfs') isCells = false;
    else if (name === 'xf' && isCells) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      const code = own.get(id)?.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      styles.push(code === undefined ? builtIn(id) : /[yd年日]/i.test(code));
    }
  }
  return styles;
}

const [dayLength, since1900, since1904] = [86_400_000, Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

/** A number that its style shows as a day; what lies outside of any calendar stays a number. */
export function dayOf(value: number, isSince1904: boolean): SheetCell {
  if (value < 1 || value > 2_900_000) return value;
  const iso = new Date((isSince1904 ? since1904 : since1900) + Math.round(value * 86_400) * 1000).toISOString();
  return { day: iso.slice(0, 10), time: value * dayLength === Math.floor(value) * dayLength ? null : iso.slice(11, 19) };
}
