import type { Dice } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import type { StateWord } from '@fatong/contracts/systems/lawyers-association';
import type { RegisteredLawyer } from '../kit/index.js';

/** One report of the simulated association about one of its cases. */
export interface Report {
  readonly message: 'complaint' | 'filing' | 'progress' | 'decision' | 'review';
  readonly data: Readonly<Record<string, unknown>> & { readonly AJBH: string; readonly BBH: number; readonly AJZT: StateWord };
}

const grounds = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '99'];
const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '司马'];
const givenNames = ['建国', '丽华', '晓明', '秀英', '志强', '美玲', '文博', '雅琴', '浩然', '子涵'];
const facts = [
  '委托后长期不与当事人联系，多次催问案件进展均无答复，错过举证期限。',
  '收取代理费后未开具发票，且要求将费用汇入个人账户。',
  '在同一案件中曾为对方当事人提供法律咨询，存在利益冲突。',
  '未经委托人同意擅自变更诉讼请求，造成损失。',
  '在网络平台发布“包赢”“百分百胜诉”等宣传内容。',
  '庭审后将卷宗材料发送至微信群，泄露当事人隐私。',
];
const handlers = ['沈立群', '陆佳怡', '顾明远', '徐静'];

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');

/** How a case may go: the shares that are not accepted, that are then not filed, that are sanctioned in the end. */
export interface Course {
  readonly refused: number;
  readonly notFiled: number;
  readonly sanctioned: number;
}
const anyCourse: Course = { refused: 0.12, notFiled: 0.2, sanctioned: 0.55 };

/** Whom somebody complains of, and how it goes: one lawyer in four hundred draws the complaints that are filed, so that a demo left alone for a day proposes a handful for the lists, not everybody. */
export function complained(lawyers: readonly RegisteredLawyer[], dice: Dice): { readonly lawyer: RegisteredLawyer; readonly course: Course } {
  const few = lawyers.filter((_, i) => i % 400 === 7);
  if (few.length > 0 && dice.chance(0.05)) return { lawyer: dice.pick(few), course: { refused: 0, notFiled: 0, sanctioned: 0.1 } };
  return { lawyer: dice.pick(lawyers), course: { refused: 0.15, notFiled: 1, sanctioned: 0 } };
}

/** The whole life of a fictional case, as the association would report it: versions from 1 without gap, every state word as it is after that version. */
export function lifeOf(id: string, lawyer: RegisteredLawyer, dice: Dice, now: Date, course: Course = anyCourse): Report[] {
  const reports: Report[] = [];
  const say = (message: Report['message'], AJZT: StateWord, fields: Record<string, unknown>): void => {
    reports.push({ message, data: { AJBH: id, BBH: reports.length + 1, AJZT, ...fields } });
  };
  const today = day(now);
  const complaint = complaintFields(lawyer, dice, today);
  say('complaint', '待受理', complaint);
  if (dice.chance(course.refused)) {
    const refused = dice.chance(0.5);
    say('filing', refused ? '不予受理' : '转送', { LAJG: refused ? '3' : '4', SCRQ: today, SCYY: refused ? '不属于本会受理范围。' : '转有管辖权的机关处理。', ...(!refused && { ZSJG: '上海市某区司法局' }) });
    return reports;
  }
  say('complaint', '待初审', complaint);
  if (dice.chance(course.notFiled)) {
    const mediated = dice.chance(0.4);
    say('filing', mediated ? '调解' : '不予立案', { LAJG: mediated ? '5' : '2', SCRQ: today, SCYY: mediated ? '双方达成调解。' : '未发现违规证据。' });
    return reports;
  }
  say('filing', '待调查', { LAJG: '1', SCRQ: today, LABH: `沪律惩立〔${today.slice(0, 4)}〕${dice.between(1, 999)}号`, TZRQ: today });
  say('progress', '待调查', { JDLX: '1', JDRQ: today, CBR: [dice.pick(handlers), dice.pick(handlers)].filter((one, i, all) => all.indexOf(one) === i) });
  say('progress', '待审议', { JDLX: '3', JDRQ: today, JDSM: '调查报告已提交惩戒委员会。' });
  say('progress', '已审议', { JDLX: '4', JDRQ: today });
  if (dice.chance(0.3)) say('progress', '待听证', { JDLX: '5', JDRQ: today });
  const sanctioned = dice.chance(course.sanctioned);
  const decision = {
    CLJG: sanctioned ? '1' : '2',
    ...(sanctioned && { CFZL: [dice.pick(['01', '02', '03', '04'])] }),
    JDWH: `沪律惩决〔${today.slice(0, 4)}〕${dice.between(1, 999)}号`,
    JDRQ: today,
    CLYJ: sanctioned ? '违规事实清楚，证据充分。' : '现有证据不足以认定违规。',
  };
  say('decision', '已结案', decision);
  if (sanctioned && dice.chance(0.35)) {
    say('review', '待复查', { SQRQ: today });
    const outcome = dice.pick(['1', '1', '2', '3']);
    say('review', outcome === '3' ? '待调查' : '已结案', { SQRQ: today, FCJG: outcome, FCRQ: today, FCWH: `沪律复〔${today.slice(0, 4)}〕${dice.between(1, 99)}号` });
    if (outcome === '3') say('decision', '已结案', { ...decision, CLJG: '2', CFZL: undefined });
  }
  say('decision', '已归档', { ...decision, SDRQ: today, SFGK: '0' });
  return reports.map(({ message, data }) => ({ message, data: JSON.parse(JSON.stringify(data)) as Report['data'] }));
}

function complaintFields(lawyer: RegisteredLawyer, dice: Dice, today: string): Record<string, unknown> {
  const anonymous = dice.chance(0.1);
  const born = `19${dice.between(50, 99)}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`;
  const first = dice.pick(grounds);
  const second = dice.pick(grounds);
  return {
    LSZYZH: lawyer.licence,
    LSXM: lawyer.name,
    SWSDM: lawyer.firm.uscc,
    SWSMC: lawyer.firm.name,
    QXDM: lawyer.district,
    TSLB: dice.chance(0.25) && second !== first ? [first, second] : [first],
    TSRQ: today,
    SFNM: anonymous ? '1' : '0',
    ...(!anonymous && {
      TSRXM: dice.pick(surnames) + dice.pick(givenNames),
      TSRZJH: makeResidentId({ born, serial: dice.between(0, 999), sex: dice.chance(0.5) ? 'male' : 'female' }),
      TSRDH: `1990000${String(dice.between(0, 9999)).padStart(4, '0')}`,
    }),
    TSNR: dice.pick(facts),
  };
}
