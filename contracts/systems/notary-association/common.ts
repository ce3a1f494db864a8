import { Type } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'notary-association';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const receiptId = Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', ...label('回执编号', 'Id of the receipt') });

/** Which message of ours: its request id, by which they deduplicate and answer, and the number of our record. */
export const request = {
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  SXBH: line(40, '事项编号', 'Number of our record'),
};
export const office = {
  JGBH: line(20, '机构编号', 'Code of the office'),
  JGMC: Type.Optional(line(120, '机构名称', 'Name of the office')),
};
export const toldOnce = { id: ['QQH'], key: 'SXBH', order: 'key' } as const;
export const answeredOnce = { id: ['HZBH'], key: 'SXBH', order: 'key' } as const;
