import { not, valueOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { isCode, sides } from '@fatong/contracts/codes';
import type { FilterValue } from '@fatong/contracts/fields';
import { sideFilter, type RecordType } from '../../definitions/index.js';
import type { Reader } from '../frame/reader.js';
import { wrongParameter } from '../problems.js';

const owner: LeafValue<string> = valueOf<string>({ read: 'ownerUnit' });

/** Of what one unit hands to another: what the reader’s own unit handed over, or what was handed to it; undefined: another filter. Whoever sees such records is of one of the two. */
export function sideCondition({ account }: Reader, { list }: RecordType, name: string, value: FilterValue): Condition | undefined {
  if (name !== sideFilter || !list.filters.includes(sideFilter)) return undefined;
  const [side, ...more] = 'any' in value ? value.any : [];
  if (more.length > 0 || side === undefined || !isCode(sides, side))
    throw wrongParameter(`filter[${name}]`, ['请选择发出或者接收。', 'Choose sent or received.']);
  const isOurs = owner.is(account.unit);
  return side === 'sent' ? isOurs : not(isOurs);
}
