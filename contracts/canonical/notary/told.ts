import { Type } from 'typebox';
import { legalDate } from '../../codes/index.js';
import { closed } from '../../closed.js';
import type { Label } from '../../label.js';

export const owner = 'notary';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });
export const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter') });
export const day = (zh: string, en: string) => Type.String({ format: legalDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
/** Our request id, by which a partner answers. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
/** The number of our record. */
export const number = line(40, '编号', 'Number of the record');

/** Which notary office. */
export const officeOf = closed(
  { code: line(20, '机构编号', 'Code of the office'), name: Type.Optional(line(120, '机构名称', 'Name of the office')) },
  ['公证机构', 'Notary office'],
);
/** A fact about a record of ours, which a partner may answer. */
export const statedOnce = { id: ['request'], key: 'number', order: 'key' } as const;
