import { Type } from 'typebox';
import { legalDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

export const owner = 'documents';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const day = (zh: string, en: string) => Type.String({ format: legalDate, ...label(zh, en) });
/** Our request id, by which the seal service answers. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
/** SM3 of the letter's PDF but for the place of the seal (the byte range of its signature field): what is sealed. */
export const digest = Type.String({
  pattern: '^[0-9a-f]{64}$',
  ...label('待签摘要（SM3，签名域 ByteRange）', 'SM3 over the byte range of the PDF'),
});
