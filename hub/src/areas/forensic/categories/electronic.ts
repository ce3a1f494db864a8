import { and, not, some, type Condition, type Recorded } from '@fatong/contracts/expression';
import { files, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

export const form: Form = {
  code: 'A11',
  group: 'media',
  items: [
    ['电子数据存在性鉴定', 'Existence of data'],
    ['电子数据真实性鉴定', 'Authenticity of data'],
    ['电子数据功能性鉴定', 'Function of data'],
    ['电子数据相似性鉴定', 'Similarity of data'],
  ],
  musts: [{ fields: ['devices'] }],
};

export const fields = {
  devices: rows(
    ['检材设备', 'Devices'],
    {
      device: text(['设备', 'Device'], { required: true, max: 100 }),
      serial: text(['序列号', 'Serial number'], { max: 60 }),
      hashBefore: text(['取证前哈希', 'Hash before'], { required: true, max: 64 }),
      hashAfter: text(['取证后哈希', 'Hash after'], { required: true, max: 64 }),
      writeBlocker: text(['写保护设备', 'Write blocker'], { max: 100 }),
      tool: text(['取证工具及版本', 'Tool and version'], { max: 100 }),
      explanation: text(['哈希不一致的说明', 'Why the hashes differ'], { max: 500 }),
    },
    { most: 30 },
  ),
  extracted: rows(
    ['提取内容', 'What was extracted'],
    {
      what: text(['内容', 'What'], { required: true, max: 200 }),
      path: text(['位置', 'Where'], { max: 300 }),
      hash: text(['哈希', 'Hash'], { max: 64 }),
    },
    { most: 200 },
  ),
  fileList: files(['文件清单', 'List of files'], { accept: ['pdf', 'xlsx'], most: 5 }),
};
export const section = {
  title: ['电子数据', 'Electronic data'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
export const show = shownIn(fields, 'A11');

interface Copied {
  readonly devices?:
    | readonly { readonly hashBefore?: string | null; readonly hashAfter?: string | null; readonly explanation?: string | null }[]
    | null;
}
export const refuses = [
  {
    when: (c: Recorded<Copied>): Condition =>
      some(c.devices, (one) => and(one.hashBefore.isNot(one.hashAfter), not(one.explanation.exists()))),
    why: ['取证前后哈希不一致的，须逐项说明。', 'Where the hashes before and after differ it is explained.'],
  },
] as const;
