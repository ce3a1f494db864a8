import type { Label } from '@fatong/contracts';
import { fileTypes, labelOf } from '@fatong/contracts/codes';

export const fileTexts = {
  pick: ['选择文件', 'Choose files'],
  drop: ['，或拖到此处', ', or drop them here'],
  sending: ['正在上传', 'Uploading'],
  waits: ['文件正在上传，请稍候再提交。', 'Files are still being uploaded: wait a moment, then submit.'],
  failed: ['有文件未能上传，请移除或重新选择。', 'A file could not be uploaded: remove it or choose another one.'],
  again: ['重试', 'Try again'],
  until: ['有效期至', 'Valid until'],
  expired: ['已过期', 'expired'],
  preview: ['预览', 'Preview'],
  close: ['关闭', 'Close'],
  unseen: ['图片无法显示，请下载后查看。', 'The image cannot be shown: download it.'],
  alike: ['查相同文件', 'Same file elsewhere'],
  noneAlike: ['在您可查看的范围内，没有相同的文件。', 'Among what you may see the same file stands nowhere else.'],
  someAlike: ['相同的文件还在：', 'The same file also stands in:'],
  sm3: ['国密 SM3', 'SM3'],
  earlier: ['以前的文件', 'Earlier files'],
  replaced: ['已替换或移除', 'replaced or left out'],
} as const satisfies Readonly<Record<string, Label>>;

export const removes = (name: string): Label => [`移除 ${name}`, `Remove ${name}`];
export const previews = (name: string): Label => [`预览 ${name}`, `Preview ${name}`];
export const looksAlike = (name: string): Label => [`查相同文件 ${name}`, `Same file elsewhere: ${name}`];
export const untilOf = (name: string): Label => [`${name} 有效期至`, `${name} valid until`];
export const mostFiles = (most: number): Label => [`已达上限 ${most} 个。`, `${most} files are the limit.`];
export const tooLarge = (mb: number): Label => [`文件超过 ${mb} MB。`, `The file has more than ${mb} MB.`];
export const notAmong = (types: Label): Label => [
  `不能上传此类文件。此处可上传：${types[0]}。`,
  `Files of this type are not taken. Here it may be: ${types[1]}.`,
];
export const progress = (percent: number): Label => [`正在上传 ${percent}%`, `Uploading, ${percent}%`];

export const typeWord = (type: string): Label => labelOf(fileTypes, type) ?? [type, type];
/** Types as a sentence lists them. */
export function typeWords(types: readonly string[]): Label {
  const labels = types.map(typeWord);
  return [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')];
}
