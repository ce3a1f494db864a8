import { Type } from 'typebox';
import type { Label } from '../../label.js';
import { line, office } from './common.js';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });

/** What each message of ours says: its request id, by which the offices deduplicate, the number of our record, and whose it is. */
export const toOffice = {
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  SXBH: line(40, '事项编号', 'Number of our record'),
  JGBH: office,
  JGMC: Type.Optional(line(120, '机构名称', 'Name of the office')),
};
export const toldOnce = { id: ['QQH'], key: 'SXBH', order: 'key' } as const;
