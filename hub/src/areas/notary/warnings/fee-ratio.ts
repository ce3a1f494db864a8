import { boolean, integer, parameter, rule } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { factOf, raising } from './raising.js';

interface Ratio {
  readonly isOn: boolean;
  /** Percent of the fee by the tariff. */
  readonly percent: number;
}
/** Off until the bureau has a tariff that holds for all (areas/notary.md, open questions): two persons switch it on. */
const feeRatio = parameter<Ratio>(
  'notary.feeRatio',
  ['高于标准收费预警', 'Warning of fees above the tariff'],
  [['2021-01-01', { isOn: false, percent: 120 }]],
  {
    isOn: boolean(['启用', 'On']),
    percent: integer(['实收不超过标准收费的（%）', 'Percent of the fee by the tariff, at most'], { min: 100, max: 1000, required: true }),
  },
);
const said = ({ isOn, percent }: Ratio): string => (isOn ? `实收不超过标准收费的 ${percent}%` : '未启用');
const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });

/** N03: what an office kept of an act, beside the fee by the tariff that it told. */
export const feeRatioRule = rule(feeRatio, feeRatio.title, {
  ...raising<Ratio, 'act'>('largeFee', 'act', said),
  watch: act,
  about: 'id',
  reads: ['ownFee', 'tariff', 'withdrawn'],
  beside: ['office', 'notary', 'acceptedOn'],
  judge: (acts, { isOn, percent }) =>
    acts.flatMap(({ id, number, values: { ownFee, tariff, office, notary, acceptedOn, withdrawn } }) => {
      if (!isOn || !office || withdrawn === true || !tariff || !ownFee || ownFee * 100 <= tariff * percent) return [];
      return [
        factOf({
          key: 'ratio',
          level: 'yellow',
          office,
          notary: notary ?? null,
          item: '高于标准收费',
          period: (acceptedOn ?? '').slice(0, 7),
          value: `${yuan(ownFee)} 元`,
          threshold: `标准收费 ${yuan(tariff)} 元的 ${percent}%`,
          words: `${number ?? ''} 实收净额 ${yuan(ownFee)} 元，标准收费 ${yuan(tariff)} 元。`,
          acts: [id],
        }),
      ];
    }),
});
