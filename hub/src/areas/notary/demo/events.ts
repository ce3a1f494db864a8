import type { DemoDuty } from '../../../definitions/index.js';
import { at, day } from './days.js';

type Does = ReturnType<DemoDuty['acts']>[number];
const does = (by: string, when: string, action: string, form: Does['form'] = {}): Does => ({ by, at: when, action, form });
/** Those of 黄浦 are looked into by its district; of another one there is no account, so that they wait to be signed for. */
const isHuangpu = (values: Readonly<Record<string, unknown>>): boolean => values['collaborator'] === '310101';
const isOurs = (values: Readonly<Record<string, unknown>>): boolean => values['officeCode'] === 'GZ-01';

/** Events at their nodes: one day’s are judged, later dispatched, those of 黄浦 signed for and looked into, one put right and closed, the latest wait. */
export const eventDuties = (today: string): readonly DemoDuty[] => {
  const on = (ago: number, minutes: number): string => at(today, ago, minutes);
  const type = 'notary.event';
  const looked = (values: Readonly<Record<string, unknown>>, ago: number): readonly Does[] =>
    isHuangpu(values)
      ? [
          does('notary.district', on(ago, 20), 'sign'),
          does('notary.district', on(ago, 40), 'note', {
            steps: [{ on: day(today, ago), kind: 'file', content: '调阅卷宗、收费单据和录像，核对办理经过。' }],
          }),
        ]
      : [];
  return [
    {
      at: on(14, 0),
      type,
      states: ['judging'],
      acts: ({ values }) =>
        values['level'] === 'yellow' && values['origin'] === 'warning'
          ? [does('notary.clerk', on(14, 10), 'reject', { whyNot: 'explained', judgement: '社区集中办证，已核实，情况正常。' })]
          : [
              does('notary.clerk', on(14, 10), 'judge', { judgement: '指标异常明显，应予排查。' }),
              does('notary.lead', on(14, 30), 'dispatch', { order: '请调卷核实办理经过和收费依据。' }),
            ],
    },
    { at: on(13, 0), type, states: ['sign'], acts: ({ values }) => looked(values, 13) },
    {
      at: on(10, 0),
      type,
      states: ['checking'],
      acts: ({ values }) =>
        isOurs(values) && values['model'] !== 'video'
          ? [
              does('notary.district', on(10, 10), 'orderRectification', {
                result: 'irregular',
                finding: '收费告知不完整，未留存告知记录。',
                rectification: '补齐收费告知，完善内部审查制度。',
              }),
              does('notary.office', on(8, 10), 'rectify', { rectifications: [{ what: '补齐告知记录，修订收费告知流程。' }] }),
            ]
          : [],
    },
    {
      at: on(7, 0),
      type,
      states: ['rectifying'],
      acts: ({ values }) =>
        values['origin'] === 'thirdParty'
          ? []
          : [
              does('notary.office', on(7, 10), 'handIn', { rectified: '整改完成，制度已修订并组织学习。' }),
              does('notary.clerk.b', on(6, 10), 'pass', { reviewText: '已查看整改材料，整改到位。' }),
              does('notary.lead', on(5, 10), 'close', { disposal: ['rectified'], conclusion: '同意办结，纳入重点关注六个月。' }),
            ],
    },
  ];
};
