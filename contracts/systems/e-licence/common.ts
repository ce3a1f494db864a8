import { Type } from 'typebox';
import { isoInstant, lawyerLicence } from '../../codes/index.js';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'e-licence';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const instant = (zh: string, en: string) => Type.String({ format: isoInstant, ...label(zh, en) });
export const licence = Type.String({ format: lawyerLicence, ...label('律师执业证号', 'Licence number of the lawyer') });
export const counter = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter') });

/** Our request id, by which it answers: a UUID; and the number of our record. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
export const check = line(40, '核验编号', 'Number of the check');
