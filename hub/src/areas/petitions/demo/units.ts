import type { DemoAccount, DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { body } from '../registers/body.js';

const office = (id: string, zh: string, en: string): DemoUnit => ({ id, parent: 'city', kind: 'office', title: [zh, en], district: null });

/** The petition office and the offices in charge; the lawyers office is the same in its own area. */
export const units: readonly DemoUnit[] = [
  office('city/petitions', '信访办', 'Petition Office'),
  office('city/notary-office', '公共法律服务管理处', 'Public Legal Services Office'),
  office('city/lawyers-office', '律师工作处', 'Lawyers Office'),
  office('city/supervision', '督查督办处', 'Supervision Office'),
  office('city/discipline', '机关纪委', 'Discipline Committee'),
];

const official = (username: string, name: string, role: string, unit: string): DemoAccount => ({
  username,
  name,
  roles: [`petitions.${role}`],
  unit,
  surface: 'admin',
});

/** Those of the page of the area; `city.clerk`, `city.lead` and `deputy` have roles in other areas too. */
export const accounts: readonly DemoAccount[] = [
  official('petition.desk', '柳迎春', 'desk', 'city/petitions'),
  official('petition.reviewer', '段析理', 'reviewer', 'city/petitions'),
  official('petition.lead', '贺从容', 'lead', 'city/petitions'),
  official('deputy', '严守正', 'deputy', 'city/lawyers-office'),
  official('office.clerk', '佟启明', 'office-clerk', 'city/notary-office'),
  official('office.lead', '尹公度', 'office-lead', 'city/notary-office'),
  official('city.clerk', '林书言', 'office-clerk', 'city/lawyers-office'),
  official('city.lead', '方正明', 'office-lead', 'city/lawyers-office'),
  official('petition.district', '施雨晴', 'district-clerk', 'district/310101'),
  official('district.head', '毕正言', 'district-head', 'district/310101'),
  official('petition.pudong', '龚远帆', 'district-clerk', 'district/310115'),
  official('supervisor', '纪明察', 'supervisor', 'city/supervision'),
  official('discipline.clerk', '廉守一', 'discipline-clerk', 'city/discipline'),
];

const entry = (code: string, name: string, ownerUnit: string, values: Readonly<Record<string, unknown>>): DemoEntry => ({
  record: body,
  key: code,
  number: code,
  at: '2024-01-02T01:00:00.000Z',
  values: { code, name, ...values },
  ownerUnit,
});
const officeOf = (code: string, name: string, unit: string, contents: readonly string[]) =>
  entry(code, name, unit, { kind: 'office', contents, coordinates: '121.4600,31.2010' });

/** Which office is in charge of which business: first filling ours. */
export const bodies: readonly DemoEntry[] = [
  officeOf('GGFW', '公共法律服务管理处', 'city/notary-office', ['notary', 'forensic', 'legalAid', 'mediation', 'arbitration']),
  officeOf('LSGZ', '律师工作处', 'city/lawyers-office', ['lawyers', 'grassroots', 'bankruptcy']),
  officeOf('XFB', '信访办', 'city/petitions', ['other']),
  entry('310101', '黄浦区司法局', 'district/310101', { kind: 'district', seat: '310101', coordinates: '121.4900,31.2230' }),
  entry('310115', '浦东新区司法局', 'district/310115', { kind: 'district', seat: '310115', coordinates: '121.5440,31.2210' }),
];
