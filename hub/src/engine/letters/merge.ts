import { today } from '@fatong/contracts/codes';
import { chineseDay, dayWords } from '@fatong/contracts/fields';
import { meantBy, mentionsOf, type LetterType, type Mention, type RecordType } from '../../definitions/index.js';
import type { LetterContent, LetterParagraph, RecordRow } from '../../ports/index.js';
import { written } from './written.js';

/** What a letter is made from. */
export interface Issuing {
  readonly record: RecordType;
  readonly letter: LetterType;
  readonly row: RecordRow;
  readonly number: string;
  /** What it is called. */
  readonly title: string;
  readonly at: string;
  /** Title of the unit that issues it. */
  readonly unit: string;
  /** The entry a ref leads to, with its type. */
  readonly entry: (ref: string) => { readonly record: RecordType; readonly row: RecordRow } | undefined;
  /** What entries are called, by id. */
  readonly titles: (id: string) => string;
}

/** The letter with its values in their places. A paragraph with an empty one, or with nothing but places that are empty, is left out. */
export function merged(issuing: Issuing): Pick<LetterContent, 'values' | 'paragraphs'> {
  const { template } = issuing.letter;
  const said = new Map(mentionsOf(template).map((mention) => [keyOf(mention), saidOf(issuing, mention)]));
  const paragraphs = template.paragraphs.flatMap(({ pieces, ...layout }): LetterParagraph[] => {
    const runs = pieces.map((piece) =>
      'field' in piece ? { text: said.get(keyOf(piece)) ?? null, bold: piece.bold, underlined: piece.underlined, size: piece.size } : piece,
    );
    return runs.some(({ text }) => text === null) ? [] : runsByLine({ ...layout, runs: runs as LetterParagraph['runs'] });
  });
  return { values: Object.fromEntries([...said].flatMap(([name, value]) => (value === null ? [] : [[name, value]]))), paragraphs };
}

const keyOf = ({ field, form }: Mention): string => (form === '' ? field : `${field}:${form}`);

function saidOf(
  { record, letter, row, number, title, at, unit, entry, titles }: Issuing,
  { field: mentioned, form }: Mention,
): string | null {
  const name = meantBy(letter, record, mentioned) ?? '';
  const day = today(new Date(at));
  switch (name) {
    case 'letterNumber':
      return number;
    case 'letterTitle':
      return title;
    case 'recordNumber':
      return row.number;
    case 'unit':
      return unit;
    case 'today':
      return form === '大写' ? chineseDay(day) : dayWords(day);
  }
  const [own = '', theirs] = name.split('.');
  if (theirs === undefined) return written(record.fields[own]!, row.values[own], form, titles);
  const to = entry(own);
  return to === undefined ? null : written(to.record.fields[theirs]!, to.row.values[theirs], form, titles);
}

/** Lines of a value that has several are paragraphs of their own, looking as the first. */
function runsByLine({ runs, ...layout }: LetterParagraph): LetterParagraph[] {
  const lines: LetterParagraph['runs'][number][][] = [[]];
  for (const { text, ...look } of runs) {
    for (const [i, line] of text.split(/\r?\n/).entries()) {
      if (i > 0) lines.push([]);
      if (line !== '') lines.at(-1)!.push({ ...look, text: line });
    }
  }
  return lines.map((of, i) => ({ ...layout, breaks: layout.breaks && i === 0, runs: of }));
}
