import { benefitReported, monthReported } from '@fatong/contracts/canonical/notary';
import { answer } from '../../../definitions/index.js';
import { benefit } from './benefit.js';
import { dueOn } from './due.js';
import { officeMonth } from './office-month.js';

/** What an office reports of a month, and of what it did for nothing (S12). */
export const reports = [
  answer(monthReported, officeMonth, 'report', (data) => {
    const sum = (onStaff: boolean): number => data.pays.reduce((all, one) => all + (one.onStaff === onStaff ? one.amount : 0), 0);
    return {
      sourceId: data.month.id,
      version: data.month.version,
      state: data.state,
      happenedAt: data.reportedOn,
      reachedOn: data.reportedOn,
      // Only the first report says when the month was reported, and whether in time.
      kept: {
        firstReportedOn: data.state === 'corrected' ? undefined : data.reportedOn,
        isLate: data.state === 'corrected' ? undefined : data.reportedOn > dueOn(data.period),
      },
      values: {
        officeCode: data.month.office,
        period: data.period,
        monthOn: `${data.period}-01`,
        reportedOn: data.reportedOn,
        note: data.note,
        income: data.income,
        actIncome: data.actIncome,
        outsideIncome: data.outsideIncome,
        expense: data.expense,
        balance: data.income - data.expense,
        isDeficit: data.income < data.expense,
        staffCost: data.staffCost,
        surplus: data.surplus,
        staffBefore: data.staffBefore,
        staffAfter: data.staffAfter,
        notaries: data.notaries,
        recruited: data.recruited,
        retired: data.retired,
        left: data.left,
        paid: data.pays.length,
        capped: data.pays.filter(({ atCap }) => atCap).length,
        payOn: sum(true),
        payOff: sum(false),
        pays: data.pays.map(({ number, onStaff, amount, atCap }, i) => ({ row: i + 1, number, onStaff, amount, atCap })),
      },
    };
  }),
  answer(benefitReported, benefit, 'service', (data) => ({
    sourceId: data.benefit.id,
    version: data.benefit.version,
    state: data.state,
    happenedAt: data.on,
    values: {
      officeCode: data.benefit.office,
      notaryLicence: data.notary,
      kind: data.kind,
      doneOn: data.on,
      served: data.served,
      minutes: data.minutes,
      actNumber: data.act,
      waived: data.waived,
      text: data.text,
    },
  })),
];
