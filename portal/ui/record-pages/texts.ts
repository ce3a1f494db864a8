import type { Label } from '@fatong/contracts';

export const previewTexts = {
  title: ['预览', 'Preview'],
  open: ['打开', 'Open'],
  shut: ['关闭预览', 'Close the preview'],
  none: [
    '在左侧选中一行，其内容显示在这里。空格键选中所在行，上下方向键换行，Esc 关闭。',
    'Pick a row: what it says is shown here. Space picks the row, arrows move, Esc closes.',
  ],
} as const satisfies Record<string, Label>;
