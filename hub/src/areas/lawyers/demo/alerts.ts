import type { DemoDuty, DemoRecord } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';

type Acts = ReturnType<DemoDuty['acts']>;

/** Of the alerts that were raised by these days one was a false alarm, one was controlled and closed, the others were checked; the latest wait. */
export const alertDuties = (today: string): readonly DemoDuty[] =>
  [-160, -110, -72, -45, -28].map((days) => ({
    at: instantOn(addDays(today, days), 40),
    type: 'lawyers.alert',
    states: ['pending'],
    acts: (record) => courseOf(record, addDays(today, days), days > -50),
  }));

/** `isChecked`: the earlier ones take time, and one of them comes to nothing meanwhile. */
function courseOf({ values }: DemoRecord, day: string, isChecked: boolean): Acts {
  const at = (after: number): string => instantOn(addDays(day, after), 45);
  const by = values['confined'] === true ? 'city.clerk.b' : 'city.clerk';
  if (values['measure']) return [{ by, at: at(0), action: 'dismiss', form: {}, reason: '经核实已按期执行，凭证补录在途，系误报。' }];
  const checked: Acts = [
    { by, at: at(0), action: 'take', form: {} },
    { by, at: at(2), action: 'confirm', form: { finding: '已向来源机关核实，信息属实。' } },
  ];
  if (values['confined'] !== true) return isChecked ? checked : checked.slice(0, 1);
  return [
    ...checked,
    { by, at: at(3), action: 'askControl', form: { control: 'talk', controlText: '约谈律所负责人，要求加强管理并书面报告。' } },
    { by: 'city.lead', at: at(4), action: 'approveControl', form: {} },
    { by, at: at(6), action: 'recordTalk', form: { talk: '律所主任到场，已提出整改要求。' } },
    { by, at: at(9), action: 'close', form: {} },
  ];
}

/** The oldest review of practice was decided: the lawyer goes on to practise; the others wait. */
export const practiceReviewDuties = (today: string): readonly DemoDuty[] => [
  {
    at: instantOn(addDays(today, -40), 50),
    type: 'lawyers.practiceReview',
    states: ['due'],
    acts: () => [
      {
        by: 'city.clerk',
        at: instantOn(addDays(today, -38), 30),
        action: 'askConclusion',
        form: { outcome: 'none', finding: '未采取限制人身自由的强制措施，不影响执业，暂不停止执业，持续关注案件进展。' },
      },
      { by: 'city.lead', at: instantOn(addDays(today, -37), 30), action: 'approveConclusion', form: {} },
    ],
  },
];
