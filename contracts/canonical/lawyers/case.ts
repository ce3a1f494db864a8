import { Type } from 'typebox';
import { complaintStates, legalDate } from '../../codes/index.js';
import { closed } from '../../closed.js';

export const owner = 'lawyers';

/** Which case, by its id at its master. */
export const caseAtMaster = { source: Type.Literal('lawyers-association'), id: Type.String({ minLength: 1, maxLength: 64 }) };

/** What every report of the association says: the case, the master's version counter, and the state it is in since. */
export const reported = {
  case: closed({ ...caseAtMaster, version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
  state: complaintStates.schema,
};

export const caseIdentity = { id: ['case.source', 'case.id'], version: 'case.version', key: 'case.id', order: 'version' } as const;

export const day = Type.String({ format: legalDate });
export const line = (max: number) => Type.String({ minLength: 1, maxLength: max });
export const prose = Type.String({ minLength: 1, maxLength: 20_000 });
