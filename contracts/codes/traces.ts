import { codeList, type CodeOf } from './list.js';

/** What the bytes of a file say of its having been worked over. A hint each, and no proof: who scans, turns or shrinks a picture leaves some too. */
export const fileTraces = codeList(['修改痕迹', 'Trace'], {
  editor: ['由图像或者文档编辑软件保存', 'Saved by an editing program'],
  changedLater: ['修改时间晚于拍摄时间', 'Changed after it was taken'],
  thumbnail: ['内嵌缩略图与图片不是同一画面比例', 'Its thumbnail has another shape than the picture'],
  appended: ['签名之后又追加了内容', 'Something was appended after it was signed'],
});
export type FileTrace = CodeOf<typeof fileTraces>;

/** A trace with what the file says of it: a program, two moments. */
export interface FoundTrace {
  readonly trace: FileTrace;
  readonly says: string;
}
