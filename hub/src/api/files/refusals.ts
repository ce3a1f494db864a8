import { fileTypes, labelOf, type FileType } from '@fatong/contracts/codes';
import type { Finding, Label } from '@fatong/contracts';
import type { NotReceived } from '../../ports/index.js';

const listed = (types: readonly FileType[]): Label => {
  const labels = types.map((type) => labelOf(fileTypes, type)!);
  return [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')];
};

/** Why content is not taken for this field, in a sentence that says what to do. */
export function notTaken({ refused, found = null, virus = '' }: NotReceived, field: string, accept: readonly FileType[]): Finding {
  const is: Label = found === null ? ['无法识别', 'none of these'] : labelOf(fileTypes, found)!;
  const takes = listed(accept);
  const sentences: Readonly<Record<Exclude<NotReceived['refused'], 'too-large'>, Label>> = {
    empty: ['文件是空的，请重新选择。', 'The file is empty: choose it again.'],
    type: [
      `按内容判断，该文件的类型为：${is[0]}。此处可上传：${takes[0]}。`,
      `By its content the file is: ${is[1]}. Here it may be: ${takes[1]}.`,
    ],
    name: [
      `文件内容是${is[0]}，与文件名的扩展名不符，请核对后重新上传。`,
      `The content is: ${is[1]}, which the ending of its name does not say. Check the file and upload it again.`,
    ],
    unsafe: [
      '该文件已加密、含有宏或结构异常，不能上传；请另存为普通文件后再传。',
      'The file is encrypted, carries macros or is not well-formed: save it as an ordinary document and upload that.',
    ],
    virus: [`查杀发现病毒（${virus}），文件未保存。`, `A virus was found (${virus}): the file was not kept.`],
  };
  return { pointer: `/form/${field}`, code: refused, words: sentences[refused as Exclude<NotReceived['refused'], 'too-large'>] };
}
