import type { Label } from '@fatong/contracts';

export const shareTexts = {
  share: ['复制链接', 'Copy link'],
  copied: ['链接已复制，打开者按其本人权限查看', 'Copied; whoever opens it sees what he may see'],
  notCopied: ['浏览器不允许复制，请从地址栏复制', 'The browser does not let it be copied: copy the address itself'],
  print: ['打印', 'Print'],
  a4: ['A4', 'A4'],
  a3: ['A3（横向，图表不缩小）', 'A3 (landscape, figures not made smaller)'],
} as const satisfies Record<string, Label>;
