import type { Finding, Label } from '@fatong/contracts';
import { kindOf, type AttachedFile, type FilePlaced } from '@fatong/contracts/fields';
import type { RecordType } from '../definitions/index.js';
import type { FileRow, Unit } from '../ports/index.js';
import type { Change } from './change.js';
import type { Parts } from './parts.js';
import { Refused, wrongInput } from './refusal.js';

type Values = Readonly<Record<string, unknown>>;

/** Files in a value, in order. */
function filesOf(record: RecordType, name: string, value: unknown): readonly FilePlaced[] {
  const field = record.fields[name];
  const found: FilePlaced[] = [];
  if (field !== undefined) kindOf(field).files(value ?? null, field, (placed) => (found.push(placed), placed.file));
  return found;
}

/** A form's files, the act that hands them in, and what the record held before it. */
export interface HandingIn {
  readonly id: string;
  readonly before: Values;
  readonly written: Values;
  readonly account: string;
  readonly at: string;
}

/** What the form wrote with its files as they are known: those that were there as they were, each new one an upload of whoever acts, which is the record's from now on. */
export async function takeFiles(unit: Unit, record: RecordType, { id, before, written, account, at }: HandingIn): Promise<Values> {
  const known = new Map(
    Object.keys(written).flatMap((name) => filesOf(record, name, before[name]).map(({ file }) => [`${name} ${file.id}`, file] as const)),
  );
  const fresh = Object.entries(written).flatMap(([name, value]) =>
    filesOf(record, name, value)
      .filter(({ file }) => !known.has(`${name} ${file.id}`))
      .map((placed) => uploadOf(name, placed)),
  );
  const once = fresh.filter((one, i) => fresh.findIndex((other) => other.id === one.id) === i);
  const taken =
    once.length === 0
      ? none
      : await unit.takeFiles({ account, type: record.name, recordId: id, at, files: once.filter((one) => isUuid(one.id)) });
  const findings = fresh
    .filter((one) => !once.includes(one) || !taken.has(one.id))
    .map(({ pointer }): Finding => ({ pointer, code: 'file', words: notThere }));
  if (findings.length > 0) throw new Refused(wrongInput(findings));
  const completed = (name: string, value: unknown): unknown => {
    const field = record.fields[name]!;
    return kindOf(field).files(value, field, ({ file }) => known.get(`${name} ${file.id}`) ?? attached(taken.get(file.id)!, file));
  };
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, completed(name, value)]));
}

const none: ReadonlyMap<string, FileRow> = new Map();

/** A new file as the form names it: where it stands there, and the field it must have been uploaded for. */
const uploadOf = (name: string, { file: { id, until }, at, cell }: FilePlaced) => ({
  id,
  until: until ?? null,
  field: cell === null ? name : `${name}.${cell}`,
  pointer: `/form/${name}/${at}`,
});

const attached = ({ id, kind, size, content: { name, sm3 } }: FileRow, { until }: Pick<AttachedFile, 'until'>): AttachedFile => ({
  id,
  name,
  type: kind,
  bytes: size,
  sm3,
  ...(until !== undefined && { until }),
});

export const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

const notThere: Label = [
  '没有这个文件，或它已被使用、不是在此处上传、已超过 24 小时：请重新上传。',
  'There is no such file, or it is used already, was uploaded elsewhere or more than 24 hours ago: upload it again.',
];

/** Marks files that these changes replace or leave out: they are kept, and stand no more. */
export function endedFiles(_: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  for (const { record, before, after, changed, at } of changes) {
    if (before === null) continue;
    const [was, is] = [before, after].map(({ values }) =>
      [...changed].flatMap((name) => filesOf(record, name, values[name])).map(({ file: { id } }) => id),
    );
    const gone = was!.filter((id) => !is!.includes(id));
    if (gone.length > 0) unit.endFiles(gone, at);
  }
  return Promise.resolve([]);
}
