import { Type } from 'typebox';
import { authorities } from '../../bureau/shanghai/index.js';
import { personal } from '../../classes.js';
import { closed } from '../../closed.js';
import { caseStages, isoInstant, lawyerLicence, practiceKinds, practiceOutcomes, practiceSources, uscc } from '../../codes/index.js';
import { line, version } from './case.js';

export const moment = (zh: string, en: string) => Type.String({ format: isoInstant, label: [zh, en] });

/** What every source says of an act of practice (L07–L10): who did it, before whom, in which case, and what became of it. */
export const practised = {
  source: practiceSources.schema,
  id: line(64, '来源编号', 'Id at the source'),
  version,
  withdrawn: Type.Boolean({ label: ['已撤回', 'Withdrawn'] }),
  lawyer: closed(
    {
      name: line(60, '律师姓名', 'Name of the lawyer'),
      licence: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      uscc: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
    },
    ['律师', 'Lawyer'],
  ),
  authority: authorities.schema,
  fileNumber: Type.Optional(line(100, '案号或者立案文号', 'Number of the case')),
  caseKind: Type.Optional(practiceKinds.schema),
  stage: Type.Optional(caseStages.schema),
  client: Type.Optional(personal(line(120, '委托人', 'Client'), 'name')),
  outcome: practiceOutcomes.schema,
  askedAt: Type.Optional(moment('申请时间', 'Asked at')),
  approvedAt: Type.Optional(moment('同意时间', 'Approved at')),
  usedAt: Type.Optional(moment('办理时间', 'Done at')),
  cancelledAt: Type.Optional(moment('取消时间', 'Cancelled at')),
  reason: Type.Optional(line(500, '未获准或者取消原因', 'Why it was refused or cancelled')),
  materials: Type.Optional(
    Type.Array(
      closed({
        name: line(200, '材料名称', 'Name of the paper'),
        sm3: Type.String({ pattern: '^[0-9a-f]{64}$', label: ['SM3 摘要', 'SM3 digest'] }),
      }),
      { maxItems: 50, label: ['材料', 'Papers'] },
    ),
  ),
};

export const practisedIdentity = { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' } as const;
