import type { SavedViewRequest } from '@fatong/contracts/api';
import { rolesIn } from '../../access/index.js';
import { barredFor, type RecordType } from '../../definitions/index.js';
import type { SavedViewContent } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import type { ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { isPersonal } from '../records/conditions.js';
import { narrowing } from '../records/narrowing.js';
import { sortOf } from '../records/order.js';
import { titleOf } from './titles.js';

const longestName = 40;
/** Characters of the conditions, as they are kept. */
const largest = 8_000;

export const fault = (pointer: string, code: string, zh: string, en: string): Refused =>
  new Refused('input', { findings: [{ pointer, code, words: [zh, en] }] });

/** A name in one line, or why it is none. */
export function nameOf(text: string): string {
  const name = text.replaceAll(/\s+/g, ' ').trim();
  if (name === '') throw fault('/name', 'required', '请填写名称。', 'A name is required.');
  if ([...name].length > longestName || !name.isWellFormed() || name.includes('\0'))
    throw fault('/name', 'too-long', `名称不能超过 ${longestName} 个字。`, `A name takes at most ${longestName} characters.`);
  return name;
}

/** What is kept of a request: only what this reader's list takes now, and no personal value. */
export function contentOf(
  parts: Pick<ApiParts, 'access' | 'engine' | 'records'>,
  reader: Reader,
  record: RecordType,
  { name, filter, sort }: SavedViewRequest,
): SavedViewContent {
  for (const field of Object.keys(filter))
    if (isPersonal(record, field))
      throw new Refused('input', {
        findings: [
          {
            pointer: `/filter/${field}`,
            code: 'personal',
            words: ['含个人信息的条件不能保存。', 'A condition on personal data is not kept.'],
          },
        ],
      });
  if (JSON.stringify(filter).length > largest)
    throw fault('/filter', 'too-long', '条件过多，无法保存。', 'There are too many conditions to be kept.');
  narrowing(parts, reader, record, filtersOf(filter));
  sortOf(record, sort, barredFor(record, rolesIn(reader, record.area)));
  const titles = Object.fromEntries(
    Object.keys(filter).flatMap((field) => {
      const title = titleOf(parts, record, field);
      return title ? [[field, title] as const] : [];
    }),
  );
  return { name: nameOf(name), filter, sort: sort ?? null, titles };
}

export const filtersOf = (filter: SavedViewContent['filter']): Filters =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      Array.isArray(value) ? { any: value as readonly string[] } : (value as { from?: string; to?: string }),
    ]),
  );
