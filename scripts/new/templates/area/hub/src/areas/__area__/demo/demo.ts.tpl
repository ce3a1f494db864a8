import { demonstration, type DemoAct } from '../../../definitions/index.js';

const unit = 'city/__area__';

/** The office with its accounts, one of each role, and a few records in hand or done; the same at every run of a day. */
export const demo = demonstration(({ today }) => {
  const day = (ago: number): string => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
  const act = (ago: number, action: string, on: string, form: DemoAct['form']): DemoAct => ({ by: '__area__.clerk', at: `${day(ago)}T02:00:00.000Z`, type: '__area__.__recordCamel__', action, on, form });
  return {
    units: [{ id: unit, parent: 'city', kind: 'office', title: ['__areaZh__管理处', '__areaEn__ Office'], district: null }],
    accounts: [
      { username: '__area__.lead', name: '顾明远', roles: ['__area__.city-lead'], unit, surface: 'admin' },
      { username: '__area__.clerk', name: '苏文静', roles: ['__area__.city-clerk'], unit, surface: 'admin' },
      { username: '__area__.district.lead', name: '许建国', roles: ['__area__.district-lead'], unit: 'district/310101', surface: 'admin' },
      { username: '__area__.district.clerk', name: '孙晓彤', roles: ['__area__.district-clerk'], unit: 'district/310101', surface: 'admin' },
    ],
    entries: [],
    reports: [],
    acts: [
      act(9, 'open', 'first', { subject: '核对登记信息', dueOn: day(2) }),
      act(5, 'finish', 'first', { result: '信息无误。' }),
      act(3, 'open', 'second', { subject: '回复来函', dueOn: day(-7) }),
    ],
    population: [],
  };
});
