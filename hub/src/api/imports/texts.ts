import type { Label } from '@fatong/contracts';
import type { ImportRowStateName } from '@fatong/contracts/api';
import type { SheetRefused } from '../../ports/index.js';

export const importTexts = {
  notRead: {
    unreadable: [
      '文件不是可读的 Excel 工作簿，请另存为 xlsx 后再传。',
      'It is no workbook that can be read: save it as xlsx and upload that.',
    ],
    'too-many-rows': ['一次最多导入 5,000 行，请分成几个文件。', 'A file may have 5,000 rows: part it.'],
    'too-many-columns': ['列数过多，请使用模板。', 'It has too many columns: use the template.'],
    'too-large': ['文件解压后过大，不能导入。', 'Unpacked it is too large to be imported.'],
  } satisfies Record<SheetRefused['refused'], Label>,
  template: ['导入模板', 'Template'],
  result: ['导入结果', 'Result of the import'],
  about: ['填写说明', 'How to fill it'],
  column: ['列', 'Column'],
  isRequired: ['必填', 'Required'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  takes: ['填写内容', 'What may stand there'],
  kinds: {
    text: ['文本', 'Text'],
    integer: ['整数', 'Whole number'],
    number: ['数字', 'Number'],
    boolean: ['是或否', 'Yes or no'],
  },
  day: ['日期', 'Date'],
  code: (codes: string): Label => [`代码：${codes}`, `One of: ${codes}`],
  most: (count: number): Label => [`，最多 ${count} 字`, `, at most ${count} characters`],
  sheet: ['数据', 'Data'],
  states: {
    waiting: ['待处理', 'Not tried yet'],
    taken: ['已接收', 'Taken'],
    again: ['此前已接收', 'Taken before'],
    refused: ['未接收', 'Refused'],
  } satisfies Record<ImportRowStateName, Label>,
} as const;
