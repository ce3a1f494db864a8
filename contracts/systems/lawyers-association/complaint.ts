import { Type, type TObject, type TProperties } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { lawyerLicence, residentId, uscc } from '../../codes/index.js';
import { districts } from '../../bureau/shanghai/index.js';
import { contract } from '../../contract.js';
import { caseIdentity, day, line, ofCase, oneOf, owner, prose, yesNo } from './common.js';

/** A named complainant must be named: TSRXM is required unless the complaint is anonymous (SFNM 1). */
const namedUnlessAnonymous = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { if: Type.Object({ SFNM: Type.Literal('0') }), then: Type.Object({ TSRXM: Type.String() }) });

const file = Type.Object({
  WJID: internal(line(64, '文件编号', 'File id')),
  WJMC: sensitive(line(255, '文件名称', 'File name')),
  WJDX: Type.Optional(internal(Type.Integer({ minimum: 0, label: ['文件大小（字节）', 'Size in bytes'] }))),
  WJZY: Type.Optional(internal(Type.String({ pattern: '^[0-9a-f]{64}$', label: ['SM3 摘要', 'SM3 digest'] }))),
});

/** 投诉: a complaint as registered by the association, again at every change of what was registered. */
export const complaint = contract({
  owner,
  message: 'complaint',
  version: 1,
  title: ['投诉登记', 'Complaint'],
  kind: 'in',
  identity: caseIdentity,
  schema: internal(
    namedUnlessAnonymous({
      ...ofCase,
      LSZYZH: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] }),
      LSXM: line(60, '律师姓名', 'Name of the lawyer'),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      SWSMC: Type.Optional(line(120, '律所名称', 'Name of the firm')),
      QXDM: oneOf(districts.keys, '区县代码', 'District'),
      TSLB: Type.Array(oneOf(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'], '投诉类别', 'Ground'), {
        minItems: 1,
        maxItems: 12,
        uniqueItems: true,
      }),
      TSRQ: day('投诉日期', 'Complained on'),
      SFNM: yesNo('是否匿名', 'Anonymous'),
      TSRXM: Type.Optional(personal(line(60, '投诉人姓名', 'Name of the complainant'), 'name')),
      TSRZJH: Type.Optional(
        personal(Type.String({ format: residentId, label: ['投诉人身份证号', 'Resident ID number of the complainant'] }), 'idNumber'),
      ),
      TSRDH: Type.Optional(
        personal(Type.String({ pattern: '^[0-9+ -]{5,20}$', label: ['投诉人电话', 'Phone of the complainant'] }), 'phone'),
      ),
      TSRDZ: Type.Optional(personal(line(200, '投诉人地址', 'Address of the complainant'), 'address')),
      TSNR: sensitive(prose('投诉内容', 'Facts')),
      FJ: Type.Optional(Type.Array(file, { maxItems: 50, label: ['附件', 'Files'] })),
    }),
  ),
});
