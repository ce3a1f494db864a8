import { monthReported } from '@fatong/contracts/canonical/notary';
import type { Recorded } from '@fatong/contracts/expression';
import { officeMonth } from '@fatong/contracts/systems/notary-offices';
import { code, date, derive, each, mapping, text, upper } from '../kit/index.js';
import { monthStates } from './codes.js';
import { ofOffice } from './number.js';

/** `202602` is 2026-02. */
const period = (month: Recorded<string>): Recorded<string> =>
  derive(['年与月之间加连字符', 'with a hyphen between year and month'], (of: string) => `${of.slice(0, 4)}-${of.slice(4)}`, [
    month,
  ] as const);

export default mapping(officeMonth, monthReported, (s) => ({
  month: { source: 'notary-offices', id: ofOffice(s.JGBH, s.YF), version: s.BBH, office: s.JGBH },
  period: period(s.YF),
  state: code(monthStates)(s.ZT),
  reportedOn: date(s.TBRQ, 'yyyyMMdd'),
  note: text(s.GZSM),
  income: s.ZSR,
  actIncome: s.BZSR,
  outsideIncome: s.WCSR,
  expense: s.ZZC,
  staffCost: s.RYCB,
  surplus: s.LJYY,
  staffBefore: s.QCRS,
  staffAfter: s.QMRS,
  notaries: s.GZYS,
  recruited: s.ZPRS,
  retired: s.TXRS,
  left: s.LZRS,
  pays: each(s.RYJX, (one) => ({ number: upper(one.RYBH), onStaff: one.ZBBZ, amount: one.JX, atCap: one.FD })),
}));
