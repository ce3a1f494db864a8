import type { DemoAct } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { members, type Lawyer } from './lawyers.js';

/** One award that was granted, and one that awaits the head of the office. */
export function awardsOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { elsewhere } = members(lawyers);
  const act = (by: string, days: number, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 320),
    type: 'lawyers.award',
    action,
    on,
    form,
  });
  return [
    act('pudong.clerk', 30, 'propose', 'award-0', {
      subject: 'lawyer',
      lawyer: elsewhere.licence,
      kind: 'industry',
      honour: '浦东新区优秀青年律师',
      grounds: '办理法律援助案件二十余件，受援人满意度高。',
    }),
    act('city.lead', 26, 'grant', 'award-0', {}),
    act('pudong.clerk', 3, 'propose', 'award-1', {
      subject: 'firm',
      awardedFirm: elsewhere.firm.uscc,
      kind: 'recommended',
      honour: '全国优秀律师事务所（推荐）',
      grounds: '党建和业务建设成绩突出，公益法律服务常年开展。',
    }),
  ];
}
