import { choice, decisionTable, integer } from '../../../definitions/index.js';
import { levels } from './levels.js';

/**
 * 影响期 (N10, N12, N13), in months; a level without a row has none. Party discipline: default, the law is unsure (areas/notary.md, N10); government discipline:
 * 公职人员政务处分法 art. 8; criticism: six months by default. 留党察看 lasts as long as was decided, an industry sanction as the association says.
 */
export const effectTable = decisionTable('notary.punishmentEffects', ['惩处影响期', 'How long punishments have effect'], {
  conditions: { level: choice(['惩处等级', 'Level'], levels, { many: true }) },
  results: { months: integer(['影响期（月）', 'Months'], { required: true, min: 1, max: 60, unit: ['个月', 'months'] }) },
  versions: [
    [
      '2025-01-01',
      [
        { level: ['partyWarning'], months: 12 },
        { level: ['partySerious'], months: 18 },
        { level: ['partyRemoved'], months: 24 },
        { level: ['governmentWarning'], months: 6 },
        { level: ['governmentDemerit'], months: 12 },
        { level: ['majorDemerit'], months: 18 },
        { level: ['demotion', 'dismissal'], months: 24 },
        { level: ['talk', 'reproof', 'inspection', 'admonition'], months: 6 },
      ],
    ],
  ],
});
