import type { Label } from '@fatong/contracts';
import { date, files, rows, text, type DateField, type FilesField, type RowsField, type TextField } from '../fields.js';
import type { ActionWords } from '../words.js';

type Several<T> = T | readonly T[];
type Cells = {
  readonly number: TextField;
  readonly on: DateField;
  readonly from: TextField;
  readonly what: TextField;
  readonly papers: FilesField;
};

interface Correspondence<N extends string, S extends string, R extends string> {
  readonly fields: { readonly [K in N]: RowsField<Cells> };
  readonly actions: { readonly [K in `file${Capitalize<N>}`]: ActionWords<N, S, R, never, unknown, never> };
}

/**
 * Letters that come in (来文), beside those we issue: each a row with its number, its day, whom it is from, what it says and the paper itself, which stays as it
 * was filed; a further row corrects. Filed in these states by these roles, and by any other action whose form names the field.
 */
export function correspondence<const N extends string, const S extends string, const R extends string>(
  name: N,
  title: Label,
  words: { readonly from: Several<S>; readonly by: Several<R> },
): Correspondence<N, S, R> {
  return {
    fields: {
      [name]: rows(
        title,
        {
          number: text(['文号', 'Number'], { max: 80 }),
          on: date(['日期', 'Dated'], { required: true }),
          from: text(['来文单位', 'From'], { required: true, max: 120 }),
          what: text(['内容', 'What'], { required: true, max: 500 }),
          papers: files(['来文扫描件', 'Scan'], { most: 5, maxMb: 20 }),
        },
        { appendOnly: true, most: 50 },
      ),
    },
    actions: {
      [`file${name.charAt(0).toUpperCase()}${name.slice(1)}`]: {
        title: [`登记${title[0]}`, `File: ${title[1]}`],
        from: words.from,
        by: words.by,
        form: [name],
        need: [name],
      },
    },
  } as unknown as Correspondence<N, S, R>;
}
