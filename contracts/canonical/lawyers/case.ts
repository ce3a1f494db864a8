import { Type } from 'typebox';
import { complaintStates, legalDate } from '../../codes/index.js';
import { closed } from '../../closed.js';
import type { Label } from '../../label.js';

export const owner = 'lawyers';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });
const caseLabel: Label = ['案件', 'Case'];
export const version = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, ...label('版本号', 'Version counter of the case') });
/** Whose case it is: the folder of its master. */
export const masterIs = <const S extends string>(system: S) => Type.Literal(system, label('主管系统', 'Master'));

/** Which case, by its id at its master. */
const atMaster = {
  source: masterIs('lawyers-association'),
  id: Type.String({ minLength: 1, maxLength: 64, ...label('案件编号', 'Case id at the association') }),
};
export const caseAtMaster = closed(atMaster, caseLabel);

/** What every report of the association says: the case, the master's version counter, and the state it is in since. */
export const reported = {
  case: closed({ ...atMaster, version }, caseLabel),
  state: complaintStates.schema,
};

export const caseIdentity = { id: ['case.source', 'case.id'], version: 'case.version', key: 'case.id', order: 'version' } as const;

export const day = (zh: string, en: string) => Type.String({ format: legalDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
/** Our request id, by which a partner answers. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
