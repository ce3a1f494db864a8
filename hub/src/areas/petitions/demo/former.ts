import { daysAfter } from '@fatong/contracts/calendar';
import { rating } from '@fatong/contracts/systems/bureau-website';
import { petition } from '@fatong/contracts/systems/former-petitions';
import { compact } from '@fatong/contracts/story';
import type { DemoReport } from '../../../definitions/index.js';

/** Petitions of the former system as the office uploaded them, closed and in hand, and a rating at the website whose petition is not known here. */
export const takenOver = (today: string): readonly DemoReport[] => [
  ...[
    {
      YBH: '沪司信2024-000101',
      ago: 640,
      said: { XFQD: '来信', YWLX: '公证', XFBT: '公证收费', XM: '蒋一鸣', GK: '反映公证收费高于公示标准。', CLJG: '支持' },
    },
    {
      YBH: '沪司信2025-000202',
      ago: 300,
      said: {
        XFQD: '来访',
        YWLX: '法律援助',
        XFBT: '法律援助审查',
        XM: '程立夏',
        GK: '反映法律援助申请审查过慢。',
        CLJG: '解释说明',
        GZSM: '收到日期由“2025.1.6”改写。',
      },
    },
  ].map(
    ({ YBH, ago, said }): DemoReport => ({
      contract: petition,
      at: `${daysAfter(today, -12)}T02:00:00.000Z`,
      data: {
        YBH,
        BBH: 1,
        SDRQ: compact(daysAfter(today, -ago)),
        SQLB: '申诉求决',
        CLZT: '已办结',
        CBDW: '公共法律服务管理处',
        SLRQ: compact(daysAfter(today, 10 - ago)),
        DFRQ: compact(daysAfter(today, 55 - ago)),
        DFYJ: '已依法办理并答复信访人。',
        BJRQ: compact(daysAfter(today, 60 - ago)),
        ...said,
      },
    }),
  ),
  {
    contract: petition,
    at: `${daysAfter(today, -12)}T02:01:00.000Z`,
    data: {
      YBH: '沪司信2026-000303',
      BBH: 1,
      SDRQ: compact(daysAfter(today, -25)),
      XFQD: '来电',
      SQLB: '申诉求决',
      YWLX: '人民调解',
      XFBT: '调解协议履行',
      XM: '丁若兰',
      GK: '反映调解协议未履行，请求督促。',
      CLZT: '办理中',
      SLRQ: compact(daysAfter(today, -15)),
    },
  },
  {
    contract: rating,
    at: `${daysAfter(today, -1)}T02:00:00.000Z`,
    data: {
      PJBH: 'PJ-2026-100001',
      BBH: 1,
      WSBH: 'WX-2025-000009',
      XFBH: 'XF20250101000001',
      PJDX: '2',
      MYD: '2',
      PJRQ: compact(daysAfter(today, -1)),
    },
  },
];
