import type { Finding } from '@fatong/contracts';
import type { RecordType } from '../../definitions/index.js';

/** What the letters to be issued would leave blank: a letter goes out whole or not at all. */
export function blanks(
  { letters, fields }: RecordType,
  issued: readonly string[],
  values: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  return issued.flatMap((name) => {
    const { title, fields: needed } = letters[name]!;
    const owns = [...new Set(needed.map((field) => field.split('.')[0]!))];
    return owns
      .filter((field) => {
        const value = values[field];
        return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
      })
      .map(
        (field): Finding => ({
          pointer: `/form/${field}`,
          code: 'required',
          words: [`《${title[0]}》需要“${fields[field]!.title[0]}”。`, `The letter “${title[1]}” needs “${fields[field]!.title[1]}”.`],
        }),
      );
  });
}
