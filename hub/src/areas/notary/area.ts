import { area } from '../../definitions/index.js';

const role = (zh: string, en: string, surface: 'admin' | 'portal' = 'admin') => ({ title: [zh, en], surface, shares: true }) as const;

/**
 * 公证: early warning (N01–N07), checks and punishments (N08–N14), documents and tasks (N15–N21), live figures and topics (N22–N27), supervision models (N28–N43),
 * map, boards and analysis (N44–N51), appeals (N52).
 */
export const notary = area('notary', ['公证', 'Notary'], {
  roles: {
    lead: { ...role('市局公管处负责人', 'Head of the public legal services office'), leads: ['clerk', 'inspector'] },
    clerk: role('市局公管处经办人', 'Clerk of the public legal services office'),
    chief: role('市局分管局领导（公共法律服务）', 'Deputy head of the city bureau (public legal services)'),
    inspector: role('公管处检查员', 'Inspector of the public legal services office'),
    district: role('区局公证管理岗', 'Notary clerk of a district bureau'),
    association: role('市公证协会秘书处', 'Secretariat of the notary association'),
    'association-head': { ...role('市公证协会负责人', 'Head of the notary association'), leads: ['association'] },
    office: role('公证机构负责人', 'Head of a notary office', 'portal'),
    officer: role('公证员', 'Notary', 'portal'),
  },
  // While the association's interface is down its sanctions come as a sheet.
  imports: ['clerk'],
  steering: { by: ['clerk'], approve: ['lead'] },
  groups: {
    warnings: ['预警与事件处置', 'Warnings and events'],
    punishments: ['核查与事后惩处管理', 'Checks and punishments'],
    documents: ['收发文与督办', 'Documents and tasks'],
    supervision: ['动态监管', 'Supervision'],
    indicators: ['指标与分类监管', 'Indicators and classes'],
    analysis: ['数据与研判', 'Data and analysis'],
    registers: ['公证业务与登记', 'Acts and registers'],
  },
});

/** 公管处, who sees the whole city. */
export const bureau = ['clerk', 'lead'] as const;
export const association = ['association', 'association-head'] as const;
/** Within a notary office. */
export const offices = ['office', 'officer'] as const;

/** Who sees what concerns an office: the city all, a district those it supervises, an office its own. */
export const see = { lead: 'city', clerk: 'city', chief: 'city', inspector: 'city', district: 'district', office: 'unit' } as const;
