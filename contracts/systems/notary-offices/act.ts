import { Type, type TObject, type TProperties } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { contract } from '../../contract.js';
import { actIdentity, count, day, line, ofAct, oneOf, owner, time } from './common.js';

const states = (...codes: readonly string[]) => Type.Object({ BLZT: Type.Enum([...codes]) });
const said = (...names: readonly string[]) => Type.Object(Object.fromEntries(names.map((name) => [name, Type.Unknown()])));

/** Who has issued says when, under which number, and who approved; who refuses, ends or revokes says when and why. */
const complete = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    allOf: [
      { if: states('3', '4', '7'), then: said('CZSJ', 'GZSBH', 'SPR', 'SPRQ') },
      { if: states('5', '6', '7'), then: said('JSRQ', 'YY') },
      { if: said('BZRQ'), then: said('YY') },
    ],
  });

const pause = Type.Object({
  KSRQ: day('扣除起始日期', 'Not counted from'),
  JSRQ: Type.Optional(day('扣除截止日期', 'Not counted until')),
  SY: oneOf(['1', '2', '3'], '扣除事由（1补充材料 2核实 3不可抗力）', 'Why the time is not counted'),
});

/** 办理: an act approved, issued, archived, refused, ended, its certificate revoked or corrected; again, whole, at every change. */
export const act = contract({
  owner,
  message: 'act',
  version: 1,
  title: ['公证办理', 'Course of an act'],
  kind: 'in',
  identity: actIdentity,
  schema: internal(
    complete({
      ...ofAct,
      SLSJ: time('受理时间', 'Accepted at'),
      CBR: Type.Optional(line(40, '出证公证员执业证号（移交后）', 'Licence of the notary who issued, once it was handed over')),
      SPR: Type.Optional(line(40, '审批人执业证号', 'Licence of the approver')),
      SPRQ: Type.Optional(day('审批日期', 'Approved on')),
      CZSJ: Type.Optional(time('出证时间', 'Issued at')),
      GZSBH: Type.Optional(line(60, '公证书编号', 'Certificate number')),
      FS: Type.Optional(count(999, '公证书份数', 'Copies')),
      JZR: Type.Optional(count(20, '共同办理公证员或见证人人数', 'Second notaries and witnesses')),
      ZT: Type.Optional(Type.Array(pause, { maxItems: 30, label: ['不计入期限的时间', 'Time that is not counted'] })),
      JSRQ: Type.Optional(day('不予办理、终止或撤销日期', 'Refused, ended or revoked on')),
      CXSY: Type.Optional(oneOf(['1', '2', '9'], '撤销事由（1内容与事实不符 2内容违法 9其他）', 'Why the certificate was revoked')),
      BZRQ: Type.Optional(day('补正日期', 'Corrected on')),
      YY: Type.Optional(sensitive(line(400, '原因', 'Reason'))),
      GDRQ: Type.Optional(day('归档日期', 'Archived on')),
    }),
  ),
});
