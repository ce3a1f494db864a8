import { compact, paper } from '@fatong/contracts/story';
import { onlinePetition, uploadedFile } from '@fatong/contracts/systems/bureau-website';
import { assigned } from '@fatong/contracts/systems/moj-petitions';
import type { DemoAct, DemoDuty, DemoReport } from '../../../definitions/index.js';

const day = (today: string, ago: number): string => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);
const hour = (today: string, ago: number, at: number): string =>
  new Date(Date.parse(`${day(today, ago)}T00:00:00.000Z`) + at * 3_600_000).toISOString();

/** Guides that the head wrote, with articles and phrases. */
export const guides = (today: string): readonly DemoAct[] =>
  [
    {
      on: 'guide-notary',
      form: {
        title: '公证收费争议',
        content: 'notary',
        articles: [
          { article: '公证法第四十六条', words: '公证费的收费标准由省、自治区、直辖市人民政府价格主管部门会同同级司法行政部门制定。' },
        ],
        phrases: [{ use: '处理意见', words: '经核实，公证机构收费超出公示标准的部分，已责令退还。' }],
        points: '核对收费票据与公示标准；责令退费的附退费凭证。',
      },
    },
    {
      on: 'guide-lawyers',
      form: {
        title: '律师履行代理职责',
        content: 'lawyers',
        articles: [{ article: '律师法第三十二条', words: '律师接受委托后，无正当理由的，不得拒绝辩护或者代理。' }],
        phrases: [{ use: '救济途径', words: '如不服本意见，可自收到之日起三十日内向复查机关申请复查。' }],
        points: '先行判断是否属于投诉处理程序。',
      },
    },
  ].map(
    ({ on, form }, i): DemoAct => ({ by: 'petition.lead', at: hour(today, 60, 1 + i), type: 'petitions.guide', action: 'write', on, form }),
  );

/** The desk checks what is a few days old, and the head approves what is older: the newest wait. */
export const uploadDuties = (today: string): readonly DemoDuty[] => {
  const at = hour(today, 5, 3);
  return [
    {
      at,
      type: 'petitions.upload',
      states: ['waiting'],
      acts: ({ values }) => [
        { by: 'petition.desk', at, action: 'check', form: {} },
        ...(values['event'] === 'register' ? [{ by: 'petition.lead', at: hour(today, 5, 4), action: 'approve', form: {} }] : []),
      ],
    },
  ];
};

/** What petitioners handed in at the website afterwards: to a petition of ours, and to one that nobody knows, which the head looks at. */
export const handedIn = (today: string): readonly DemoReport[] =>
  [
    { WJBH: 'WJ-2026-100001', WSBH: 'WX-2026-100001', WJMC: '公证收费票据.pdf', WJLB: '1', ago: 8 },
    { WJBH: 'WJ-2026-100002', WSBH: 'WX-2026-100001', WJMC: '授权委托书.pdf', WJLB: '2', ago: 7 },
    { WJBH: 'WJ-2026-100003', WSBH: 'WX-2026-100002', WJMC: '调解协议.pdf', WJLB: '1', ago: 1 },
    { WJBH: 'WJ-2026-100004', WSBH: 'WX-2025-000077', WJMC: '送达地址确认书.pdf', WJLB: '4', ago: 3 },
  ].map(
    ({ ago, ...said }): DemoReport => ({
      contract: uploadedFile,
      at: hour(today, ago, 5),
      data: { ...said, BBH: 1, SCRQ: compact(day(today, ago)), WJ: paper(`SIMULATED ${said.WJBH}`) },
    }),
  );

/** A petition that the ministry assigned, and two that were written at the website. */
export const arrived = (today: string): readonly DemoReport[] => [
  {
    contract: assigned,
    at: hour(today, 6, 2),
    data: {
      JBBH: 'JB-2026-100001',
      BBH: 1,
      JBRQ: compact(day(today, 6)),
      XFBT: '反映公证处拒绝受理',
      XFQD: '1',
      SQLB: '3',
      YWLX: '02',
      XFRXM: '沈一凡',
      XFGK: '反映某公证处以材料不全为由拒绝受理继承公证。',
      JBYQ: '请依法办理，并按期报结。',
    },
  },
  ...[
    { WSBH: 'WX-2026-100001', YWLX: '公证', XFBT: '公证收费', XM: '蒋一鸣', SJH: '13800000011', GK: '反映公证收费高于公示标准。', ago: 9 },
    {
      WSBH: 'WX-2026-100002',
      YWLX: '人民调解',
      XFBT: '调解协议履行',
      XM: '程立夏',
      SJH: '13800000012',
      GK: '反映调解协议未履行。',
      ago: 2,
    },
  ].map(
    ({ ago, ...said }): DemoReport => ({
      contract: onlinePetition,
      at: hour(today, ago, 2),
      data: { ...said, BBH: 1, TJRQ: compact(day(today, ago)), SQLB: '申诉求决' },
    }),
  ),
];
