import { carriesFiles, type Label, type Message } from '@fatong/contracts';
import { fileTypes, labelOf } from '@fatong/contracts/codes';
import { bytesOf, isFiles, isRows, kindOf, type AttachedFile, type FilePlaced, type FilesField } from '@fatong/contracts/fields';
import { isBrought, type Answer, type BroughtFile, type RecordType } from '../definitions/index.js';
import { reportedId } from '../platform/index.js';
import { BlobGone, ScannerAway, type Brought, type BroughtFiles, type Cause, type NotReceived, type Unit } from '../ports/index.js';
import { fileRefused } from './causes.js';
import type { Change } from './change.js';
import type { Parts } from './parts.js';

type Values = Readonly<Record<string, unknown>>;
interface Read {
  readonly values: Values;
  readonly kept?: Values;
}

/** Whose uploads they are until their report takes them: nobody's who could take them by a form. */
const account = 'partner';

/** A file in a value: where it stands and the field it is for. */
interface Placed {
  readonly name: string;
  readonly placed: FilePlaced;
}
const placedIn = (record: RecordType, values: Values): readonly Placed[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const field = record.fields[name];
    const found: Placed[] = [];
    if (field !== undefined && (isFiles(field) || isRows(field)))
      kindOf(field).files(value ?? null, field, (placed) => (found.push({ name, placed }), placed.file));
    return found;
  });
const pathOf = ({ name, placed: { cell } }: Placed): string => (cell === null ? name : `${name}.${cell}`);
function fieldOf(record: RecordType, { name, placed: { cell } }: Placed): FilesField {
  const field = record.fields[name]!;
  return (cell === null ? field : (field as unknown as { fields: Readonly<Record<string, unknown>> }).fields[cell]) as FilesField;
}

/** The same file of the same message is the same, however often it comes. */
const idOf = (record: RecordType, message: Message, { name, placed: { at } }: Placed): string =>
  reportedId('brought', record.name, [message.id, name, at]);

/** Files that messages bring to records of an area: read from where the door laid them, looked through as uploads are by the bounds of their field, and kept. */
export async function bring(parts: Parts, subscriber: string, messages: readonly Message[]): Promise<Brought> {
  const files = new Map<string, AttachedFile>();
  for (const message of messages) {
    const reads: readonly { readonly record: RecordType; readonly read: Read }[] = [
      ...parts.catalogue
        .answers(subscriber, message.type)
        .filter(mayBring)
        .map((answer) => ({ record: answer.record, read: answer.read(message.data) })),
      ...parts.catalogue
        .parts(subscriber, message.type)
        .filter(mayBring)
        .flatMap((besides) => besides.read(message.data).map((one) => ({ record: besides.record, read: one }))),
    ];
    for (const { record, read } of reads) {
      const all = placedIn(record, { ...read.kept, ...read.values });
      const crowded = tooMany(record, all);
      if (crowded) return { refused: crowded };
      for (const one of all) {
        const { file } = one.placed;
        if (!isBrought(file)) continue;
        const id = idOf(record, message, one);
        const taken = files.has(id) ? files.get(id)! : await take(parts, { record, one, file, id });
        if ('refused' in taken) return taken;
        files.set(id, taken);
      }
    }
  }
  return { files };
}

const mayBring = ({ report }: Pick<Answer, 'report'>): boolean => carriesFiles(report.schema);

/** More in one place than its field has room for. */
function tooMany(record: RecordType, all: readonly Placed[]): Cause | null {
  const slots = Map.groupBy(all, (one) => `${one.name}/${one.placed.at.replace(/[^/]+$/, '')}`);
  const full = [...slots.values()].find((of) => of.length > fieldOf(record, of[0]!).most);
  if (full === undefined) return null;
  const { most } = fieldOf(record, full[0]!);
  return fileRefused(record, pathOf(full[0]!), [
    `最多 ${most} 个文件，来件有 ${full.length} 个`,
    `at most ${most} files, and ${full.length} came`,
  ]);
}

interface Taking {
  readonly record: RecordType;
  readonly one: Placed;
  readonly file: BroughtFile;
  readonly id: string;
}

