import type { Label } from '@fatong/contracts';
import type { SavedView } from '@fatong/contracts/api';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { isChoice } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import { barredFor, nowCalled, unknownValue, type RecordType } from '../../definitions/index.js';
import type { SavedViewContent } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { Refused } from '../problems.js';
import { isPersonal } from '../records/conditions.js';
import { narrowing } from '../records/narrowing.js';
import { sortOf } from '../records/order.js';
import { filtersOf } from './content.js';
import { titleOf } from './titles.js';

type Parts = Pick<ApiParts, 'access' | 'engine' | 'records'>;
type Value = SavedViewContent['filter'][string];
type Lost = SavedView['lost'][number];

const gone: Label = [
  '该条件已不存在，或您已不能按它筛选，未予应用。',
  'There is no such condition any more, or it is not for you: it is not applied.',
];
const noOrder: Label = ['已不能按此排序，改用默认顺序。', 'The list cannot be sorted so any more: its usual order applies.'];

/** What a kept view still means today for this reader, each condition by itself, and in words what it no longer does. */
export function judged(
  parts: Parts,
  reader: Reader,
  record: RecordType,
  { filter, sort: by, titles }: SavedViewContent,
): Pick<SavedView, 'filter' | 'sort' | 'lost'> {
  const lost: Lost[] = [];
  const today = (name: string): string => nowCalled(record.fields, name);
  const sort = by?.replace(/\w+$/, today) ?? null;
  const kept = Object.entries(filter).flatMap(([was, value]): [string, Value][] => {
    const name = today(was);
    const title = titleOf(parts, record, name) ?? titles[name] ?? [name, name];
    if (isPersonal(record, name) || isRefused(() => narrowing(parts, reader, record, filtersOf({ [name]: value })))) {
      lost.push({ title, why: gone });
      return [];
    }
    const { left, missing } = stillThere(record, name, value);
    if (missing.length > 0)
      lost.push({
        title,
        why: [`选项 ${missing.join('、')} 已取消，未予应用。`, `The choice ${missing.join(', ')} is gone and is not applied.`],
      });
    return left === null ? [] : [[name, left]];
  });
  const isSorted = sort === null || !isRefused(() => sortOf(record, sort, barredFor(record, rolesIn(reader, record.area))));
  if (!isSorted) lost.push({ title: ['排序', 'Order'], why: noOrder });
  return { filter: Object.fromEntries(kept), sort: isSorted ? sort : null, lost };
}

/** Of choices those that are still declared. */
function stillThere(record: RecordType, name: string, value: Value): { readonly left: Value | null; readonly missing: readonly string[] } {
  const known = choicesOf(record, name);
  if (known === null || !Array.isArray(value)) return { left: value, missing: [] };
  const all = (value as readonly string[]).flatMap((text) => text.split(','));
  const left = all.filter((code) => code === unknownValue || known.includes(code));
  return { left: left.length > 0 ? left : null, missing: all.filter((code) => !left.includes(code)) };
}

function choicesOf({ fields, states }: RecordType, name: string): readonly string[] | null {
  if (name === 'state') return Object.keys(states);
  if (name === 'district') return districts.keys;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return isChoice(field) ? field.codes : null;
}

function isRefused(ask: () => unknown): boolean {
  try {
    ask();
    return false;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return true;
  }
}
