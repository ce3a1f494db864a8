import type { Label } from '@fatong/contracts';

export const messageSearchTexts = {
  search: ['按业务编号、报文编号或接收回执号查找', 'Find by business number, message id or receipt number'],
  byKey: (key: string, count: string): Label => [
    `业务编号为“${key}”的全部报文：${count} 条`,
    `All messages of business number “${key}”: ${count}`,
  ],
  byId: (id: string): Label => [`打开报文 ${id}`, `Open message ${id}`],
} as const;
