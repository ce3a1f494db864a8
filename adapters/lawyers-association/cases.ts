import type { Dice } from '@fatong/contracts';
import type { StateWord } from '@fatong/contracts/systems/lawyers-association';
import type { RegisteredLawyer } from '../kit/index.js';
import { registered, type Form } from './registered.js';

/** One report of the simulated association about one of its cases. */
export interface Report {
  readonly message: 'complaint' | 'complaint.v2' | 'filing' | 'progress' | 'decision' | 'review';
  readonly data: Readonly<Record<string, unknown>> & { readonly AJBH: string; readonly BBH: number; readonly AJZT: StateWord };
}

const handlers = ['沈立群', '陆佳怡', '顾明远', '徐静'];

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');

/** How a case may go: the shares that are not accepted, that are then not filed, that are sanctioned in the end; and in which form it is registered, else the first. */
export interface Course {
  readonly refused: number;
  readonly notFiled: number;
  readonly sanctioned: number;
  readonly form?: Form;
}
const anyCourse: Course = { refused: 0.12, notFiled: 0.2, sanctioned: 0.55 };

/**
 * Whom somebody complains of, and how it goes: one lawyer in four hundred draws the complaints that are filed, so that a demo left alone for a day proposes a
 * handful for the lists, not everybody. One complaint in thirty is about the firm itself; of the others half are registered in the second form.
 */
export function complained(
  lawyers: readonly RegisteredLawyer[],
  dice: Dice,
): { readonly lawyer: RegisteredLawyer; readonly course: Course } {
  const few = lawyers.filter((_, i) => i % 400 === 7);
  if (dice.chance(1 / 30)) return { lawyer: dice.pick(lawyers), course: { ...anyCourse, form: 'firm' } };
  const form = dice.chance(0.5) ? 'second' : 'first';
  if (few.length > 0 && dice.chance(0.05)) return { lawyer: dice.pick(few), course: { refused: 0, notFiled: 0, sanctioned: 0.1, form } };
  return { lawyer: dice.pick(lawyers), course: { refused: 0.15, notFiled: 1, sanctioned: 0, form } };
}

/** The whole life of a fictional case, as the association would report it: versions from 1 without gap, every state word as it is after that version. */
export function lifeOf(id: string, lawyer: RegisteredLawyer, dice: Dice, now: Date, course: Course = anyCourse): Report[] {
  const reports: Report[] = [];
  const say = (message: Report['message'], AJZT: StateWord, fields: Record<string, unknown>): void => {
    reports.push({ message, data: { AJBH: id, BBH: reports.length + 1, AJZT, ...fields } });
  };
  const today = day(now);
  const { message, fields } = registered(lawyer, dice, today, course.form ?? 'first');
  say(message, '待受理', fields);
  if (dice.chance(course.refused)) {
    const refused = dice.chance(0.5);
    say('filing', refused ? '不予受理' : '转送', {
      LAJG: refused ? '3' : '4',
      SCRQ: today,
      SCYY: refused ? '不属于本会受理范围。' : '转有管辖权的机关处理。',
      ...(!refused && { ZSJG: '上海市某区司法局' }),
    });
    return reports;
  }
  say(message, '待初审', fields);
  if (dice.chance(course.notFiled)) {
    const mediated = dice.chance(0.4);
    say('filing', mediated ? '调解' : '不予立案', {
      LAJG: mediated ? '5' : '2',
      SCRQ: today,
      SCYY: mediated ? '双方达成调解。' : '未发现违规证据。',
    });
    return reports;
  }
  say('filing', '待调查', { LAJG: '1', SCRQ: today, LABH: `沪律惩立〔${today.slice(0, 4)}〕${dice.between(1, 999)}号`, TZRQ: today });
  say('progress', '待调查', {
    JDLX: '1',
    JDRQ: today,
    CBR: [dice.pick(handlers), dice.pick(handlers)].filter((one, i, all) => all.indexOf(one) === i),
  });
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
    say('review', outcome === '3' ? '待调查' : '已结案', {
      SQRQ: today,
      FCJG: outcome,
      FCRQ: today,
      FCWH: `沪律复〔${today.slice(0, 4)}〕${dice.between(1, 99)}号`,
    });
    if (outcome === '3') say('decision', '已结案', { ...decision, CLJG: '2', CFZL: undefined });
  }
  say('decision', '已归档', { ...decision, SDRQ: today, SFGK: '0' });
  return reports.map(({ message, data }) => ({ message, data: JSON.parse(JSON.stringify(data)) as Report['data'] }));
}
