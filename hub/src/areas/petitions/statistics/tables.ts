import { cross } from '../../../definitions/index.js';
import { petition } from '../registration/petition.js';

const received = { of: petition, day: 'receivedOn', sums: 'personCount' } as const;

/** The cross tables of 统计汇总 (P11): counted as things are by the overview, kept by the monthly table. */
export const tables = [
  cross('contentChannel', ['业务 × 渠道', 'Business by channel'], {
    ...received,
    head: ['业务类型', 'Business'],
    rows: 'content',
    columns: 'channel',
  }),
  cross('contentPurpose', ['业务 × 诉求类别', 'Business by purpose'], {
    ...received,
    head: ['业务类型', 'Business'],
    rows: 'content',
    columns: 'purpose',
    // What is accused is no column: the number of accusations stands by itself, and nobody opens it but whom the rules name.
    only: ['advice', 'demand'],
  }),
  cross('unitResult', ['单位 × 处理结果', 'Units by result'], {
    of: petition,
    day: 'answeredOn',
    sums: 'personCount',
    head: ['主办单位', 'Unit in charge'],
    rows: 'main',
    columns: 'result',
  }),
  cross('respondent', ['反映对象 × 渠道', 'Respondents by channel'], {
    ...received,
    head: ['反映对象类别', 'Kind of respondent'],
    rows: 'respondentKind',
    columns: 'channel',
  }),
  cross('joint', ['联名、集体访 × 渠道', 'Joint and mass petitions by channel'], {
    ...received,
    head: ['渠道', 'Channel'],
    rows: 'channel',
    columns: 'flags',
    only: ['joint', 'mass', 'repeated', 'skipping'],
  }),
] as const;
