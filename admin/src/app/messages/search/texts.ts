import type { Label } from '@fatong/contracts';

export const messageSearchTexts = {
  search: ['按业务键、报文编号或收据号查找', 'Find by business key, message id or receipt'],
  byKey: (key: string, count: string): Label => [`业务键为“${key}”的全部报文：${count} 条`, `All messages of key “${key}”: ${count}`],
  byId: (id: string): Label => [`打开报文 ${id}`, `Open message ${id}`],
} as const;
