import { monthsAfter } from '@fatong/contracts/codes';
import { integer, look, parameter, rule, ruleOver, type RuleFact } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { officeMonth } from '../months/office-month.js';
import { titles } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { staffing } from '../registers/staffing.js';
import type { ItemKind } from './codes.js';
import { dataItem } from './data-item.js';

const since = '2021-01-01';
interface Months {
  readonly day: number;
  readonly back: number;
}
interface Payments {
  readonly yuan: number;
}
interface Titles {
  readonly days: number;
}

/** What is asked of the offices' data; two persons change it, from a day on. */
export const parameters = {
  months: parameter<Months>('notary.monthMissing', ['月报缺报', 'Month not reported'], [[since, { day: 10, back: 12 }]], {
    day: integer(['次月几日前报送', 'By which day of the next month'], { min: 1, max: 28, required: true }),
    back: integer(['追查月数', 'How many months back'], { min: 1, max: 24, required: true, unit: ['个月', 'months'] }),
  }),
  payments: parameter<Payments>('notary.feeUnclassified', ['收费未分类', 'Payment without a kind'], [[since, { yuan: 0 }]], {
    yuan: integer(['金额高于（元）', 'Above, yuan'], { min: 0, max: 1_000_000, required: true }),
  }),
  titles: parameter<Titles>('notary.titleUnproven', ['职称未附证书', 'Title without a certificate'], [[since, { days: 0 }]], {
    days: integer(['入所满几日后', 'So many days after he joined'], { min: 0, max: 365, required: true, unit: ['天', 'days'] }),
  }),
} as const;

const raising = <const S extends 'office' | 'fee' | 'staffing'>(kind: ItemKind, subject: S) =>
  ({ proposes: dataItem, subject, each: true, values: () => ({ kind }) }) as const;
const factOf = ({
  key,
  words,
  records = [],
  ...values
}: RuleFact['values'] & { key: string; words: string; records?: readonly string[] }) => ({
  key,
  words,
  records,
  values: { ...values, facts: words },
});

/** The months that should be there on a day: whole ones since the office is connected, whose day of reporting is over. */
export const monthsDue = (connectedOn: string, today: string, value: Months): readonly string[] =>
  monthsBack(today, value).filter((month) => month >= connectedOn);
function monthsBack(today: string, { day, back }: Months): readonly string[] {
  const first = `${today.slice(0, 7)}-01`;
  const latest = Number(today.slice(8)) > day ? 1 : 2;
  return Array.from({ length: back }, (_, i) => monthsAfter(first, -latest - i));
}

/** N33: a month that its office has not reported by the day, each night; the report itself ends it. */
export const monthRule = ruleOver(parameters.months, parameters.months.title, {
  ...raising('month', 'office'),
  over: {
    offices: look({ watch: office, about: 'id', reads: ['connectedOn'] }),
    months: look({ watch: officeMonth, about: 'office', reads: ['monthOn'] }),
  },
  daily: true,
  // A month that is not asked for any more was not reported by that.
  saysFrom: (today, value) => monthsBack(today, value).at(-1)!,
  judge: ({ offices: [one], months }, value, today) => {
    const connectedOn = one?.values.connectedOn;
    if (!one || !connectedOn) return [];
    const there = new Set(months.map(({ values }) => values.monthOn));
    return monthsDue(connectedOn, today, value)
      .filter((month) => !there.has(month))
      .map((month) =>
        factOf({
          key: month,
          words: `${month.slice(0, 7)} 月报应于次月 ${value.day} 日前报送，尚未收到。`,
          office: one.id,
          period: month.slice(0, 7),
        }),
      );
  },
});

/** N26: a payment of which the office does not say of what it is; once it does, the item is over. */
export const paymentRule = rule(parameters.payments, parameters.payments.title, {
  ...raising('fee', 'fee'),
  watch: fee,
  about: 'id',
  reads: ['kind'],
  beside: ['office', 'actNumber', 'amount', 'paidOn'],
  judge: (fees, { yuan }) =>
    fees.flatMap(({ id, values: { kind, office: at, actNumber, amount, paidOn } }) =>
      kind !== 'unclassified' || !at || (amount ?? 0) <= yuan * 100
        ? []
        : [factOf({ key: 'kind', words: `${actNumber ?? ''} ${paidOn ?? ''} 收费未注明收费项目。`, office: at, records: [id] })],
    ),
});

/** N36: a title whose certificate nobody handed in is not counted; another title needs another certificate. */
export const titleRule = rule(parameters.titles, parameters.titles.title, {
  ...raising('title', 'staffing'),
  watch: staffing,
  about: 'id',
  reads: ['title', 'provenTitle', 'status'],
  beside: ['office', 'licence', 'joinedOn'],
  judge: (all, { days }, today) =>
    all.flatMap(({ id, values: { title, provenTitle, status, office: at, licence, joinedOn } }) => {
      const isNew = joinedOn !== undefined && joinedOn !== null && Date.parse(today) - Date.parse(joinedOn) < days * 86_400_000;
      if (!title || provenTitle === title || status === 'left' || !at || isNew) return [];
      return [
        factOf({
          key: title,
          words: `${licence ?? ''} 的技术职称（${titles[title][0]}）未提交证书，暂不计入测评。请在“机构人员报送”中提交职称证书。`,
          office: at,
          records: [id],
        }),
      ];
    }),
});
