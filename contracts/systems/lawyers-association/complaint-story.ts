import type { Dice } from '../../dice.js';
import { compact, type RegisteredLawyer, stories } from '../../story/index.js';
import { complaintV2 } from './complaint-v2.js';
import { complaint } from './complaint.js';
import { decision } from './decision.js';
import { filing } from './filing.js';
import { progress } from './progress.js';
import { firstForm, secondForm } from './registration.js';
import { review } from './review.js';

/** How a complaint is registered: in the first form (`complaint`), in the second (`complaint.v2`) about the lawyer, or there about his firm. */
export type Form = 'first' | 'second' | 'firm';

/** How a case may go: the shares that are not accepted, that are then not filed, that are sanctioned in the end. */
export interface Course {
  readonly refused: number;
  readonly notFiled: number;
  readonly sanctioned: number;
}

/** A complaint: of whom, in which form, and how it may go. */
export interface Complaint {
  readonly lawyer: RegisteredLawyer;
  readonly form: Form;
  readonly course: Course;
}

/** As complaints usually go. */
export const usualCourse: Course = { refused: 0.15, notFiled: 0.4, sanctioned: 0.3 };

/**
 * Whom somebody complains of, and how it goes: one lawyer in four hundred draws the complaints that are filed, so that a demo left alone for a day proposes a
 * handful for the lists, not everybody. One complaint in thirty is about the firm itself; of the others half are registered in the second form.
 */
function complained(lawyers: readonly RegisteredLawyer[], dice: Dice): Complaint {
  const few = lawyers.filter((_, i) => i % 400 === 7);
  if (dice.chance(1 / 30)) return { lawyer: dice.pick(lawyers), form: 'firm', course: usualCourse };
  const form = dice.chance(0.5) ? 'second' : 'first';
  if (few.length > 0 && dice.chance(0.05)) return { lawyer: dice.pick(few), form, course: { refused: 0, notFiled: 0, sanctioned: 0.1 } };
  return { lawyer: dice.pick(lawyers), form, course: { refused: 0.15, notFiled: 1, sanctioned: 0 } };
}

const handlers = ['沈立群', '陆佳怡', '顾明远', '徐静', '蒋文华', '朱晓峰'];
const { says, story } = stories<Complaint>();

