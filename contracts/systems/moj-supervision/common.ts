import { Type } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'moj-supervision';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));

/** Which report of ours the platform speaks of. */
export const ofReport = {
  HZBH: Type.String({ pattern: '^[0-9A-Za-z-]{4,64}$', ...label('回执编号', 'Receipt id') }),
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  JLBH: line(40, '记录编号', 'Number of the record'),
};

export const saidOnce = { id: ['HZBH'], key: 'JLBH', order: 'key' } as const;
