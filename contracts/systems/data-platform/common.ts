import { Type } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'data-platform';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));

/** A row: our request id, by which they deduplicate, and the key of the record in its table. */
export const row = {
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  YWBH: line(40, '业务编号', 'Number of the record'),
};
export const rowOnce = { id: ['QQH'], key: 'YWBH', order: 'key' } as const;
