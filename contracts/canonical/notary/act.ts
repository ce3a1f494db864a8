import { Type } from 'typebox';
import { personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { digest, isoInstant, legalDate, notaryActStates } from '../../codes/index.js';
import type { Label } from '../../label.js';

export const owner = 'notary';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });
export const day = (zh: string, en: string) => Type.String({ format: legalDate, ...label(zh, en) });
export const instant = (zh: string, en: string) => Type.String({ format: isoInstant, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
/** 分. */
export const fen = (zh: string, en: string) => Type.Integer({ minimum: 0, ...label(zh, en) });
export const count = (zh: string, en: string) => Type.Integer({ minimum: 0, ...label(zh, en) });
export const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter of the act') });
export const master = Type.Literal('notary-offices', label('主管系统', 'Master'));
export const office = line(20, '公证机构编号', 'Code of the office');
export const hiddenNumber = personal(Type.String({ format: digest, ...label('证件号码摘要', 'Digest of the identity number') }), 'hidden');

/** Degrees. */
export const position = {
  longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180, ...label('经度', 'Longitude') })),
  latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90, ...label('纬度', 'Latitude') })),
};

/** Which act: the id is office and number, since each office numbers by itself; and how far it is as of this version. */
export const reported = {
  act: closed({ source: master, id: line(64, '业务编号', 'Office and number of the act'), version, office }, ['公证业务', 'Act']),
  state: notaryActStates.schema,
};

export const actIdentity = { id: ['act.source', 'act.id'], version: 'act.version', key: 'act.id', order: 'version' } as const;
