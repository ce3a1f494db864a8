import type { RecordType } from '../definitions/index.js';
import type { Cause } from '../ports/index.js';

/** Why a report is not taken: words for an operator, grouped by what must be mended. */
const cause = (code: string, kind: Cause['kind'], about: string, zh: string, en: string): Cause => ({ stage: 'acted', code, kind, group: `acted:${code}:${about}`, words: [zh, en] });

export const unanswered = (type: string): Cause => cause('no-subscriber', 'ours', type, `没有业务领域接收：${type}`, `No area answers ${type}`);
export const unknownState = (record: RecordType, state: string): Cause => cause('state', 'data', `${record.name}:${state}`, `${record.title[0]}没有状态“${state}”。`, `"${record.title[1]}" have no state "${state}".`);
export const unknownCase = (record: RecordType): Cause => cause('unknown-record', 'data', record.name, `答复所指的案件不在${record.title[0]}中。`, `The answer speaks of a case that is not among "${record.title[1]}".`);
