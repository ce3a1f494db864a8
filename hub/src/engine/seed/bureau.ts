import { districts } from '@fatong/contracts/bureau/shanghai';
import type { DemoAccount, DemoUnit } from '../../definitions/index.js';

const office = (name: string, zh: string, en: string): DemoUnit => ({
  id: `city/${name}`,
  parent: 'city',
  kind: 'office',
  title: [zh, en],
  district: null,
});

/** The bureau's tree: the city, the offices of no area, the 16 districts. The units of an area come with its demo data. */
export const bureau: readonly DemoUnit[] = [
  { id: 'city', parent: null, kind: 'city', title: ['上海市司法局', 'Shanghai Bureau of Justice'], district: null },
  office('supervision-office', '执法监督处', 'Law Enforcement Supervision Office'),
  office('general-office', '办公室', 'General Office'),
  office('discipline', '机关纪委', 'Discipline Committee'),
  office('information-centre', '信息中心', 'Information Centre'),
  ...districts.keys.map((code): DemoUnit => {
    const [zh, en] = districts.codes[code].label;
    return { id: `district/${code}`, parent: 'city', kind: 'district', title: [`${zh}司法局`, `${en} Bureau of Justice`], district: code };
  }),
];

/** Accounts that belong to no area. */
export const staff: readonly DemoAccount[] = [
  { username: 'sysadmin', name: '秦系', roles: ['sysadmin'], unit: 'city/information-centre', surface: 'admin' },
  { username: 'secadmin', name: '安全', roles: ['secadmin'], unit: 'city/information-centre', surface: 'admin' },
  { username: 'auditor', name: '沈计', roles: ['auditor'], unit: 'city/discipline', surface: 'admin' },
  { username: 'operator', name: '韩运', roles: ['operator'], unit: 'city/information-centre', surface: 'admin' },
  { username: 'operator.b', name: '卫维', roles: ['operator'], unit: 'city/information-centre', surface: 'admin' }, // corrections need a second person
];

/** Of every demo account, in demo mode only. */
export const demoPassword = 'Demo-Fatong-2026';