/** A complaint from its registration to the archive. */
export const complaintStory = story({
  cast: complained,
  number: ({ begun, serial }) => `SLX-${begun.slice(0, 4)}-${serial.padStart(6, '0')}`,
  begins: {
    registered: ({ about: { form } }) => Number(form === 'first'),
    registeredAnew: ({ about: { form } }) => Number(form !== 'first'),
  },
  steps: {
    registered: says(complaint, ({ about, begun, dice }) => ({ AJZT: '待受理', ...firstForm(about.lawyer, dice, begun) }), [0, 3]),
    registeredAnew: says(
      complaintV2,
      ({ about, begun, day, dice }) => ({ AJZT: '待受理', ...secondForm(about, dice, begun, day) }),
      [0, 3],
    ),
    refused: says(filing, ({ day }) => ({ AJZT: '不予受理', LAJG: '3', SCRQ: compact(day), SCYY: '不属于本会受理范围。' }), [3, 12]),
    transferred: says(
      filing,
      ({ day }) => ({ AJZT: '转送', LAJG: '4', SCRQ: compact(day), SCYY: '被投诉人不属本会会员。', ZSJG: '外省律师协会' }),
      [3, 12],
    ),
    examined: says(complaint, ({ said }) => ({ ...said, AJZT: '待初审' }), [2, 9]),
    examinedAnew: says(complaintV2, ({ said }) => ({ ...said, AJZT: '待初审' }), [2, 9]),
    notFiled: says(
      filing,
      ({ day, dice }) => ({
        AJZT: '不予立案',
        LAJG: '2',
        SCRQ: compact(day),
        SCYY: dice.pick(['未发现违规证据。', '投诉事项正在诉讼中。', '重复投诉且无新的事实。']),
      }),
      [5, 20],
    ),
    mediated: says(
      filing,
      ({ day }) => ({ AJZT: '调解', LAJG: '5', SCRQ: compact(day), SCYY: '双方达成调解协议，投诉人撤回投诉。' }),
      [5, 20],
    ),
    filed: says(
      filing,
      ({ day, dice }) => ({
        AJZT: '待调查',
        LAJG: '1',
        SCRQ: compact(day),
        LABH: numbered('沪律惩立', day, dice.between(1, 900)),
        TZRQ: compact(day),
      }),
      [3, 10],
    ),
    defended: says(
      progress,
      ({ day, dice }) => ({
        AJZT: '待调查',
        JDLX: '2',
        JDRQ: compact(day),
        CBR: [...new Set([dice.pick(handlers), dice.pick(handlers)])],
        JDSM: '已收到被投诉人书面申辩。',
      }),
      [10, 25],
    ),
    investigated: says(
      progress,
      ({ said, day }) => ({ ...said, AJZT: '待审议', JDLX: '1', JDRQ: compact(day), JDSM: '调查报告已提交惩戒委员会。' }),
      [15, 45],
    ),
    deliberated: says(progress, ({ said, day }) => ({ ...said, AJZT: '已审议', JDLX: '3', JDRQ: compact(day), JDSM: undefined }), [10, 40]),
    hearingAsked: says(
      progress,
      ({ said, day }) => ({ ...said, AJZT: '待听证', JDLX: '4', JDRQ: compact(day), JDSM: '被投诉人申请听证。' }),
      [3, 8],
    ),
    heard: says(progress, ({ said, day }) => ({ ...said, AJZT: '待听证', JDLX: '5', JDRQ: compact(day), JDSM: undefined }), [10, 30]),
    sanctioned: says(
      decision,
      ({ day, dice }) => ({
        AJZT: '已结案',
        CLJG: '1',
        ...sanction(dice),
        JDWH: numbered('沪律惩决', day, dice.between(1, 600)),
        JDRQ: compact(day),
        CLYJ: '违规事实清楚，证据充分，依据会员违规行为处分规则作出处分。',
      }),
      [5, 20],
    ),
    notSanctioned: says(decision, ({ day, dice }) => ({ AJZT: '已结案', ...withoutSanction(day, dice) }), [5, 20]),
    reviewAsked: says(review, ({ day }) => ({ AJZT: '待复查', SQRQ: compact(day) }), [12, 12]),
    upheld: says(review, ({ said, day, dice }) => ({ ...said, AJZT: '已结案', FCJG: '1', ...reviewed(day, dice) }), [15, 40]),
    varied: says(review, ({ said, day, dice }) => ({ ...said, AJZT: '已结案', FCJG: '2', ...reviewed(day, dice) }), [15, 40]),
    remitted: says(review, ({ said, day, dice }) => ({ ...said, AJZT: '待调查', FCJG: '3', ...reviewed(day, dice) }), [15, 40]),
    decidedAnew: says(decision, ({ day, dice }) => ({ AJZT: '已结案', ...withoutSanction(day, dice) }), [20, 40]),
    archived: says(
      decision,
      ({ said, day, dice }) => ({
        ...said,
        AJZT: '已归档',
        SDRQ: compact(day),
        SFGK: said.CLJG === '1' && dice.chance(0.3) ? '1' : '0',
      }),
      [40, 70],
    ),
  },
  ways: {
    registered: { refused: ofRefused(0.6), transferred: ofRefused(0.4), examined: ({ about: { course } }) => 1 - course.refused },
    registeredAnew: { refused: ofRefused(0.6), transferred: ofRefused(0.4), examinedAnew: ({ about: { course } }) => 1 - course.refused },
    examined: { notFiled: ofNotFiled(0.6), mediated: ofNotFiled(0.4), filed: ({ about: { course } }) => 1 - course.notFiled },
    examinedAnew: { notFiled: ofNotFiled(0.6), mediated: ofNotFiled(0.4), filed: ({ about: { course } }) => 1 - course.notFiled },
    filed: { defended: 1 },
    defended: { investigated: 1 },
    investigated: { deliberated: 1 },
    deliberated: { hearingAsked: 0.3, sanctioned: ofDecided(true, 0.7), notSanctioned: ofDecided(false, 0.7) },
    hearingAsked: { heard: 1 },
    heard: { sanctioned: ofDecided(true), notSanctioned: ofDecided(false) },
    sanctioned: { reviewAsked: 0.35, archived: 0.65 },
    notSanctioned: { archived: 1 },
    reviewAsked: { upheld: 0.5, varied: 0.25, remitted: 0.25 },
    upheld: { archived: 1 },
    varied: { archived: 1 },
    remitted: { decidedAnew: 1 },
    decidedAnew: { archived: 1 },
  },
});

type Of = { readonly about: Complaint };
function ofRefused(share: number) {
  return ({ about: { course } }: Of): number => course.refused * share;
}
function ofNotFiled(share: number) {
  return ({ about: { course } }: Of): number => course.notFiled * share;
}
function ofDecided(isSanctioned: boolean, share = 1) {
  return ({ about: { course } }: Of): number => (isSanctioned ? course.sanctioned : 1 - course.sanctioned) * share;
}

const numbered = (what: string, day: string, nth: number): string => `${what}〔${day.slice(0, 4)}〕${nth}号`;

function sanction(dice: Dice) {
  const kind = dice.pick(['01', '01', '02', '02', '03', '04', '05'] as const);
  return { CFZL: [kind], ZZYS: kind === '05' ? dice.between(1, 12) : undefined };
}

const withoutSanction = (day: string, dice: Dice) =>
  ({
    CLJG: '2',
    JDWH: numbered('沪律惩决', day, dice.between(1, 600)),
    JDRQ: compact(day),
    CLYJ: '现有证据不足以认定违规。',
  }) as const;

const reviewed = (day: string, dice: Dice) => ({ FCRQ: compact(day), FCWH: numbered('沪律复', day, dice.between(1, 99)) });
