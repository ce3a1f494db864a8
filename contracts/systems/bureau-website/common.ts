import { Type } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'bureau-website';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));

/** Its own number of a petition, and ours. */
export const online = line(64, '网上编号', 'Number at the website');
export const petition = line(40, '信访件编号', 'Number of the petition');
export const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version') });
/** What we send of a petition that was written there; the website deduplicates by QQH. */
export const sent = { QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }), WSBH: online, XFBH: petition };
export const sentOnce = { id: ['QQH'], key: 'XFBH', order: 'key' } as const;
