import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { isoInstant, lawyerLicence, residentId } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { asked, line, owner } from './common.js';

/** 身份核验申请: whether a licence number and an identity number belong to one lawyer. His consent to have his face looked at was given before (个人信息保护法 28, 29). */
export const identityCheck = contract({
  owner,
  message: 'identity-check',
  version: 1,
  title: ['身份核验申请', 'Identity check'],
  kind: 'out',
  identity: { id: ['QQH'], key: 'HYBH', order: 'key' },
  schema: internal(
    Type.Object({
      ...asked,
      LSZYZH: Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number'] }),
      XM: personal(line(60, '姓名', 'Name'), 'name'),
      SFZH: personal(Type.String({ format: residentId, label: ['公民身份号码', 'Resident ID number'] }), 'idNumber'),
      TYSJ: Type.String({ format: isoInstant, label: ['本人单独同意时间', 'When he consented'] }),
    }),
  ),
});
