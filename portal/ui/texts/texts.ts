import type { Label } from '@fatong/contracts';

export const textTexts = {
  title: ['全文检索', 'Search in texts'],
  hint: ['正文和附件中的文字，至少两个字', 'Words in the texts and files, two characters at least'],
  find: ['检索', 'Search'],
  close: ['关闭', 'Close'],
  none: ['没有正文或者附件含有这些文字', 'No text or file has these words'],
  noneWhy: ['扫描的图片没有文字；刚上传的文件几秒后可以检索。', 'Scans have no text; what was just uploaded is found within seconds.'],
  found: (total: string): Label => [`共 ${total} 处`, `${total} places`],
  page: (page: number): Label => [`第 ${page} 页`, `page ${page}`],
  more: ['更多', 'More'],
} as const;
