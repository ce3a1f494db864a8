import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { filingStages, isoInstant, marriageStatuses, serviceStandings } from '../../codes/index.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, line, owner, prose, requestId } from './case.js';
import { requestNumber } from './service.js';

/** Who answers: the folder of his system. */
const source = Type.Enum(['court-services', 'procuratorate-services', 'police', 'civil-affairs', 'market-regulation'], {
  label: ['答复系统', 'Who answers'],
});
const moment = (zh: string, en: string) => Type.String({ format: isoInstant, label: [zh, en] });

/** What was taken has a number there; what comes back says why. */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    additionalProperties: false,
    allOf: [
      { if: Type.Object({ standing: Type.Literal('accepted') }), then: Type.Object({ receiptNumber: Type.Unknown() }) },
      { if: Type.Object({ standing: Type.Enum(['returned', 'refused']) }), then: Type.Object({ reason: Type.Unknown() }) },
    ],
  });

/** An authority says how far it is with what a lawyer asked for (L18), and what came of it. */
export const serviceAnswered = contract({
  owner,
  message: 'service-answered',
  version: 1,
  title: ['事项已答复', 'Service answered'],
  kind: 'report',
  identity: { id: ['source', 'receipt'], key: 'number', order: 'key' },
  answers: 'request',
  schema: internal(
    tellingByStanding({
      source,
      receipt: line(64, '回执编号', 'Id of the answer'),
      request: requestId,
      number: requestNumber,
      standing: serviceStandings.schema,
      on: day('办理日期', 'On'),
      receiptNumber: Type.Optional(line(64, '受理编号', 'Receipt number')),
      reason: Type.Optional(line(1000, '退回或者不予办理原因', 'Why it comes back')),
      text: Type.Optional(sensitive(prose('办理结果', 'Result'))),
      caseNumber: Type.Optional(line(100, '案号', 'Case number')),
      slot: Type.Optional(closed({ from: moment('开始', 'From'), until: moment('结束', 'Until') }, ['安排时段', 'Slot'])),
      case: Type.Optional(
        closed(
          {
            title: line(200, '案件名称', 'Case'),
            charge: line(200, '涉嫌罪名', 'Charge'),
            stage: filingStages.schema,
            receivedOn: day('受理日期', 'Received on'),
            prosecutor: line(60, '承办检察官', 'Prosecutor'),
          },
          ['案件信息', 'Case'],
        ),
      ),
      company: Type.Optional(
        closed(
          {
            status: line(60, '登记状态', 'Status'),
            legalRepresentative: line(60, '法定代表人', 'Legal representative'),
            establishedOn: day('成立日期', 'Established on'),
            pages: Type.Integer({ minimum: 0, maximum: 100_000, label: ['档案页数', 'Pages'] }),
            file: Type.Optional(sensitive(file({ mediaTypes: ['application/pdf'], maxBytes: 50_000_000 }, ['档案文件', 'The pages']))),
          },
          ['企业登记信息', 'Company'],
        ),
      ),
      marriage: Type.Optional(
        closed(
          {
            status: marriageStatuses.schema,
            registeredOn: Type.Optional(day('登记日期', 'Registered on')),
            registry: Type.Optional(line(120, '登记机关', 'Registry')),
          },
          ['婚姻登记', 'Marriage'],
        ),
      ),
    }),
  ),
});
