import { choice, end, movesThose, opens, prose, record, ref, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { criterionTitles, levels } from './parameters.js';
import { zombieRun } from './run.js';
import { zombie } from './zombie.js';

const found = { level: 'level', rules: 'rules', facts: 'facts' } as const;

/** What a run found of a lawyer, with rule, data and day; for good. It opens a case, is added to the one there is, or is held since the same was cleared lately. */
export const zombieHit = record(lawyers, 'zombieHit', ['核查命中名单', 'Hits of the search'], {
  one: 'Hit of the search',
  law: 'L25',
  fields: {
    run: ref(['核查批次', 'Run'], zombieRun, { filter: true }),
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
    firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    level: choice(['程度', 'Level'], levels, { filter: true }),
    rules: choice(['命中规则', 'Criteria'], criterionTitles, { many: true, filter: true }),
    facts: prose(['规则、数据与日期', 'Criterion, data, day'], { max: 4000 }),
  },
  states: {
    found: end(['转入核查', 'A case was opened']),
    again: end(['已在核查中', 'Added to its case']),
    held: end(['排除期内，不再提出', 'Cleared lately: held'], 'refused'),
  },
  see: office.see,
  actions: {
    find: {
      title: ['命中', 'Found'],
      to: 'found',
      by: [],
      byRule: true,
      then: [opens(zombie, { does: 'suspect', with: { lawyer: 'lawyer', firm: 'firm', run: 'run', ...found } })],
    },
    findAgain: {
      title: ['再次命中', 'Found again'],
      to: 'again',
      by: [],
      byRule: true,
      then: [movesThose('lawyers.zombie', { by: 'lawyer', of: 'lawyer', does: 'renew', with: found })],
    },
    hold: { title: ['不再提出', 'Held'], to: 'held', by: [], byRule: true },
  },
  place: { district: 'lawyer', owner: { unit: 'city/lawyers-office' } },
  related: [{ title: ['核查案件', 'Cases'], type: 'lawyers.zombie', by: 'lawyer', of: 'lawyer' }],
  menu: { group: 'zombies', order: 3 },
  heading: ['lawyerName'],
  list: {
    columns: ['run', 'lawyerName', 'firm', 'district', 'level', 'rules', 'state'],
    filters: ['state', 'run', 'level', 'rules', 'district', 'lawyer', 'firm'],
    views: { found: { title: ['转入核查', 'Opened'], filter: { state: 'found' } } },
    sort: '-createdAt',
    exportNeeds: 'lawyers.exportRequest',
  },
});
