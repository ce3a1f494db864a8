import { Type, type TObject, type TProperties } from 'typebox';
import { internal, personal } from '../../classes.js';
import { lawyerLicence, uscc } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { placeNumbers } from './codes.js';
import { line, moment, number, oneOf, owner, version, withdrawn } from './common.js';

/** One that was kept (ZT 3) says from when to when; one refused or cancelled says why. */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: Type.Object({ ZT: Type.Literal('3') }), then: Type.Object({ HJKS: Type.Unknown(), HJJS: Type.Unknown() }) },
      { if: Type.Object({ ZT: Type.Enum(['4', '5']) }), then: Type.Object({ YY: Type.Unknown() }) },
    ],
  });

/** 会见记录: a meeting with who is held, from the asking to its end; whole at every change. Prisons tell theirs alike. */
export const meeting = contract({
  owner,
  message: 'meeting',
  version: 1,
  title: ['会见记录', 'Meeting'],
  kind: 'in',
  identity: { id: ['HJBH'], version: 'BBH', key: 'HJBH', order: 'version' },
  schema: internal(
    tellingByStanding({
      HJBH: number('会见编号', 'Number of the meeting'),
      BBH: version,
      CHBZ: Type.Optional(withdrawn),
      CSDM: oneOf(placeNumbers, '看守所或监狱代码', 'Detention house or prison'),
      AJBH: Type.Optional(line(100, '立案文号或案号', 'Number of the case')),
      AJJD: oneOf(['1', '2', '3', '4', '5', '9'], '案件阶段（1侦查 2审查起诉 3一审 4二审 5执行 9其他）', 'Stage of the case'),
      LSXM: line(60, '律师姓名', 'Name of the lawyer'),
      LSZYZH: Type.Optional(Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] })),
      SWSDM: Type.Optional(Type.String({ format: uscc, label: ['律所统一社会信用代码', 'Unified social credit code of the firm'] })),
      WTR: Type.Optional(personal(line(120, '委托人', 'Client'), 'name')),
      BHJR: personal(line(60, '被会见人', 'Who is met'), 'name'),
      ZT: oneOf(['1', '2', '3', '4', '5'], '会见状态（1已申请 2已安排 3已会见 4未许可 5已取消）', 'How far it is'),
      XK: oneOf(['1', '2', '3'], '会见许可（1无需许可 2已许可 3未许可）', 'Permission'),
      SQSJ: moment('申请时间', 'Asked at'),
      APSJ: Type.Optional(moment('安排时间', 'Arranged at')),
      YYKS: Type.Optional(moment('预约开始时间', 'Booked from')),
      YYJS: Type.Optional(moment('预约结束时间', 'Booked until')),
      HJKS: Type.Optional(moment('会见开始时间', 'Met from')),
      HJJS: Type.Optional(moment('会见结束时间', 'Met until')),
      QXSJ: Type.Optional(moment('取消时间', 'Cancelled at')),
      YY: Type.Optional(line(300, '未许可或取消原因', 'Why refused or cancelled')),
      SXRY: Type.Optional(
        Type.Array(
          Type.Object({
            XM: line(60, '姓名', 'Name'),
            SF: oneOf(['1', '2', '3'], '身份（1律师 2实习律师 3翻译人员）', 'Role'),
            ZH: Type.Optional(line(40, '执业证号或实习证号', 'Licence or intern certificate')),
          }),
          { maxItems: 5, label: ['随行人员', 'Companions'] },
        ),
      ),
    }),
  ),
});