async function take(parts: Parts, { record, one, file, id }: Taking): Promise<AttachedFile | { readonly refused: Cause }> {
  if (!parts.bringing) throw new Error(`A report brings a file to ${record.name}, and nobody said how files are taken.`);
  const { blobs, receiving, files } = parts.bringing;
  const path = pathOf(one);
  const { accept, maxMb } = fieldOf(record, one);
  const known = await files.get(id);
  const until = file.until === undefined ? {} : { until: file.until };
  if (known) return { id, name: known.content.name, type: known.kind, bytes: known.size, sm3: known.content.sm3, ...until };
  try {
    const received = await receiving.receive(blobs.read(file.brought.claim), { name: file.name, accept, maxBytes: bytesOf(maxMb) });
    if ('refused' in received) return { refused: fileRefused(record, path, sentence(received, maxMb)) };
    await files.add({ id, type: record.name, field: path, account, at: parts.clock(), ...received });
    return { id, name: received.content.name, type: received.kind, bytes: received.size, sm3: received.content.sm3, ...until };
  } catch (error) {
    if (error instanceof ScannerAway) return { refused: fileRefused(record, path, away, 'transient') };
    if (error instanceof BlobGone) return { refused: fileRefused(record, path, gone, 'ours') };
    throw error;
  }
}

const away: Label = ['病毒查杀服务暂不可用，稍后再试', 'the virus scanner cannot be asked now; it is tried again later'];
const gone: Label = ['其内容已超过保存期限或已损坏', 'its content is past its time or damaged'];

/** Why content is not taken, as the end of a sentence. */
function sentence({ refused, found = null, virus = '' }: NotReceived, maxMb: number): Label {
  const is: Label = found === null ? ['无法识别', 'unknown'] : labelOf(fileTypes, found)!;
  const sentences: Readonly<Record<NotReceived['refused'], Label>> = {
    'too-large': [`文件超过 ${maxMb} MB`, `the file is larger than ${maxMb} MB`],
    empty: ['文件是空的', 'the file is empty'],
    type: [`按内容判断，文件类型为：${is[0]}，此处不接收`, `by its content the file is of a type that is not taken here: ${is[1]}`],
    name: [`文件内容是${is[0]}，与文件名的扩展名不符`, `the content is ${is[1]}, which the ending of its name does not say`],
    unsafe: ['文件已加密、含有宏或结构异常', 'the file is encrypted, carries macros or is not well-formed'],
    virus: [`查杀发现病毒（${virus}），文件未保存`, `a virus was found (${virus}), the file was not kept`],
  };
  return sentences[refused];
}

/** What a report says, with the files it brings as they are known by now. */
export const completed =
  (record: RecordType, message: Message, files: BroughtFiles) =>
  <R extends Read>(read: R): R => {
    const whole = (values: Values): Values => {
      const replaced = new Set(placedIn(record, values).flatMap(({ name, placed: { file } }) => (isBrought(file) ? [name] : [])));
      if (replaced.size === 0) return values;
      const entries = [...replaced].map((name) => {
        const field = record.fields[name]!;
        const one = (placed: FilePlaced): AttachedFile => {
          if (!isBrought(placed.file)) return placed.file;
          const found = files.get(idOf(record, message, { name, placed }));
          if (found === undefined || !('id' in found))
            throw new Error(`The file at ${name} of ${record.name} was not looked at before its report was taken.`);
          return found;
        };
        return [name, kindOf(field).files(values[name], field, one)] as const;
      });
      return { ...values, ...Object.fromEntries(entries) };
    };
    return { ...read, values: whole(read.values), ...(read.kept && { kept: whole(read.kept) }) };
  };

/** Files that reports brought are their record's from now on. */
export async function broughtFiles(_: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  for (const { record, before, after, changed, reports, at } of changes) {
    if (reports === undefined || reports.length === 0) continue;
    const values = Object.fromEntries([...changed].map((name) => [name, after.values[name]]));
    const had = new Set(before === null ? [] : placedIn(record, before.values).map(({ placed: { file } }) => file.id));
    const fresh = placedIn(record, values).filter(({ placed: { file } }) => !had.has(file.id));
    if (fresh.length === 0) continue;
    const files = fresh.map((one) => ({ id: one.placed.file.id, field: pathOf(one), until: one.placed.file.until ?? null }));
    const taken = await unit.takeFiles({ account, type: record.name, recordId: after.id, at, files });
    if (taken.size < files.length) throw new Error(`A file that a report brought to ${record.name} is not there any more.`);
  }
  return [];
}
