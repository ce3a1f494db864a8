import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { byLawyer, client, count, court, line, moment, number, oneOf, owner, request, version } from './common.js';

/** A file that was read (ZT 3) says when (YJSJ) and how much; a reading that was cancelled (ZT 4) says when and why. */
const tellingByStanding = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      {
        if: Type.Object({ ZT: Type.Literal('3') }),
        then: Type.Object({ YJSJ: Type.Unknown(), JS: Type.Unknown(), YS: Type.Unknown() }),
      },
      { if: Type.Object({ ZT: Type.Literal('4') }), then: Type.Object({ QXSJ: Type.Unknown(), QXYY: Type.Unknown() }) },
    ],
  });

/** 阅卷记录: a lawyer's reading of a file, from the asking to the reading or its cancelling; whole at every change. Where it was asked through us it names our request. */
export const reading = contract({
  owner,
  message: 'reading',
  version: 1,
  title: ['阅卷记录', 'Reading of a file'],
  kind: 'in',
  identity: { id: ['YJBH'], version: 'BBH', key: 'YJBH', order: 'version' },
  schema: internal(
    tellingByStanding({
      YJBH: Type.String({ pattern: '^[0-9A-Z-]{4,40}$', label: ['阅卷编号', 'Number of the reading'] }),
      BBH: version,
      QQH: Type.Optional(request.QQH),
      FYDM: court,
      AH: number,
      AJLB: oneOf(['1', '2', '3', '4', '9'], '案件类别（1刑事 2民事 3行政 4执行 9其他）', 'Kind of case'),
      AJJD: oneOf(['1', '2', '3', '4', '9'], '案件阶段（1一审 2二审 3再审 4执行 9其他）', 'Stage of the case'),
      ...byLawyer,
      DSRMC: Type.Optional(client),
      YJFS: oneOf(['1', '2'], '阅卷方式（1在线 2现场）', 'Way of reading'),
      YJMD: Type.Optional(line(500, '阅卷目的', 'Purpose')),
      ZT: oneOf(['1', '2', '3', '4', '5'], '阅卷状态（1已申请 2已同意 3已阅卷 4已取消 5不同意）', 'How far it is'),
      SQSJ: moment('申请时间', 'Asked at'),
      PZSJ: Type.Optional(moment('同意时间', 'Approved at')),
      YJSJ: Type.Optional(moment('阅卷时间', 'Read at')),
      QXSJ: Type.Optional(moment('取消时间', 'Cancelled at')),
      QXYY: Type.Optional(line(500, '取消原因', 'Reason of the cancelling')),
      JS: Type.Optional(count(9_999, '卷数', 'Volumes')),
      YS: Type.Optional(count(999_999, '页数', 'Pages')),
    }),
  ),
});
