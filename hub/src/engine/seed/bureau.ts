import { districts } from '@fatong/contracts/bureau/shanghai';
import type { DemoAccount, DemoUnit } from '../../definitions/index.js';

const office = (name: string, zh: string, en: string): DemoUnit => ({ id: `city/${name}`, parent: 'city', kind: 'office', title: [zh, en], district: null });
const association = (name: string, zh: string, en: string): DemoUnit => ({ id: `association/${name}`, parent: 'city', kind: 'association', title: [zh, en], district: null });

/** The bureau's tree: the city, its offices, the 16 districts, the associations beside it. */
export const bureau: readonly DemoUnit[] = [
  { id: 'city', parent: null, kind: 'city', title: ['上海市司法局', 'Shanghai Bureau of Justice'], district: null },
  office('lawyers-office', '律师工作处', 'Lawyers Office'),
  office('legal-services-office', '公共法律服务管理处', 'Public Legal Services Office'),
  office('petitions-office', '信访办公室', 'Petitions Office'),
  office('bankruptcy-office', '破产业务主管处', 'Bankruptcy Office'),
  office('supervision-office', '执法监督处', 'Law Enforcement Supervision Office'),
  office('general-office', '办公室', 'General Office'),
  office('discipline', '机关纪委', 'Discipline Committee'),
  office('information-centre', '信息中心', 'Information Centre'),
  ...districts.keys.map((code): DemoUnit => {
    const [zh, en] = districts.codes[code].label;
    return { id: `district/${code}`, parent: 'city', kind: 'district', title: [`${zh}司法局`, `${en} Bureau of Justice`], district: code };
  }),
  association('lawyers', '上海市律师协会', 'Shanghai Lawyers Association'),
  association('notaries', '上海市公证协会', 'Shanghai Notaries Association'),
  association('forensic', '上海市司法鉴定协会', 'Shanghai Forensic Association'),
  association('administrators', '上海市破产管理人协会', 'Shanghai Bankruptcy Administrators Association'),
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
