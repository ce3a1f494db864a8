import { Type, type TObject, type TProperties } from 'typebox';
import { authorities } from '../../bureau/shanghai/index.js';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import {
  companionRoles,
  companyFileKinds,
  daytimes,
  evidenceBytes,
  evidenceTypes,
  filingKinds,
  isoInstant,
  lawyerLicence,
  readingModes,
  residentId,
  serviceKinds,
  serviceTargets,
  uscc,
} from '../../codes/index.js';
import { contract } from '../../contract.js';
import { file } from '../../file.js';
import { day, line, owner, prose, requestId } from './case.js';
import { requestNumber } from './service.js';

const sm3 = Type.String({ pattern: '^[0-9a-f]{64}$', label: ['SM3 摘要', 'SM3 digest'] });
const fen = (zh: string, en: string) => Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, label: [zh, en] });
const purpose = line(500, '用途', 'Purpose');
const moment = (zh: string, en: string) => Type.String({ format: isoInstant, label: [zh, en] });

const filing = closed(
  {
    caseKind: filingKinds.schema,
    cause: line(200, '案由', 'Cause of action'),
    opposing: personal(line(400, '对方当事人', 'Opposing parties'), 'hidden'),
    claim: sensitive(prose('诉讼请求及事实理由', 'Claims, facts and reasons')),
    amount: Type.Optional(fen('标的金额', 'Amount in dispute')),
    fee: Type.Optional(fen('预交诉讼费', 'Court fee to be paid')),
    papers: Type.Optional(
      Type.Array(
        closed({
          id: line(64, '材料编号', 'Id of the paper'),
          sm3,
          content: Type.Optional(sensitive(file({ mediaTypes: evidenceTypes, maxBytes: evidenceBytes }, ['材料内容', 'Content']))),
        }),
        { maxItems: 50, label: ['证据及材料', 'Evidence and papers'] },
      ),
    ),
  },
  ['立案', 'Filing'],
);
const reading = closed(
  {
    mode: readingModes.schema,
    volumes: Type.Optional(line(200, '卷册范围', 'Volumes')),
    wantedOn: day('预约日期', 'Wanted on'),
    daytime: daytimes.schema,
    purpose,
  },
  ['阅卷', 'Reading'],
);
const meeting = closed(
  {
    detainee: personal(line(60, '被会见人', 'Who is met'), 'name'),
    slots: Type.Array(closed({ from: moment('开始', 'From'), until: moment('结束', 'Until') }), {
      minItems: 1,
      maxItems: 2,
      label: ['可会见时段', 'Slots'],
    }),
    companions: Type.Optional(
      Type.Array(
        closed({
          name: line(60, '姓名', 'Name'),
          role: Type.Optional(companionRoles.schema),
          certificate: Type.Optional(line(40, '证号', 'Certificate')),
        }),
        { maxItems: 5, label: ['随行人员', 'Companions'] },
      ),
    ),
  },
  ['会见', 'Meeting'],
);

/** Each kind says what its partner needs. */
const tellingByKind = <P extends TProperties>(properties: P): TObject<P> => {
  const needs = (kind: string, ...fields: readonly string[]) => ({
    if: Type.Object({ kind: Type.Literal(kind) }),
    then: Type.Object(Object.fromEntries(fields.map((field) => [field, Type.Unknown()]))),
  });
  return Type.Object(properties, {
    additionalProperties: false,
    allOf: [
      needs('filing', 'authority', 'filing'),
      needs('reading', 'target', 'authority', 'caseNumber', 'reading'),
      needs('meeting', 'authority', 'meeting'),
      needs('contact', 'target', 'authority', 'caseNumber', 'text'),
      needs('progress', 'authority', 'caseNumber'),
      needs('caseInfo', 'authority', 'caseNumber'),
      needs('companyFile', 'company'),
      needs('marriage', 'person'),
    ],
  });
};

/** A lawyer asks an authority for something in a case that he is bound to (L18); `request` is what the authority's answers refer to. */
export const serviceRequested = contract({
  owner,
  message: 'service-requested',
  version: 1,
  title: ['事项已提交', 'Service requested'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    tellingByKind({
      request: requestId,
      number: requestNumber,
      kind: serviceKinds.schema,
      target: Type.Optional(serviceTargets.schema),
      authority: Type.Optional(authorities.schema),
      lawyer: closed(
        {
          name: line(60, '律师姓名', 'Name of the lawyer'),
          licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
          firm: Type.Optional(line(120, '律所名称', 'Name of the firm')),
        },
        ['律师', 'Lawyer'],
      ),
      caseNumber: Type.Optional(line(100, '案号或者立案文号', 'Number of the case')),
      client: personal(line(120, '委托人', 'Client'), 'name'),
      filing: Type.Optional(filing),
      reading: Type.Optional(reading),
      meeting: Type.Optional(meeting),
      text: Type.Optional(sensitive(prose('联系内容', 'Text'))),
      company: Type.Optional(
        closed(
          {
            name: line(120, '企业名称', 'Name of the company'),
            uscc: Type.String({ format: uscc, label: ['统一社会信用代码', 'Unified social credit code'] }),
            file: companyFileKinds.schema,
            purpose,
          },
          ['企业', 'Company'],
        ),
      ),
      person: Type.Optional(
        closed(
          {
            name: personal(line(60, '被查询人姓名', 'Name of the person'), 'name'),
            idNumber: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
            purpose,
          },
          ['被查询人', 'Person'],
        ),
      ),
    }),
  ),
});
