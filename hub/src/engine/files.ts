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

/** What the form wrote with its files as they are known: those that were there as they were, each new one an upload of whoever acts, which is the record's from now on. */
export async function takeFiles(unit: Unit, record: RecordType, act: { readonly id: string; readonly before: Values; readonly written: Values; readonly account: string; readonly at: string }): Promise<Values> {
  const named = Object.entries(act.written).map(([name, value]) => ({ name, all: filesOf(record, name, value), known: new Map(filesOf(record, name, act.before[name]).map(({ file }) => [file.id, file] as const)) })).filter(({ all }) => all.length > 0);
  const fresh = named.flatMap(({ name, all, known }) => all.filter(({ file }) => !known.has(file.id)).map(({ file: { id, until = null }, at, cell }) => ({ id, until, pointer: `/form/${name}/${at}`, field: cell === null ? name : `${name}.${cell}` })));
  const once = fresh.filter(({ id }, i) => fresh.findIndex((one) => one.id === id) === i);
  const taken: ReadonlyMap<string, FileRow> = once.length === 0 ? new Map() : await unit.takeFiles({ account: act.account, type: record.name, recordId: act.id, at: act.at, files: once.filter(({ id }) => isUuid(id)).map(({ id, field, until }) => ({ id, field, until })) });
  const findings = fresh.filter((one) => !once.includes(one) || !taken.has(one.id)).map(({ pointer }): Finding => ({ pointer, code: 'file', words: notThere }));
  if (findings.length > 0) throw new Refused(wrongInput(findings));
  return { ...act.written, ...Object.fromEntries(named.map(({ name, known }) => [name, kindOf(record.fields[name]!).files(act.written[name], record.fields[name]!, ({ file }) => known.get(file.id) ?? attached(taken.get(file.id)!, file))])) };
}

const attached = ({ id, kind, size, content: { name, sm3 } }: FileRow, { until }: Pick<AttachedFile, 'until'>): AttachedFile => ({ id, name, type: kind, bytes: size, sm3, ...(until !== undefined && { until }) });

export const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

const notThere: Label = ['没有这个文件，或它已被使用、不是在此处上传、已超过 24 小时：请重新上传。', 'There is no such file, or it is used already, was uploaded elsewhere or more than 24 hours ago: upload it again.'];

/** Marks files that these changes replace or leave out: they are kept, and stand no more. */
export function endedFiles(_: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  for (const { record, before, after, changed, at } of changes) {
    if (before === null) continue;
    const [was, is] = [before, after].map(({ values }) => [...changed].flatMap((name) => filesOf(record, name, values[name])).map(({ file: { id } }) => id));
    const gone = was!.filter((id) => !is!.includes(id));
    if (gone.length > 0) unit.endFiles(gone, at);
  }
  return Promise.resolve([]);
}
