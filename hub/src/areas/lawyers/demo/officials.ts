import type { Dice } from '@fatong/contracts';
import type { DemoAccount, DemoAct, DemoUnit } from '../../../definitions/index.js';
import type { CaseStory } from './complaints.js';
import { addDays, daysBetween, instantOn } from './days.js';
import { demoEmployer, employerUnit } from './employers.js';
import { members, type Lawyer } from './lawyers.js';
import { incomingLicence, incomingUnit } from './applicants.js';

/** The office in the bureau, and the association beside it. */
export const officialUnits: readonly DemoUnit[] = [
  { id: 'city/lawyers-office', parent: 'city', kind: 'office', title: ['律师工作处', 'Lawyers Office'], district: null },
  {
    id: 'association/lawyers',
    parent: 'city',
    kind: 'association',
    title: ['上海市律师协会', 'Shanghai Lawyers Association'],
    district: null,
  },
  {
    id: 'association/lawyers-pudong',
    parent: 'association/lawyers',
    kind: 'association',
    title: ['浦东律师工作委员会', 'Pudong branch of the Lawyers Association'],
    district: '310115',
  },
  incomingUnit,
  employerUnit,
];

/** The accounts of the bureau and its partners, two where one may not decide on what they did themselves; of two firms a clerk each, and of one of them two lawyers. */
export function accountsOf(lawyers: readonly Lawyer[]): readonly DemoAccount[] {
  const { self, colleague, elsewhere, employed } = members(lawyers);
  return [
    { username: 'city.lead', name: '方正明', roles: ['lawyers.city-lead'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'city.lead.b', name: '郑怀谨', roles: ['lawyers.city-lead'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'city.clerk', name: '林书言', roles: ['lawyers.city-clerk'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'city.clerk.b', name: '顾清和', roles: ['lawyers.city-clerk'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'district.lead', name: '周立行', roles: ['lawyers.district-lead'], unit: 'district/310101', surface: 'admin' },
    { username: 'district.clerk', name: '何静怡', roles: ['lawyers.district-clerk'], unit: 'district/310101', surface: 'admin' },
    { username: 'pudong.clerk', name: '陆海生', roles: ['lawyers.district-clerk'], unit: 'district/310115', surface: 'admin' },
    { username: 'deputy', name: '严守正', roles: ['lawyers.deputy'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'district.deputy', name: '陶立信', roles: ['lawyers.district-deputy'], unit: 'district/310101', surface: 'admin' },
    { username: 'legal.reviewer', name: '白律安', roles: ['lawyers.legal-reviewer'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'hearing.officer', name: '温听言', roles: ['lawyers.hearing-officer'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'agency.reviewer', name: '江审之', roles: ['lawyers.agency-reviewer'], unit: 'city/lawyers-office', surface: 'admin' },
    { username: 'unit.reviewer', name: '钱守拙', roles: ['lawyers.unit-reviewer'], unit: demoEmployer.unit, surface: 'admin' },
    { username: 'unit.reviewer.b', name: '傅知微', roles: ['lawyers.unit-reviewer'], unit: demoEmployer.unit, surface: 'admin' },
    { username: 'association.clerk', name: '沈立群', roles: ['lawyers.association-clerk'], unit: 'association/lawyers', surface: 'admin' },
    { username: 'rights.clerk', name: '唐若水', roles: ['lawyers.rights-clerk'], unit: 'association/lawyers', surface: 'admin' },
    { username: 'rights.lead', name: '邱明德', roles: ['lawyers.rights-lead'], unit: 'association/lawyers', surface: 'admin' },
    { username: 'rights.president', name: '杜维衡', roles: ['lawyers.rights-president'], unit: 'association/lawyers', surface: 'admin' },
    { username: 'rights.branch', name: '叶知秋', roles: ['lawyers.rights-branch'], unit: 'association/lawyers-pudong', surface: 'admin' },
    clerkOf('firm.clerk', '许小雯', self),
    clerkOf('firm.clerk.b', '曹予安', elsewhere),
    lawyerAs('lawyer', self),
    ...(colleague ? [lawyerAs('lawyer.b', colleague)] : []),
    lawyerAs('lawyer.c', elsewhere),
    ...(employed ? [lawyerAs('lawyer.unit', employed)] : []),
    incomer,
  ];
}

/** A lawyer of another province who wants to come: in no register of ours, and in no unit but his own. */
const incomer: DemoAccount = {
  username: 'incoming',
  name: '苏南行',
  roles: ['lawyers.incoming'],
  unit: incomingUnit.id,
  surface: 'portal',
  person: { type: 'lawyers.applicant', key: incomingLicence },
};

const clerkOf = (username: string, name: string, { firm }: Lawyer): DemoAccount => ({
  username,
  name,
  roles: ['lawyers.firm-clerk'],
  unit: firm.unit,
  surface: 'portal',
});
const lawyerAs = (username: string, { name, licence, firm }: Lawyer): DemoAccount => ({
  username,
  name,
  roles: ['lawyers.lawyer'],
  unit: firm.unit,
  surface: 'portal',
  person: { type: 'lawyers.lawyer', key: licence },
});

const clerks: Readonly<Record<string, string>> = { '310101': 'district.clerk', '310115': 'pudong.clerk' };

/** Supervision orders on slow cases of two districts, in every state. */
export function supervisionsOf(dice: Dice, stories: readonly CaseStory[], today: string): readonly DemoAct[] {
  const slow = stories.filter(
    ({ district, told, toldFirst }) => district in clerks && told >= 3 && daysBetween(toldFirst.slice(0, 10), today) > 60,
  );
  return slow
    .filter((_, i) => i % 6 === 0)
    .slice(0, 24)
    .flatMap((story, i) => orderOf(dice, story, { steps: i % 5, today, name: `supervision-${i}` }));
}

function orderOf(
  dice: Dice,
  { id, district }: CaseStory,
  { steps, today, name }: { steps: number; today: string; name: string },
): readonly DemoAct[] {
  const begins = addDays(today, -dice.between(30, 45));
  const on = (days: number): string => instantOn(addDays(begins, days), dice.between(10, 400));
  const act = (days: number, by: string, action: string, form: DemoAct['form'] = {}, reason?: string): DemoAct => ({
    by,
    at: on(days),
    type: 'lawyers.supervision',
    action,
    on: name,
    form,
    ...(reason !== undefined && { reason }),
  });
  const clerk = clerks[district]!;
  const all = [
    act(0, 'city.lead', 'issue', {
      subject: `关于投诉案件 ${id} 的督办`,
      complaint: id,
      seat: district,
      requirement: '请核查律所管理情况，督促律所配合协会调查，并书面反馈。',
      dueOn: addDays(begins, 20),
    }),
    act(1, clerk, 'sign'),
    act(9, clerk, 'answer', { reply: '已约谈律所负责人，要求其限期提交收费凭证和案卷。' }),
    act(12, 'city.clerk', 'sendBack', {}, '请补充收费凭证复印件。'),
    act(18, clerk, 'answer', { reply: '已补充收费凭证，律所已退还多收费用。' }),
    act(22, 'city.clerk', 'close', { conclusion: '情况属实，已整改，予以办结。' }),
  ];
  const lengths = [1, 2, 3, 4, 6];
  return all.slice(0, lengths[steps]);
}
