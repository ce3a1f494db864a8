import { complaintReported, decisionReported, filingReported, progressReported, reviewReported } from '@fatong/contracts/canonical/lawyers';
import { complaintGrounds, makeResidentId, type ComplaintState } from '@fatong/contracts/codes';
import type { DataOf, Dice } from '@fatong/contracts';
import type { DemoReport } from '../../../definitions/index.js';
import { addDays, daysBetween, instantOn } from './days.js';
import type { Firm } from './firms.js';
import type { Lawyer } from './lawyers.js';
import { personName, phone } from './names.js';
import { decisionReasons, facts, firmFacts, handlers, notFiledReasons } from './texts.js';

/** A lawyer, or a firm itself. */
export type Respondent = { readonly lawyer: Lawyer } | { readonly firm: Firm };

/** One complaint: everything the association reports of it until `today`, day by day. */
export interface CaseStory {
  readonly id: string;
  readonly about: Respondent;
  readonly district: string;
  readonly reports: readonly DemoReport[];
}

interface Teller {
  readonly dice: Dice;
  day: string;
  /** Goes on by some days; then a report with the next version, unless that day has not come. */
  say(days: readonly [number, number], contract: DemoReport['contract'], state: ComplaintState, data: (day: string) => object): void;
}

export function caseStory(
  dice: Dice,
  { id, about, begins, today }: { id: string; about: Respondent; begins: string; today: string },
): CaseStory {
  const reports: DemoReport[] = [];
  const teller: Teller = {
    dice,
    day: begins,
    say(days, contract, state, data) {
      this.day = addDays(this.day, dice.between(...days));
      if (this.day > today) return;
      const version = reports.length + 1;
      reports.push({
        contract,
        at: instantOn(this.day, dice.between(0, 530)),
        data: { case: { source: 'lawyers-association', id, version }, state, ...data(this.day) },
      });
    },
  };
  tell(teller, about, today);
  return { id, about, district: firmOf(about).district, reports };
}

const firmOf = (about: Respondent): Firm => ('firm' in about ? about.firm : about.lawyer.firm);

function tell(teller: Teller, about: Respondent, today: string): void {
  const { dice } = teller;
  const complaint = complaintOf(dice, about, { complainedOn: teller.day, today });
  const later = daysBetween(teller.day, complaint.receivedOn ?? teller.day);
  teller.say([later, later], complaintReported, 'acceptance', () => complaint);
  if (dice.chance(0.15)) return refuse(teller);
  teller.say([2, 9], complaintReported, 'preliminary', () => complaint);
  if (dice.chance(0.4)) return notFile(teller);
  const filedOn = addDays(teller.day, 0);
  teller.say(
    [3, 10],
    filingReported,
    'investigation',
    (day): Told<typeof filingReported> => ({
      result: 'filed',
      decidedOn: day,
      filingNumber: `沪律惩立〔${filedOn.slice(0, 4)}〕${dice.between(1, 900)}号`,
      notifiedOn: day,
    }),
  );
  investigate(teller);
  decide(teller);
}

type Told<C extends DemoReport['contract']> = Omit<DataOf<C>, 'case' | 'state'>;

function refuse(teller: Teller): void {
  const isTransferred = teller.dice.chance(0.4);
  teller.say(
    [3, 12],
    filingReported,
    isTransferred ? 'transferred' : 'refused',
    (day): Told<typeof filingReported> =>
      isTransferred
        ? { result: 'transferred', decidedOn: day, transferredTo: '外省律师协会', reason: '被投诉人不属本会会员。' }
        : { result: 'refused', decidedOn: day, reason: '不属于本会受理范围。' },
  );
}

function notFile(teller: Teller): void {
  const isMediated = teller.dice.chance(0.4);
  teller.say(
    [5, 20],
    filingReported,
    isMediated ? 'mediated' : 'notFiled',
    (day): Told<typeof filingReported> => ({
      result: isMediated ? 'mediated' : 'notFiled',
      decidedOn: day,
      reason: isMediated ? '双方达成调解协议，投诉人撤回投诉。' : teller.dice.pick(notFiledReasons),
    }),
  );
}

