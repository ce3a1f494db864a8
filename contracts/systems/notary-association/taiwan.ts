import { Type } from 'typebox';
import { internal, personal } from '../../classes.js';
import { contract } from '../../contract.js';
import { day, line, office, oneOf, owner, request, toldOnce } from './common.js';

/** 涉台公证书副本登记与寄送 (N50), which is answered with 涉台副本回执. */
export const taiwan = contract({
  owner,
  message: 'taiwan',
  version: 1,
  title: ['涉台公证书副本登记与寄送', 'Copy for Taiwan'],
  kind: 'out',
  identity: toldOnce,
  schema: internal(
    Type.Object({
      ...request,
      ...office,
      WSZL: oneOf(
        ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '99'],
        '文书种类（01继承 02收养 03婚姻 04出生 05死亡 06委托 07学历 08定居 09扶养亲属 10财产权利 11税务 12病历 13经历 14专业证明 99其他）',
        'Kind of document',
      ),
      GZSBH: line(100, '公证书编号', 'Certificate number'),
      SQR: personal(line(60, '申请人', 'Applicant'), 'name'),
      GHHM: line(64, '挂号号码', 'Number of the registered mail'),
      JSRQ: day('寄送日期', 'Mailed on'),
    }),
  ),
});
