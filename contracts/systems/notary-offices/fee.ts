import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { contract } from '../../contract.js';
import { feeCodes, matterCodes, type FeeCode, type MatterCode } from './codes.js';
import { actIdentity, day, fen, hiddenNumber, line, ofAct, oneOf, owner } from './common.js';

const entry = Type.Object({
  SFBH: line(40, '收费编号', 'Number of the payment'),
  SFXM: Type.Optional(Type.Enum(Object.keys(feeCodes) as FeeCode[], { label: ['收费项目', 'Kind of fee'] })),
  JE: fen('金额（分）', 'Amount, in fen'),
  SFRQ: day('收费或退费日期', 'Paid or refunded on'),
  /** Of who paid, as the receipt says; of a refund it is who paid what is given back. */
  JFRZY: Type.Optional(hiddenNumber),
  TF: Type.Optional(line(40, '所退收费编号（退费）', 'Payment that this one gives back')),
});

/** 收费: all that was paid for an act and given back, whole at every change, and once more when the certificate is issued: fees count by that day. */
export const fee = contract({
  owner,
  message: 'fee',
  version: 1,
  title: ['公证收费', 'Fees of an act'],
  kind: 'in',
  identity: actIdentity,
  schema: internal(
    Type.Object({
      ...ofAct,
      GZY: line(40, '公证员执业证号', 'Licence of the notary'),
      GZSX: Type.Enum(Object.keys(matterCodes) as MatterCode[], { label: ['公证事项', 'Matter'] }),
      CZRQ: Type.Optional(day('出证日期', 'Issued on')),
      SF: Type.Array(entry, { maxItems: 100, label: ['收费明细', 'Payments and refunds'] }),
      JMSY: Type.Optional(oneOf(['1', '2', '9'], '减免事由（1法律援助 2老年人 9其他）', 'Reason of a waiver')),
      JMJE: Type.Optional(fen('减免金额（分）', 'Amount waived, in fen')),
    }),
  ),
});
