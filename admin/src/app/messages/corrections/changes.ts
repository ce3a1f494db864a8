import type { CorrectionRequest } from '@fatong/contracts/api';

type Change = CorrectionRequest['changes'][number];

const step = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where two bodies differ, as JSON pointers. A list of another length is another list: what is masked in it could not be told apart. */
export function changesBetween(before: unknown, after: unknown, pointer = ''): readonly Change[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key): readonly Change[] => {
      const at = `${pointer}/${step(key)}`;
      if (!Object.hasOwn(after, key)) return [{ pointer: at, remove: true }];
      return Object.hasOwn(before, key) ? changesBetween(before[key], after[key], at) : [{ pointer: at, value: after[key] }];
    });
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => changesBetween(one, after[index] as unknown, `${pointer}/${index}`));
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, value: after }];
}
