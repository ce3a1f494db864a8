import { rule, type Watched } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { parameters, type LargeFee } from './parameters.js';
import { factOf, raising, type Finding, type Level } from './raising.js';

type Payment = Watched<typeof fee.fields>;
/** By this it is told apart from a single act (N03). */
export const partyDay = '同一当事人单日收费';

const said = ({ yellow, red }: LargeFee): string => `同一当事人一日在同一机构实缴净额黄色 ${yellow} 元，红色 ${red} 元`;
const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
const only = <T>(all: readonly T[]): T | null => (new Set(all).size === 1 ? all[0]! : null);

/**
 * What one party paid an office on a day for all of his acts, less what was given back of it, whenever that was; what is collected for others does not count. Of one act
 * alone the warning of large fees speaks already. It is raised once, at the first of these payments.
 */
function findings(all: readonly Payment[], self: string, { yellow, red }: LargeFee): readonly Finding[] {
  const own = all.find(({ id }) => id === self)?.values;
  if (!own?.payer || !own.chargedOn || !own.office) return [];
  const day = all
    .filter(
      ({ values }) =>
        values.office === own.office && values.chargedOn === own.chargedOn && values.payer === own.payer && values.kind !== 'translation',
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const acts = [...new Set(day.flatMap(({ values }) => values.actNumber ?? []))];
  if (day[0]?.id !== self || acts.length < 2) return [];
  const sum = day.reduce((total, { values }) => total + (values.amount ?? 0), 0);
  const level: Level | null = sum >= red * 100 ? 'red' : sum >= yellow * 100 ? 'yellow' : null;
  if (level === null) return [];
  return [
    {
      key: level,
      level,
      office: own.office,
      notary: only(day.map(({ values }) => values.notary)) ?? null,
      item: partyDay,
      period: own.chargedOn,
      value: `${yuan(sum)} 元`,
      threshold: `${yellow} 元（红色 ${red} 元）`,
      words: `同一当事人 ${own.chargedOn} 为 ${acts.length} 件公证实缴净额 ${yuan(sum)} 元：${acts.join('、')}。`.slice(0, 8000),
    },
  ];
}

/** N03: what one party paid in a day, known by the digest alone. */
export const partyDayRule = rule(parameters.partyDay, parameters.partyDay.title, {
  ...raising<LargeFee, 'payment'>('largeFee', 'payment', said),
  watch: fee,
  about: 'id',
  reads: ['payer', 'chargedOn', 'amount', 'office', 'kind'],
  beside: ['notary', 'actNumber'],
  sharing: 'payer',
  within: { by: 'chargedOn', span: { days: 1 } },
  judge: (payments, value, _today, self) => findings(payments, self, value).map(factOf),
});
