/** Ratios officials read of complaints (domain rules 4.1, 4.8), in every report in the same words; each names its measures. */
export const perLawyers = {
  title: ['每百名律师投诉', 'Per 100 lawyers'],
  unit: 'per100',
  of: ['received', 'lawyers'],
  formula: [
    '收到投诉 ÷ 期末执业律师 × 100；律师按执业经历在期末（不晚于今天）计',
    'Complaints received ÷ lawyers × 100; lawyers by their practice history on the last day of the period, today at the latest',
  ],
} as const;

export const filingRate = {
  title: ['立案率', 'Filing rate'],
  unit: 'percent',
  of: ['filed', 'examined'],
  formula: [
    '期间内立案 ÷ 期间内作出立案审查（立案、不予受理、不予立案、调解、转送）',
    'Filed ÷ examined within the period (filed, not accepted, not filed, mediated, transferred)',
  ],
} as const;

export const substantiated = {
  title: ['查实率', 'Substantiated'],
  unit: 'percent',
  of: ['sanctioned', 'decided'],
  formula: ['期间内决定处分 ÷ 期间内作出处理决定', 'Sanctioned ÷ decided within the period'],
} as const;

export const days = {
  title: ['平均办理天数', 'Average days'],
  unit: 'days',
  of: ['closed'],
  since: 'complainedOn',
  formula: [
    '期间内结案的案件，自投诉之日至结案之日的自然日平均数',
    'Natural days from complaint to closing, averaged over the cases closed within the period',
  ],
} as const;
