import { codeList, type CodeOf } from './list.js';

/** What a file that somebody attaches may be; found by its content, never by its name. */
export const fileTypes = codeList(['文件类型', 'Type of file'], {
  pdf: ['PDF', 'PDF'],
  docx: ['Word 文档', 'Word document'],
  xlsx: ['Excel 表格', 'Excel workbook'],
  ofd: ['OFD', 'OFD'],
  jpg: ['JPEG 图片', 'JPEG image'],
  png: ['PNG 图片', 'PNG image'],
});
export type FileType = CodeOf<typeof fileTypes>;

/** Endings that a name of such a file may have, the usual one first; `shown`: a browser shows it by itself. */
interface FileTraits {
  readonly mediaType: string;
  readonly endings: readonly [string, ...string[]];
  readonly shown: boolean;
}

export const fileTraits: Readonly<Record<FileType, FileTraits>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], shown: true },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], shown: false },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], shown: false },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'], shown: false },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], shown: true },
  png: { mediaType: 'image/png', endings: ['png'], shown: true },
};
