import { kindOf } from '@fatong/contracts/fields';
import { isMany, wordPaths, wordsAt, type RecordType } from '../definitions/index.js';
import { foldText, pairKey, pairsOf, type RecordKey, type RecordRow } from '../ports/index.js';
import { initialsOf } from './initials.js';
import { likenessKeys } from './likeness/compare.js';

/** Nobody types more into a search box. */
const longest = 100;
/** So far into a heading one looks, and so much of it from there: a key for each place is a row. */
const deepest = 30;
const farthest = 30;
/** Nobody writes more different things into what is found by its words; what does is found by its beginning. */
const mostPairs = 2_000;

/**
 * What a record is found by: its number by how it begins, the words of its heading and of fields that say `search` by any part of them and by their initials, its identifiers by all of them.
 * Nothing personal: a search box is no place for it; its texts by the pairs of characters in them, of which keyed hashes alone are kept. A part is found as a beginning is, through the index: each place a part may begin at has its key.
 */
export function keysOf(record: RecordType, { number, values }: Pick<RecordRow, 'number' | 'values'>): readonly RecordKey[] {
  // What some do not see of a record that they see is no key of it: that it is found would tell them.
  const hidden = new Set<string>(record.withheld.flatMap(({ fields }) => fields));
  const open = Object.entries(record.fields).filter(([, { class: of }]) => of === 'public' || of === 'internal');
  const textOf = (name: string): string[] => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? [value.slice(0, longest)] : [];
  };
  const identifiers = open.filter(([, field]) => kindOf(field).found === 'whole' && !isMany(field)).flatMap(([name]) => textOf(name));
  const words = open
    .filter(([name, field]) => kindOf(field).found === 'heading' && (record.heading.includes(name) || (field.search && !hidden.has(name))))
    .flatMap(([name]) => textOf(name));
  const begun = [...(number === null ? [] : [number]), ...words, ...words.flatMap(partsOf), ...words.flatMap(initialParts)];
  const secret = [...likenessKeys(record, values), ...pairsIn(record, values).map(pairKey)].map(
    (key) => ({ key, isWhole: true, isSecret: true }) as const,
  );
  const keys = [...secret, ...identifiers.map((key) => ({ key, isWhole: true })), ...begun.map((key) => ({ key, isWhole: false }))];
  return [...new Map(keys.map((one) => [one.key, one])).values()];
}

/** Every two characters that stand side by side in its texts that are found by their words. */
const pairsIn = (record: RecordType, values: RecordRow['values']): readonly string[] =>
  [...new Set(wordPaths(record).flatMap((path) => [...pairsOf(foldText(wordsAt(values, path)))]))].slice(0, mostPairs);

/** 上海衡远 → 海衡远, 衡远: from each character, and from each word in letters; a single one is no part. */
function partsOf(heading: string): readonly string[] {
  const starts = [...heading.matchAll(/(?<=.)(?:\p{Script=Han}|(?<![a-z0-9])[a-z0-9])/giu)].map(({ index }) => index);
  return starts
    .filter((start) => start <= deepest)
    .map((start) => heading.slice(start, start + farthest))
    .filter((part) => [...part].length > 1);
}

/** 上海衡远 → SHHY, HHY, HY; none where there is nothing to abbreviate. */
function initialParts(heading: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(heading)) return [];
  const initials = initialsOf(heading.slice(0, deepest + farthest)).slice(0, deepest);
  return Array.from({ length: Math.max(0, initials.length - 1) }, (_, start) => initials.slice(start));
}

/** The same where they or their place are otherwise than before, else nothing: most changes leave them as they are. */
export function keysChanged(record: RecordType, after: RecordRow, before: RecordRow | null): readonly RecordKey[] | undefined {
  const keys = keysOf(record, after);
  const isMoved = before?.district !== after.district || before.ownerUnit !== after.ownerUnit;
  return before !== null && !isMoved && JSON.stringify(keysOf(record, before)) === JSON.stringify(keys) ? undefined : keys;
}
