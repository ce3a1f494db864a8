import { at, messageBounds, parseBounded, validator, type Contract, type Finding, type Label } from '@fatong/contracts';
import { json } from '../rows.js';

/** One place that is to be otherwise, as a JSON pointer: a value, or nothing there. */
export type Edit = { readonly pointer: string; readonly value: unknown } | { readonly pointer: string; readonly remove: true };

type Place = Record<string, unknown> | unknown[];

/** A body with these edits, checked against its contract; or every place that is wrong. What makes the message's identity stays what it is. */
export function edited(
  before: unknown,
  edits: readonly Edit[],
  contract: Contract,
): { readonly after: unknown; readonly pointers: readonly string[] } | { readonly findings: readonly Finding[] } {
  const after = structuredClone(before);
  const findings = edits.flatMap((edit) => apply(after, edit) ?? []);
  if (findings.length > 0) return { findings };
  const bounded = parseBounded(json(after), messageBounds);
  if ('finding' in bounded) return { findings: [bounded.finding] };
  const broken = [...identityChanges(before, after, contract), ...validator(contract)(after)];
  if (broken.length > 0) return { findings: broken };
  const pointers = [...new Set(edits.map(({ pointer }) => pointer))].filter(
    (pointer) => JSON.stringify(valueAt(before, pointer)) !== JSON.stringify(valueAt(after, pointer)),
  );
  return pointers.length > 0
    ? { after, pointers }
    : { findings: [wrong('', ['与现有内容相同，没有更正。', 'It is the same as before: nothing is corrected.'])] };
}

/** What stands at a pointer, or undefined. */
export function valueAt(body: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (value, key) => (isPlace(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    body,
  );
}

function apply(body: unknown, edit: Edit): Finding | undefined {
  const { pointer } = edit;
  const keys = steps(pointer);
  const last = keys.pop();
  const place = keys.reduce<unknown>(
    (value, key) => (isPlace(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    body,
  );
  if (last === undefined || !isPlace(place)) return wrong(pointer, ['没有这个位置。', 'There is no such place.']);
  if (Array.isArray(place)) return applyToList(place, last, edit);
  if ('remove' in edit) delete place[last];
  else Object.defineProperty(place, last, { value: edit.value, enumerable: true, configurable: true, writable: true }); // whatever its name is, `__proto__` too
  return undefined;
}

/** An entry that is there is changed or taken out; one behind the last is added. */
function applyToList(list: unknown[], key: string, edit: Edit): Finding | undefined {
  const index = key === '-' ? list.length : /^(?:0|[1-9]\d{0,5})$/.test(key) ? Number(key) : -1;
  if (index < 0 || index > list.length || ('remove' in edit && index === list.length))
    return wrong(edit.pointer, ['没有这一项。', 'There is no such entry.']);
  if ('remove' in edit) list.splice(index, 1);
  else list[index] = edit.value;
  return undefined;
}

function identityChanges(before: unknown, after: unknown, { identity: { id, version, key } }: Contract): Finding[] {
  const paths = new Set([...id, ...(version === undefined ? [] : [version]), key]);
  return [...paths]
    .filter((path) => at(before, path) !== at(after, path))
    .map((path) =>
      wrong(
        `/${path.replaceAll('.', '/')}`,
        [
          '这是报文的标识、版本或业务编号，不能更改：请对方另发新版本。',
          "This makes the message's identity, version or business number and stays: the partner must send a new version.",
        ],
        'identity',
      ),
    );
}

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null;
const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
const wrong = (pointer: string, words: Label, code = 'place'): Finding => ({ pointer, code, words });
