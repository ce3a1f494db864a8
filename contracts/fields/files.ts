import { fileTypes, legalDate, today, type FileType } from '../codes/index.js';
import { faultOf } from '../formats.js';
import type { Label } from '../label.js';
import type { AttachedFile } from './attached.js';
import { common, type Common, type FieldOptions } from './common.js';
import { none } from './filters.js';
import { kind, separator, textsOf } from './kind.js';
import { fault, isText, type Read, type ReadFault } from './reading.js';

/** Files that somebody attaches. Value: array of {@link AttachedFile}. Each slot of a dossier is a field of its own, so that it is asked for as any field is. */
export interface FilesField extends Common<'files'> {
  readonly many: true;
  readonly most: number;
  readonly accept: readonly FileType[];
  /** Of each, in MB (2²⁰ bytes). */
  readonly maxMb: number;
  /** Each may say until when it holds. */
  readonly validUntil: boolean;
  /** Their text is found by the search in texts. */
  readonly text?: true;
}

/** More than this no file has, MB. */
export const largestFile = 50;
const usualMost = 10;

interface FilesOptions extends Pick<FieldOptions, 'class' | 'required' | 'hint' | 'was'> {
  /** Default 10. */
  readonly most?: number;
  /** Default: every type there is. */
  readonly accept?: readonly FileType[];
  readonly maxMb?: number;
  readonly validUntil?: true;
  readonly text?: true;
}

export const files = (
  title: Label,
  { most = usualMost, accept = fileTypes.keys, maxMb = largestFile, validUntil, text, ...options }: FilesOptions = {},
): FilesField => ({
  ...common('files', title, options),
  many: true,
  most,
  accept,
  maxMb,
  validUntil: validUntil === true,
  ...(text && { text }),
});

export const isFiles = (field: Common | undefined): field is FilesField => field?.kind === 'files';

export const bytesOf = (maxMb: number): number => maxMb * 1_048_576;

type Known = Pick<FilesField, 'most' | 'accept' | 'maxMb' | 'validUntil' | 'text'>;

const filesIn = (value: unknown): readonly AttachedFile[] => (Array.isArray(value) ? (value as readonly AttachedFile[]) : []);
const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? filesIn(value).map(({ name }) => name) : textsOf(value));

/** What is said of a file beside what a form decides: read and left aside, since only the server knows it. */
const told: readonly string[] = ['name', 'type', 'bytes', 'sm3'];

/** One of several papers is enough: the last of them to end says when there is none, and one without a day never ends. */
const lastDay = (value: unknown): string | null => {
  const days = filesIn(value).map(({ until }) => until ?? null);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
};

export const filesKind = kind({
  can: ['until'],
  until: lastDay,
  column: 'text',
  filter: none,
  isOrdered: false,
  width: 32,
  judge,
  files: (value, _, one) => (Array.isArray(value) ? filesIn(value).map((file, i) => one({ file, at: String(i), cell: null })) : value),
  written: (value) => namesOf(value).join(separator('zh')),
  cell: (value, { language }) => namesOf(value).join(separator(language)),
  view: ({ most, accept, maxMb, validUntil, text }) => ({ most, accept, maxMb, ...(validUntil && { validUntil }), ...(text && { text }) }),
  of: ({ most = Number.POSITIVE_INFINITY, accept = [], maxMb = largestFile, validUntil = false }) => ({
    most,
    accept: fileTypes.keys.filter((type) => accept.includes(type)),
    maxMb,
    validUntil,
  }),
});

/** A form names files by their ids; of one that is kept already everything stays as it is. What a new one is, only the server can tell: the engine fills it in. */
function judge(json: unknown, { most, validUntil }: Known, before?: unknown): Read {
  if (!Array.isArray(json)) return fault('type', '应为列表。', 'Must be a list.');
  if (json.length > most) return fault('too-many', `最多 ${most} 个文件。`, `At most ${most} files.`);
  const earlier = before === undefined ? undefined : new Map(filesIn(before).map((file) => [file.id, file] as const));
  const seen = new Set<string>();
  const reads = (json as readonly unknown[]).map((item) => judgeOne(item, { validUntil, earlier, seen }));
  const faults = reads.flatMap((read, i) =>
    'faults' in read ? read.faults.map((found) => ({ ...found, at: found.at === undefined ? String(i) : `${i}/${found.at}` })) : [],
  );
  return faults.length > 0 ? { faults } : { value: reads.map((read) => ('value' in read ? read.value : null)) };
}

interface About {
  readonly validUntil: boolean;
  readonly earlier: ReadonlyMap<string, AttachedFile> | undefined;
  readonly seen: Set<string>;
}

function judgeOne(item: unknown, { validUntil, earlier, seen }: About): Read {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return fault('type', '格式不正确。', 'Has the wrong form.');
  const { id, until = null, ...rest } = item as Readonly<Record<string, unknown>>;
  if (!isText(id) || id === '' || id.length > 64) return fault('type', '没有这个文件。', 'There is no such file.');
  const [unknown] = Object.keys(rest).filter((name) => !told.includes(name));
  if (unknown !== undefined) return fault('unknown', '没有这个字段。', 'There is no such field.', unknown);
  if (seen.has(id)) return fault('repeated', '与前面的一个文件重复。', 'It stands above already.');
  seen.add(id);
  const kept = earlier?.get(id);
  if (kept !== undefined)
    return isKept(until, item, kept)
      ? { value: kept }
      : fault(
          'stays',
          '已提交文件的有效期不能修改，请重新上传。',
          'What was handed in stays as it is: upload it anew to give another day.',
          'until',
        );
  if (until === null || until === '') return { value: { id } };
  if (!validUntil) return fault('unknown', '此处不填有效期。', 'No such day is asked for here.', 'until');
  const wrong = wrongDay(until, earlier !== undefined);
  return wrong ? { faults: [{ ...wrong, at: 'until' }] } : { value: { id, until } };
}

/** A form need not say the day of a file that is there. */
const isKept = (until: unknown, item: object, kept: AttachedFile): boolean =>
  !Object.hasOwn(item, 'until') || (until === '' ? null : until) === (kept.until ?? null);

/** A file that does not hold any more is none to hand in; the browser cannot tell it from one that was handed in while it held. */
function wrongDay(until: unknown, isNew: boolean): ReadFault | undefined {
  if (!isText(until)) return { code: 'type', words: ['应为文字。', 'Must be text.'] };
  const wrong = faultOf(legalDate, until);
  if (wrong) return wrong;
  return isNew && until < today() ? { code: 'expired', words: ['该文件已过有效期。', 'The file does not hold any more.'] } : undefined;
}
