import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { caseId, day, line, owner, prose } from './common.js';

/** Our request id, by which the association answers: a UUID. */
export const requestId = Type.String({ format: 'uuid', label: ['请求号', 'Request id'] });

/** 催办: the bureau urges a case; the association answers with 催办回执. */
export const urge = contract({
  owner,
  message: 'urge',
  version: 1,
  title: ['催办', 'Urge'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'AJBH', order: 'key' },
  schema: internal(
    Type.Object({
      QQH: requestId,
      AJBH: caseId,
      CBDW: line(120, '催办单位', 'Urging unit'),
      CBRQ: day('催办日期', 'Urged on'),
      CBYY: sensitive(prose('催办事由', 'Reason')),
      QXRQ: Type.Optional(day('反馈期限', 'Answer due on')),
    }),
  ),
});
