import { Type, type TObject, type TProperties } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { byLawyer, client, line, moment, number, oneOf, owner, procuratorate, request } from './common.js';

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
      BBH: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      QQH: Type.Optional(request.QQH),
      JCYDM: procuratorate,
      AJBH: number,
      AJJD: oneOf(['1', '2', '3'], '案件阶段（1侦查 2审查起诉 3审判）', 'Stage of the case'),
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
      JS: Type.Optional(Type.Integer({ minimum: 0, maximum: 9_999, label: ['卷数', 'Volumes'] })),
      YS: Type.Optional(Type.Integer({ minimum: 0, maximum: 999_999, label: ['页数', 'Pages'] })),
    }),
  ),
});
