import { dated, now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { check } from './check.js';

/** 核查统计 (N08): by office, conclusion, overdue; every figure opens its list. */
export const checks = report(notary, 'checks', ['专案核查统计', 'Figures of checks'], {
  law: 'N08',
  menu: { group: 'punishments', order: 4, among: true },
  see: ['lead', 'clerk', 'chief', 'inspector', 'district'],
  measures: {
    sign: now(['待签收', 'To be signed for'], check, { state: 'sign' }),
    checking: now(['核查中', 'Being looked into'], check, { state: 'checking' }),
    review: now(['待审核', 'To be reviewed'], check, { state: 'review' }),
    overdue: now(['超期未报告', 'Overdue'], check, { finishStanding: 'overdue', state: ['sign', 'checking'] }),
    deployed: dated(['部署', 'Deployed'], check, 'deployedOn'),
    concluded: dated(['作出结论', 'Concluded'], check, 'concludedOn'),
    clean: dated(['无问题', 'Nothing found'], check, 'concludedOn', { conclusion: 'clean' }),
    flawed: dated(['瑕疵', 'Flawed'], check, 'concludedOn', { conclusion: 'flawed' }),
    irregular: dated(['违规', 'Irregular'], check, 'concludedOn', { conclusion: 'irregular' }),
    illegal: dated(['违法', 'Illegal'], check, 'concludedOn', { conclusion: 'illegal' }),
    late: dated(['逾期报告', 'Reported late'], check, 'deployedOn', { finishStanding: ['late', 'overdue'] }),
  },
  ratios: {},
  counters: ['sign', 'checking', 'review', 'overdue', 'concluded'],
  trend: ['deployed', 'concluded'],
  tables: {
    office: {
      title: ['按机构', 'By office'],
      head: ['公证机构', 'Office'],
      by: 'office',
      columns: ['deployed', 'concluded', 'clean', 'flawed', 'irregular', 'illegal', 'late'],
      rank: 'deployed',
      top: 22,
    },
    source: {
      title: ['按来源', 'By source'],
      head: ['来源', 'Source'],
      by: 'source',
      columns: ['deployed', 'concluded', 'clean', 'flawed', 'irregular', 'illegal'],
      rank: 'deployed',
      top: 10,
    },
  },
});
