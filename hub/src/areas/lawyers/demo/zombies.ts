import type { DemoAct, DemoDuty, DemoRecord } from '../../../definitions/index.js';
import type { SignalKind } from '@fatong/contracts/codes';
import { addDays, instantOn } from './days.js';
import { members, type Lawyer } from './lawyers.js';

/** Runs of the search, so many days ago; what was uploaded before each. */
const runs = [34, 4] as const;
const sources: Readonly<Record<SignalKind, string>> = {
  death: '民政部门死亡登记',
  post: '组织人事部门任职信息',
  insurance: '人力资源社会保障部门缴费记录',
  assessment: '律师年度考核结果',
  activity: '律师业务管理系统',
  leave: '律师事务所休假备案',
};
/** What is known of one lawyer after the other, in days ago: cases of every level, and one on leave who is left alone. */
const known: readonly (readonly (readonly [kind: SignalKind, ago: number])[])[] = [
  [['death', 80]],
  [['post', 300]],
  [
    ['activity', 800],
    ['assessment', 900],
  ],
  [
    ['activity', 760],
    ['insurance', 420],
  ],
  [['assessment', 850]],
  [['insurance', 500]],
  [
    ['activity', 900],
    ['leave', 100],
  ],
  [['death', 60]],
  [['post', 120]],
];
/** Known by the second run only. */
const later = 7;

/** Signals entered by the city’s clerk, two runs, of which the first list stays as it was, and two exports that were asked for. */
export function zombieActs(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const { self, colleague, elsewhere } = members(lawyers);
  const others = lawyers.filter((one) => {
    const { category, status, licensedOn } = one.entries[0]!.values as { category: string; status: string; licensedOn: string };
    return ![self, colleague, elsewhere].includes(one) && category === 'fullTime' && status === 'practising' && licensedOn < '2020-01-01';
  });
  const act = (days: number, minutes: number, type: string, action: string, on: string, form: DemoAct['form']): DemoAct => ({
    by: 'city.clerk',
    at: instantOn(addDays(today, -days), minutes),
    type,
    action,
    on,
    form,
  });
  const asking = (days: number, by: string, on: string, form: DemoAct['form']): DemoAct => ({
    ...act(days, 90, 'lawyers.exportRequest', 'ask', on, form),
    by,
  });
  const exports: readonly DemoAct[] = [
    asking(3, 'city.clerk', 'export-0', { what: 'lawyers.zombie', purpose: '向部里报送僵尸律师清理情况。' }),
    { ...act(2, 20, 'lawyers.exportRequest', 'approve', 'export-0', {}), by: 'city.lead' },
    asking(1, 'district.clerk', 'export-1', { what: 'lawyers.zombieHit', purpose: '逐一通知律所核对。' }),
  ];
  const searches = runs.flatMap((days, run) => [
    ...known.flatMap((signals, i) =>
      signals
        .filter(([kind]) => (i < later || run > 0) && (run === 0 || i >= later || kind !== 'leave'))
        .flatMap(([kind, ago], n) => {
          const of = others[(i * 7) % others.length];
          if (of === undefined) return [];
          const on = `signal-${run}-${i}-${n}`;
          const form = { lawyer: of.licence, kind, on: addDays(today, -ago), said: sources[kind], asOf: addDays(today, -days - 2) };
          return [act(days + 1, 10 + i, 'lawyers.signal', 'enter', on, form)];
        }),
    ),
    act(days, 60, 'lawyers.zombieRun', 'start', `zombie-run-${run}`, { note: run === 0 ? '季度核查' : '月度例行核查' }),
  ]);
  return [...searches, ...exports];
}

/** Of what the first run found one is only suspected, others are checked, determined, published, objected to and cleared. */
export const zombieDuties = (today: string): readonly DemoDuty[] => {
  const courses: readonly ReturnType<DemoDuty['acts']>[] = coursesOf(today);
  let turn = 0;
  return [
    {
      at: instantOn(addDays(today, -30), 30),
      type: 'lawyers.zombie',
      states: ['suspected'],
      acts: (_: DemoRecord) => courses[turn++ % courses.length]!,
    },
  ];
};

function coursesOf(today: string): readonly ReturnType<DemoDuty['acts']>[] {
  const at = (days: number, minutes = 30): string => instantOn(addDays(today, -days), minutes);
  const tried = [28, 26, 24].map((days) => ({ way: 'phone', on: addDays(today, -days), result: 'unreached' }));
  const checked: ReturnType<DemoDuty['acts']> = [
    { by: 'city.clerk', at: at(29), action: 'take', form: {} },
    { by: 'city.clerk', at: at(23), action: 'contact', form: { contacts: tried } },
  ];
  const approved: ReturnType<DemoDuty['acts']> = [
    ...checked,
    { by: 'city.clerk', at: at(22), action: 'askDetermination', form: { finding: '经三次联系未果，现有数据相互印证，拟认定为僵尸律师。' } },
    { by: 'city.lead', at: at(20), action: 'approveDetermination', form: {} },
  ];
  const published: ReturnType<DemoDuty['acts']> = [...approved, { by: 'city.clerk', at: at(9), action: 'publish', form: {} }];
  return [
    published,
    [
      ...published,
      {
        by: 'city.clerk.b',
        at: at(3),
        action: 'recordObjection',
        form: { objectorName: '欧阳某', objection: '其系我公司法律顾问，近期仍在提供法律服务，请复核。' },
      },
    ],
    approved,
    [
      ...checked,
      { by: 'city.clerk', at: at(21), action: 'askExclusion', form: { exclusionReason: '经核，考核结果漏报，律所已补报。' } },
      { by: 'city.lead', at: at(19), action: 'approveExclusion', form: {} },
    ],
    checked,
    [],
  ];
}
