import { Type } from 'typebox';
import { personal } from '../../classes.js';
import { compactDate, compactTime, digest } from '../../codes/index.js';
import type { Label } from '../../label.js';
import { stateCodes, type StateCode } from './codes.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'notary-offices';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const time = (zh: string, en: string) => Type.String({ format: compactTime, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
/** 分. */
export const fen = (zh: string, en: string) => Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, ...label(zh, en) });
export const count = (most: number, zh: string, en: string) => Type.Integer({ minimum: 0, maximum: most, ...label(zh, en) });
const degree = (most: number, zh: string, en: string) => Type.Number({ minimum: -most, maximum: most, ...label(zh, en) });

/** Where something was, by GCJ-02 as the offices' cards have it. */
export const coordinates = {
  JD: Type.Optional(degree(180, '经度', 'Longitude')),
  WD: Type.Optional(degree(90, '纬度', 'Latitude')),
};

/** A number of a paper of identity, hidden by the key that all offices share: the same person has the same digest in the whole city, and nobody the number. */
export const hiddenNumber = personal(
  Type.String({ format: digest, ...label('证件号码摘要（HMAC-SM3）', 'Digest of the identity number') }),
  'hidden',
);

export const office = line(20, '公证机构编号', 'Code of the office');
/** Digits and letters, so that the city’s number of the act can be made of it. */
const actNumber = Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$', ...label('受理编号', 'Number of the act at the office') });
const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter of the act') });

/** What each message of an act says: whose, which, the office's one counter over all messages of the act, and how far it is as of that version. */
export const ofAct = {
  JGBH: office,
  SLBH: actNumber,
  BBH: version,
  BLZT: Type.Enum(Object.keys(stateCodes) as StateCode[], label('办理状态', 'State of the act')),
};

/** One partition an office, any order within: the version decides. */
export const actIdentity = { id: ['SLBH', 'JGBH'], version: 'BBH', key: 'JGBH', order: 'version' } as const;

/** Licence of a notary, or the office's own number of other staff. */
export const staffNumber = Type.String({ pattern: '^[0-9A-Za-z-]{1,40}$', ...label('执业证号（工号）', 'Licence or staff number') });
export const versionOf = (zh: string, en: string) => Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label(zh, en) });
