import { rule } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { parameters, type LargeFee } from './parameters.js';
import { factOf, raising, type Level } from './raising.js';

const said = ({ yellow, red }: LargeFee): string => `每件实收净额黄色 ${yellow} 元，红色 ${red} 元`;
const yuan = (fen: number): string => (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 });

/** N03: what was paid for one act, less what was given back and what was collected for others. */
export const largeFeeRule = rule(parameters.largeFee, parameters.largeFee.title, {
  ...raising<LargeFee, 'act'>('largeFee', 'act', said),
  watch: act,
  about: 'id',
  reads: ['netFee', 'agencyFee', 'withdrawn'],
  beside: ['office', 'notary', 'acceptedOn'],
  judge: (acts, { yellow, red }) =>
    acts.flatMap(({ id, number, values: { netFee, agencyFee, office, notary, acceptedOn, withdrawn } }) => {
      const own = (netFee ?? 0) - (agencyFee ?? 0);
      const level: Level | null = own >= red * 100 ? 'red' : own >= yellow * 100 ? 'yellow' : null;
      if (level === null || withdrawn === true || !office) return [];
      return [
        factOf({
          key: level,
          level,
          office,
          notary: notary ?? null,
          item: '单件收费',
          period: (acceptedOn ?? '').slice(0, 7),
          value: `${yuan(own)} 元`,
          threshold: `${yellow} 元（红色 ${red} 元）`,
          words: `${number ?? ''} 实收净额 ${yuan(own)} 元。`,
          acts: [id],
        }),
      ];
    }),
});
