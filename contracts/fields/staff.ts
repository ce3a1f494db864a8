import type { Label } from '../label.js';
import { common, type Common, type FieldOptions } from './common.js';
import { anyOf } from './filters.js';
import { kind, separator, textsOf } from './kind.js';
import { fault, isText, type Read } from './reading.js';
import { valueOf } from '../expression/index.js';

/** An official as a record names him: his account, and what he was called then. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Officials who are named on a record. Value: array of {@link Named}, also of one. */
export interface StaffField extends Common<'staff'> {
  readonly many: true;
  /** Roles of the area, any of which they must have. */
  readonly roles: readonly string[];
  readonly least: number;
  readonly most: number;
  /** The field of those who must not be named in it (回避); null: there is none. */
  readonly except: string | null;
}

export interface StaffOptions<R extends string = string> extends Pick<FieldOptions, 'required' | 'hint' | 'filter' | 'was'> {
  readonly roles: R | readonly R[];
  /** How many must be named. Default 1. */
  readonly least?: number;
  /** Default: as many as must be named. */
  readonly most?: number;
  readonly except?: string;
}

/** One official or several, chosen from the accounts that have one of the roles and whose place covers the record. */
export const staff = (title: Label, { roles, least = 1, most = least, except, ...options }: StaffOptions): StaffField => ({
  ...common('staff', title, options),
  many: true,
  roles: [roles].flat(),
  least,
  most,
  except: except ?? null,
});

export const isStaff = (field: Common | undefined): field is StaffField => field?.kind === 'staff';

/** Who is named in a value of such a field. */
export const staffIn = (value: unknown): readonly Named[] => (Array.isArray(value) ? (value as readonly Named[]) : []);

const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? staffIn(value).map(({ name }) => name) : textsOf(value));

export const staffKind = kind({
  can: ['say'],
  column: 'text',
  // By the whole name: the list is kept as JSON, and of an object in it any text is found.
  filter: {
    asked: 'text',
    isSplit: true,
    ask: (path, value) => anyOf(value, (text) => valueOf<readonly string[]>({ read: path }).has(text)),
  },
  isOrdered: false,
  width: 16,
  judge: judgeStaff,
  words: (value) => namesOf(value).map((name) => [name, name]),
  written: (value) => namesOf(value).join(separator('zh')),
  cell: (value, { language }) => namesOf(value).join(separator(language)),
  view: ({ least, most }) => ({ least, most }),
  of: ({ least = 1, most = Number.POSITIVE_INFINITY }) => ({ least, most }),
});

/** A form names accounts by their ids; who is named already stays as he is. What a new one is called only the server knows: the engine fills it in. */
function judgeStaff(json: unknown, { least, most }: Pick<StaffField, 'least' | 'most'>, before?: unknown): Read {
  if (!Array.isArray(json)) return fault('type', '应为列表。', 'Must be a list.');
  if (json.length < least) return fault('too-few', `至少须指定 ${least} 人。`, `At least ${least} must be named.`);
  if (json.length > most) return fault('too-many', `最多指定 ${most} 人。`, `At most ${most} may be named.`);
  const seen = new Set<string>();
  const reads = (json as readonly unknown[]).map((item, i): Read => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    if (!isText(id) || id === '' || id.length > 100) return fault('type', '没有这个人员。', 'There is no such person.', String(i));
    if (seen.has(id)) return fault('repeated', '与前面的一人重复。', 'He is named above already.', String(i));
    seen.add(id);
    return { value: staffIn(before).find((one) => one.id === id) ?? { id } };
  });
  const faults = reads.flatMap((read) => ('faults' in read ? read.faults : []));
  return faults.length > 0 ? { faults } : { value: reads.map((read) => ('value' in read ? read.value : null)) };
}
