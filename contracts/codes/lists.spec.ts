import { describe, expect, it } from 'vitest';
import { validator } from '../index.js';
import {
  codeList,
  complaintGrounds,
  complaintStates,
  countedComplaintStates,
  decisionResults,
  endedComplaintStates,
  filingResults,
  firmForms,
  forwardAnswers,
  firmPenalties,
  industrySanctions,
  isCode,
  labelOf,
  lawyerCategories,
  lawyerPenalties,
  lawyerStatuses,
  penaltyAuthorities,
  penaltyBases,
  progressStages,
  referralStandings,
  reviewResults,
  urgeAnswers,
} from './index.js';
import { courtOf, courts, districts, intermediateCourtOf, retiredDistricts } from '../bureau/shanghai/index.js';

const all = {
  complaintGrounds,
  complaintStates,
  decisionResults,
  filingResults,
  firmForms,
  forwardAnswers,
  firmPenalties,
  industrySanctions,
  lawyerCategories,
  lawyerPenalties,
  lawyerStatuses,
  progressStages,
  penaltyAuthorities,
  penaltyBases,
  referralStandings,
  reviewResults,
  urgeAnswers,
  districts,
  courts,
};

describe('code lists', () => {
  it.each(Object.entries(all))('%s: every code has a label in both languages, and no two share one', (_, list) => {
    const labels = list.keys.map((key) => labelOf(list, key));
    expect(labels.filter((label) => label === undefined || !/[\u4e00-\u9fa5]/.test(label[0]) || !/^[A-Z]/.test(label[1]))).toEqual([]);
    expect(new Set(labels.map((label) => label?.[0])).size).toBe(list.keys.length);
  });

  it('are schemas that accept their codes and nothing else', () => {
    const list = codeList(['色', 'Colour'], { red: ['红', 'Red'] });
    expect(validator(list.schema)('red')).toEqual([]);
    expect(validator(list.schema)('toString').map(({ code }) => code)).toEqual(['enum']);
    expect([isCode(list, 'red'), isCode(list, 'toString'), labelOf(list, 'toString')]).toEqual([true, false, undefined]);
  });
});

describe('complaints (L01–L04)', () => {
  it('count eight states in the order of the procedure', () => {
    expect(countedComplaintStates.map((state) => complaintStates.codes[state].label[0])).toEqual([
      '待受理',
      '待初审',
      '待调查',
      '待审议',
      '已审议',
      '待听证',
      '已结案',
      '待复查',
    ]);
    expect(endedComplaintStates.map((state) => complaintStates.codes[state].label[0])).toEqual([
      '不予受理',
      '转送',
      '不予立案',
      '调解',
      '已归档',
    ]);
  });

  it('have twelve grounds, each but the last with its law', () => {
    expect(complaintGrounds.keys).toEqual(['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C99']);
    expect(complaintGrounds.keys.filter((ground) => complaintGrounds.codes[ground].law === undefined)).toEqual(['C99']);
  });
});

describe('Shanghai', () => {
  it('has sixteen districts, in the order of their codes', () => {
    expect(districts.keys).toHaveLength(16);
    expect([...districts.keys].sort()).toEqual(districts.keys);
    expect(Object.keys(retiredDistricts).filter((code) => isCode(districts, code))).toEqual([]);
  });

  it('has a court in each, below one of two intermediate courts', () => {
    expect(districts.keys.filter((district) => !isCode(courts, courtOf(district)))).toEqual([]);
    expect([courtOf('310115'), labelOf(courts, '沪0115')?.[0], intermediateCourtOf('310115'), intermediateCourtOf('310151')]).toEqual([
      '沪0115',
      '上海市浦东新区人民法院',
      '沪01',
      '沪02',
    ]);
    expect(districts.keys.filter((district) => intermediateCourtOf(district) === '沪01')).toHaveLength(7);
  });
});