function investigate(teller: Teller): void {
  const { dice } = teller;
  const both = [dice.pick(handlers), dice.pick(handlers)].filter((name, i, all) => all.indexOf(name) === i);
  const reach = (
    days: readonly [number, number],
    state: ComplaintState,
    stage: Told<typeof progressReported>['stage'],
    note?: string,
  ): void =>
    teller.say(
      days,
      progressReported,
      state,
      (day): Told<typeof progressReported> => ({ stage, reachedOn: day, handlers: both, ...(note !== undefined && { note }) }),
    );
  reach([10, 25], 'investigation', 'defended', '已收到被投诉人书面申辩。');
  reach([15, 45], 'deliberation', 'investigated', '调查报告已提交惩戒委员会。');
  reach([10, 40], 'deliberated', 'deliberated');
  if (dice.chance(0.3)) {
    reach([3, 8], 'hearing', 'proposed', '被投诉人申请听证。');
    reach([10, 30], 'hearing', 'heard');
  }
}

function decide(teller: Teller): void {
  const { dice } = teller;
  const isSanctioned = dice.chance(0.3);
  const decision = (result: 'sanctioned' | 'notSanctioned', day: string): Told<typeof decisionReported> => ({
    result,
    decidedOn: day,
    decisionNumber: `沪律惩决〔${day.slice(0, 4)}〕${dice.between(1, 600)}号`,
    reasons: decisionReasons[result],
    ...(result === 'sanctioned' && sanction(dice)),
  });
  let decided = decision(isSanctioned ? 'sanctioned' : 'notSanctioned', teller.day);
  teller.say([5, 20], decisionReported, 'closed', (day) => (decided = { ...decided, decidedOn: day }));
  if (isSanctioned && dice.chance(0.35)) {
    const askedOn = addDays(teller.day, 12);
    const result = dice.pick(['upheld', 'upheld', 'varied', 'remitted'] as const);
    teller.say([12, 12], reviewReported, 'review', (): Told<typeof reviewReported> => ({ askedOn }));
    teller.say(
      [15, 40],
      reviewReported,
      result === 'remitted' ? 'investigation' : 'closed',
      (day): Told<typeof reviewReported> => ({
        askedOn,
        result,
        decidedOn: day,
        decisionNumber: `沪律复〔${day.slice(0, 4)}〕${dice.between(1, 99)}号`,
      }),
    );
    if (result === 'remitted') teller.say([20, 40], decisionReported, 'closed', (day) => (decided = decision('notSanctioned', day)));
  }
  teller.say([40, 70], decisionReported, 'archived', (day) => ({ ...decided, servedOn: day, published: isSanctioned && dice.chance(0.3) }));
}

function sanction(dice: Dice): Pick<Told<typeof decisionReported>, 'sanctions' | 'suspensionMonths'> {
  const kind = dice.pick(['admonition', 'admonition', 'warning', 'warning', 'criticism', 'censure', 'suspension'] as const);
  return { sanctions: [kind], ...(kind === 'suspension' && { suspensionMonths: dice.between(1, 12) }) };
}

/** Most say when the association received it, up to three days after it was lodged; those of the older form do not. */
function complaintOf(
  dice: Dice,
  about: Respondent,
  { complainedOn, today }: { readonly complainedOn: string; readonly today: string },
): Told<typeof complaintReported> {
  const isFirm = 'firm' in about;
  const { uscc, name, district } = firmOf(about);
  const first = isFirm
    ? dice.pick(['C08', 'C08', 'C04', 'C05'] as const)
    : dice.pick(['C01', 'C01', 'C01', 'C04', 'C04', 'C02', 'C03', ...complaintGrounds.keys] as const);
  const second = dice.pick(complaintGrounds.keys);
  const sex = dice.chance(0.5) ? 'male' : 'female';
  const isAnonymous = dice.chance(0.12);
  const born = `${dice.between(1950, 2000)}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`;
  const isDayKnown = isFirm || dice.chance(0.85);
  return {
    subject: isFirm ? 'firm' : 'lawyer',
    ...('lawyer' in about && { lawyer: { licence: about.lawyer.licence, name: about.lawyer.name } }),
    firm: { uscc, name },
    district,
    grounds: !isFirm && second !== first && dice.chance(0.2) ? [first, second] : [first],
    complainedOn,
    anonymous: isAnonymous,
    ...(isDayKnown && { receivedOn: addDays(complainedOn, Math.min(dice.pick([0, 1, 1, 2, 3]), daysBetween(complainedOn, today))) }),
    ...(!isAnonymous && {
      complainant: {
        name: personName(dice, sex),
        idNumber: makeResidentId({ born, serial: dice.between(0, 999), sex }),
        phone: phone(dice),
      },
    }),
    facts: dice.pick(isFirm ? firmFacts : facts[first]),
  };
}
