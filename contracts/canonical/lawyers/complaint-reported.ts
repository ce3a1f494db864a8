import { Type, type TObject, type TProperties } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { districts } from '../../bureau/shanghai/index.js';
import { closed } from '../../closed.js';
import { complaintGrounds, complaintSubjects, lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, owner, prose, reported } from './case.js';

const complainant = closed(
  {
    name: personal(line(60, '投诉人姓名', 'Name of the complainant'), 'name'),
    idNumber: Type.Optional(
      personal(Type.String({ format: residentId, label: ['投诉人身份证号', 'Resident ID number of the complainant'] }), 'idNumber'),
    ),
    phone: Type.Optional(personal(line(20, '投诉人电话', 'Phone of the complainant'), 'phone')),
    address: Type.Optional(personal(line(200, '投诉人地址', 'Address of the complainant'), 'address')),
  },
  ['投诉人', 'Complainant'],
);

const file = closed({
  id: line(64, '文件编号', 'File id'),
  name: sensitive(line(255, '文件名称', 'File name')),
  size: Type.Optional(Type.Integer({ minimum: 0, label: ['文件大小（字节）', 'Size in bytes'] })),
  sm3: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', label: ['SM3 摘要', 'SM3 digest'] })),
});

/** Whom it is about is there, by what he is found by in the registers. */
const aboutSomebody = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    additionalProperties: false,
    allOf: [
      { if: Type.Object({ subject: Type.Literal('lawyer') }), then: Type.Object({ lawyer: Type.Unknown() }) },
      {
        if: Type.Object({ subject: Type.Literal('firm') }),
        then: Type.Object({ firm: Type.Object({ uscc: Type.String(), name: Type.String() }) }),
      },
    ],
  });

/** The association registered a complaint about a lawyer or a firm, or changed what it registered. */
export const complaintReported = contract({
  owner,
  message: 'complaint-reported',
  version: 1,
  title: ['投诉已登记', 'Complaint reported'],
  kind: 'report',
  identity: caseIdentity,
  schema: internal(
    aboutSomebody({
      ...reported,
      subject: complaintSubjects.schema,
      lawyer: Type.Optional(
        closed(
          {
            licence: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
            name: line(60, '律师姓名', 'Name of the lawyer'),
          },
          ['律师', 'Lawyer'],
        ),
      ),
      firm: Type.Optional(
        closed(
          {
            uscc: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
            name: Type.Optional(line(120, '律所名称', 'Name of the firm')),
          },
          ['律师事务所', 'Firm'],
        ),
      ),
      district: districts.schema,
      grounds: Type.Array(complaintGrounds.schema, { minItems: 1, maxItems: 12 }),
      complainedOn: day('投诉日期', 'Complained on'),
      receivedOn: Type.Optional(day('协会收到日期', 'Received by the association on')),
      anonymous: Type.Boolean({ label: ['匿名投诉', 'Anonymous'] }),
      complainant: Type.Optional(complainant),
      facts: sensitive(prose('投诉内容', 'Facts')),
      evidence: Type.Optional(Type.Array(file, { maxItems: 50, label: ['证据材料', 'Evidence'] })),
    }),
  ),
});
