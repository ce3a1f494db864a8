import type { Label } from '@fatong/contracts';

export const askTexts = {
  cancel: ['取消', 'Cancel'],
  sending: ['正在提交…', 'Sending…'],
  choose: ['请选择', 'Choose'],
  required: (title: Label): Label => [`请填写${title[0]}`, `Enter: ${title[1]}`],
  number: ['请填写数字', 'Enter a number'],
  instant: ['请填写日期和时间', 'Enter a date and a time'],
} as const;
