import { and, type Condition, type Recorded } from '@fatong/contracts/expression';
import { boolean, choice, integer, rows, text } from '../../../definitions/index.js';
import { shownIn } from './form.js';

const mediums = {
  phone: ['手机', 'Telephone'],
  recorder: ['录音笔、摄像机', 'Recorder or camera'],
  disk: ['硬盘', 'Disk'],
  card: ['存储卡、U 盘', 'Card or stick'],
  encrypted: ['加密存储介质', 'Encrypted medium'],
  optical: ['光盘', 'Optical disc'],
  cloud: ['云端', 'Cloud'],
} as const;
const conclusions = {
  same: ['认定同一', 'The same'],
  different: ['否定同一', 'Not the same'],
  untouched: ['未发现篡改', 'No manipulation found'],
  manipulated: ['存在篡改', 'Manipulated'],
  similar: ['相似', 'Similar'],
  dissimilar: ['不相似', 'Not similar'],
  done: ['已处理、已提取', 'Processed'],
  open: ['不能得出', 'Not conclusive'],
} as const;

/** What is common to recordings (F04) and images (F05): the original with its two hashes, the working copy, and what was enhanced. */
export const fields = {
  medium: choice(['存储介质', 'Medium'], mediums, { filter: true }),
  originalSm3: text(['原始文件 SM3', 'SM3 of the original'], { max: 64 }),
  originalSha256: text(['原始文件 SHA-256', 'SHA-256 of the original'], { max: 64 }),
  mediaFormat: text(['文件格式', 'Format'], { max: 40 }),
  mediaSeconds: integer(['时长', 'Length'], { unit: ['秒', 's'] }),
  isNative: boolean(['原始录制', 'Native'], {}),
  workingCopySha256: text(['工作副本 SHA-256', 'SHA-256 of the working copy'], { max: 64 }),
  pictureKind: choice(['图像种类', 'Kind of image'], { still: ['静态图像', 'Still'], moving: ['动态图像', 'Moving'] }, {}),
  enhancements: rows(
    ['处理记录', 'Log of the enhancement'],
    {
      step: text(['处理步骤', 'Step'], { required: true, max: 200 }),
      tool: text(['软件及版本', 'Tool and version'], { max: 100 }),
      parameters: text(['参数', 'Parameters'], { max: 200 }),
    },
    { most: 60 },
  ),
  mediaConclusion: choice(['结论种类', 'Conclusion'], conclusions, { filter: true }),
};
export const section = {
  title: ['声像资料', 'Recording or image'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
export const show = { ...shownIn(fields, 'A09', 'A10'), ...shownIn({ pictureKind: true }, 'A10') };
/** What must be filled of either. */
export const hashes = ['originalSm3', 'originalSha256'] as const;

interface Copied {
  readonly originalSha256?: string | null;
  readonly workingCopySha256?: string | null;
}
export const refuses = [
  {
    at: 'workingCopySha256',
    when: (c: Recorded<Copied>): Condition => and(c.workingCopySha256.exists(), c.workingCopySha256.isNot(c.originalSha256)),
    why: ['工作副本的哈希与原始文件不一致。', 'The working copy is of another file: the hashes differ.'],
  },
] as const;
