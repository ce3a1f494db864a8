import { maskers, type Label, type ProblemCode, type Finding } from '@fatong/contracts';
import { openIn, withheldFrom, type RecordType, type Withheld } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordRow, Store, Viewer } from '../ports/index.js';
import { toJson } from './present.js';
import { rolesIn } from './roles.js';

export type Revealed =
  | { readonly value: unknown }
  | { readonly refused: { readonly problem: ProblemCode; readonly findings?: readonly Finding[] } };

const noPurpose: Label = ['请写明查看目的（至少 2 个字）。', 'State what for, in at least 2 characters.'];

/** A masked value in clear, for a stated purpose: nothing is shown before its audit row is committed. `row` was read within the viewer's scopes. */
export async function reveal(
  store: Store,
  about: {
    readonly viewer: Viewer;
    readonly record: RecordType;
    readonly row: RecordRow;
    readonly field: string;
    readonly purpose: string;
    readonly at: string;
  },
): Promise<Revealed> {
  const { viewer, record, row, field, at } = about;
  const purpose = about.purpose.trim();
  const roles = rolesIn(viewer, record.area);
  const withheld = withheldFrom(record, roles, row.values);
  const isAllowed =
    Object.hasOwn(record.reveal, field) && record.reveal[field]!.some((role) => roles.includes(role)) && !withheld.has(field);
  if (isAllowed && ([...purpose].length < 2 || purpose.length > 500))
    return { refused: { problem: 'input', findings: [{ pointer: '/purpose', code: 'required', words: noPurpose }] } };
  await store.transact(async (unit) =>
    unit.add('audit', {
      id: uuidv7(Date.parse(at)),
      at,
      account: viewer.account.id,
      unit: viewer.account.unit,
      address: viewer.address ?? null,
      act: 'reveal',
      object: `${record.name}:${row.id}`,
      outcome: isAllowed ? 'done' : 'refused',
      detail: { field, purpose: isAllowed ? purpose : '' },
    }),
  );
  return isAllowed
    ? { value: redacted(toJson(record.fields[field]!, openIn(field, row.values[field] ?? null, withheld)), row.values, withheld) }
    : { refused: { problem: 'forbidden' } };
}

/** Free text, in rows too, without the names and numbers of people who are withheld from the reader. */
function redacted(value: unknown, values: RecordRow['values'], withheld: Withheld): unknown {
  const secrets = [...withheld.keys()]
    .flatMap((name) => textsIn(values[name]))
    .filter((text) => [...text].length >= 2)
    .sort((a, b) => b.length - a.length);
  const one = (text: unknown): unknown =>
    typeof text === 'string' ? secrets.reduce((left, secret) => left.replaceAll(secret, maskers.hidden('')), text) : text;
  return Array.isArray(value)
    ? value.map((row: unknown) =>
        typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, one(cell)])) : row,
      )
    : one(value);
}

/** Of a person or an organisation its parts, of rows those of each. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((part: unknown) => (typeof part === 'string' ? [part] : Array.isArray(value) ? textsIn(part) : []))
    : [];
