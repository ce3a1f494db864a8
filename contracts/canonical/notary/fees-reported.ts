import { Type } from 'typebox';
import { internal } from '../../classes.js';
import { closed } from '../../closed.js';
import { feeWaivers, notaryFeeKinds, notaryMatters } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { actIdentity, day, fen, hiddenNumber, line, owner, reported } from './act.js';

const entry = closed({
  id: line(40, '收费编号', 'Number of the payment'),
  kind: notaryFeeKinds.schema,
  amount: fen('金额', 'Amount'),
  on: day('收费或退费日期', 'Paid or refunded on'),
  payer: Type.Optional(hiddenNumber),
  refundOf: Type.Optional(line(40, '所退收费编号', 'Payment that this one gives back')),
});

/** All that was paid for an act and given back. */
export const feesReported = contract({
  owner,
  message: 'fees-reported',
  version: 1,
  title: ['公证收费已报告', 'Fees of an act reported'],
  kind: 'report',
  identity: actIdentity,
  schema: internal(
    closed({
      ...reported,
      notary: line(40, '公证员执业证号', 'Licence of the notary'),
      matter: notaryMatters.schema,
      issuedOn: Type.Optional(day('出证日期', 'Issued on')),
      fees: Type.Array(entry, { maxItems: 100, label: ['收费明细', 'Payments and refunds'] }),
      waiver: Type.Optional(feeWaivers.schema),
      waived: Type.Optional(fen('减免金额', 'Amount waived')),
    }),
  ),
});
