import type { FieldView } from '../api/index.js';
import { maskers, type Mask } from '../masks.js';
import { whole } from './filters.js';
import { hideWhole, isMasked, kind, masked, textsOf, type Kind } from './kind.js';
import { fault, identified, line, type Read, type ReadFault } from './reading.js';

/** A part of a compound value; `identifier`: of which kind, when it is one. */
interface Part {
  readonly identifier?: string;
  readonly mask: Mask;
}

/** A value of several named lines, `name` first and required. */
export const compound = (
  parts: Readonly<Record<string, Part>>,
  { found, width }: { readonly found: readonly string[]; readonly width: number },
): Kind<object, never> =>
  kind({
    column: 'text',
    parts: { all: Object.keys(parts), found },
    filter: whole(found),
    isOrdered: false,
    width,
    judge: (json) => judge(json, parts),
    hide: (value, field) =>
      typeof value !== 'object' || value === null
        ? hideWhole(value, field)
        : Object.fromEntries(
            Object.entries(value).map(([name, text]) => [
              name,
              masked(text, isMasked(field.class) ? (parts[name]?.mask ?? 'hidden') : 'hidden'),
            ]),
          ),
    withheld: { name: maskers.hidden('') },
    words: () => [],
    written: (value) => nameOf(value) ?? textsOf(value).join(),
    cell: (value) => (typeof value === 'object' && value !== null ? nameOf(value) : textsOf(value).join()),
    of: (_: FieldView) => ({}),
  });

const nameOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : null;

function judge(json: unknown, parts: Readonly<Record<string, Part>>): Read {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fault('type', '格式不正确。', 'Has the wrong form.');
  const value: Record<string, string> = {};
  const faults: ReadFault[] = [];
  for (const [key, given] of Object.entries(json)) {
    if (!Object.hasOwn(parts, key)) return fault('unknown', '没有这个字段。', 'There is no such field.', key);
    if (given === null || given === '') continue;
    const { identifier } = parts[key]!;
    const read = identifier === undefined ? line(given, 200) : identified(given, identifier);
    if ('faults' in read) faults.push(...read.faults.map((found) => ({ ...found, at: key })));
    else value[key] = read.value as string;
  }
  if (faults.length > 0) return { faults };
  return value['name'] ? { value } : fault('required', '请填写名称。', 'A name is required.', 'name');
}
