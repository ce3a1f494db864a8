import type { DemoAct } from '../../../definitions/index.js';
import { actsOn, day } from './days.js';
import { offices } from './offices.js';

/** Complaints, inspections and what third parties say, over the states a clerk meets. */
export function supervision(today: string): { readonly acts: readonly DemoAct[] } {
  const complaint = (name: string, ago: number) => actsOn(today, 'notary.complaint', name, ago);
  const inspection = (name: string, ago: number) => actsOn(today, 'notary.inspection', name, ago);
  const said = (name: string, ago: number) => actsOn(today, 'notary.thirdParty', name, ago);
  const received = (ago: number, subject: string, matter: string, office: string, complainant: string): DemoAct['form'] => ({
    subject,
    complainant,
    channel: 'letter',
    matter,
    office,
    content: `反映${subject}。`,
    receivedOn: day(today, ago),
  });
  const investigators = ['notary.district', 'notary.inspector'];
  return {
    acts: [
      complaint('complaint-answered', 45)(
        'notary.district',
        0,
        'receive',
        received(45, '遗嘱公证收费高于公示标准', 'fee', 'GZ-01', '陆晓芸'),
      ),
      complaint('complaint-answered', 42)('notary.district', 0, 'accept'),
      complaint('complaint-answered', 42)('notary.district', 10, 'investigate', { investigators }),
      complaint('complaint-answered', 30)('notary.inspector', 0, 'note', { steps: [{ on: day(today, 30), what: '调取收费单据和案卷。' }] }),
      complaint('complaint-answered', 20)('notary.district', 0, 'askAnswer', {
        findings: '收费超出公示标准 200 元。',
        result: 'substantiated',
        reply: '已责令公证处退还多收费用。',
      }),
      complaint('complaint-answered', 19)('notary.lead', 0, 'approveAnswer'),
      complaint('complaint-running', 12)('notary.district', 0, 'receive', received(12, '办证拖延', 'delay', 'GZ-20', '程立夏')),
      complaint('complaint-running', 9)('notary.district', 0, 'accept'),
      complaint('complaint-running', 9)('notary.district', 10, 'investigate', { investigators }),
      complaint('complaint-new', 2)('notary.clerk', 0, 'receive', received(2, '工作人员态度生硬', 'attitude', 'GZ-03', '沈一凡')),
      complaint('complaint-pudong', 3)('notary.pudong', 0, 'receive', received(3, '不予办理委托公证', 'refusal', 'GZ-02', '丁若兰')),
      inspection('inspection-done', 60)('notary.inspector', 0, 'plan', {
        subject: '收费公示专项检查',
        kind: 'special',
        content: '收费公示、票据和减免登记。',
        offices: ['GZ-01'],
        plannedOn: day(today, 55),
        inspectors: ['notary.inspector', 'notary.clerk'],
      }),
      inspection('inspection-done', 59)('notary.inspector', 0, 'notify'),
      inspection('inspection-done', 55)('notary.inspector', 0, 'begin'),
      inspection('inspection-done', 55)('notary.inspector', 30, 'find', {
        findings: [{ item: 'fee', what: '收费公示不完整。', isProblem: 'yes' }],
      }),
      inspection('inspection-done', 52)('notary.inspector', 0, 'askReview', {
        conclusion: '存在收费公示不完整的问题。',
        good: 12,
        fair: 3,
      }),
      inspection('inspection-done', 51)('notary.lead', 0, 'approveReview'),
      inspection('inspection-done', 50)('notary.inspector', 0, 'orderRectification', { order: '补充公示。', rectifyBy: day(today, 30) }),
      inspection('inspection-done', 40)('notary.office', 0, 'rectify', { rectifications: [{ what: '已在服务大厅和网站补充公示。' }] }),
      inspection('inspection-done', 40)('notary.office', 10, 'handOver'),
      inspection('inspection-done', 35)('notary.inspector', 0, 'pass', { recheck: '已整改到位。' }),
      inspection('inspection-done', 34)('notary.clerk', 0, 'publish', { published: '检查发现问题一项，已整改。' }),
      // Of two offices: what was found at each, and files of which the report did not say whose they were.
      inspection('inspection-two', 42)('notary.inspector', 0, 'plan', {
        subject: '遗嘱公证质量专项检查',
        kind: 'special',
        content: '遗嘱公证卷宗和录像。',
        offices: ['GZ-01', 'GZ-20'],
        plannedOn: day(today, 38),
        inspectors: ['notary.inspector', 'notary.clerk'],
      }),
      inspection('inspection-two', 41)('notary.inspector', 0, 'notify'),
      inspection('inspection-two', 38)('notary.inspector', 0, 'begin'),
      inspection('inspection-two', 38)('notary.inspector', 30, 'find', {
        findings: [{ office: 'GZ-20', item: 'archive', what: '三件卷宗未按期归档。', isProblem: 'yes' }],
      }),
      inspection('inspection-two', 36)('notary.inspector', 0, 'askReview', {
        conclusion: '卷宗质量良好，归档不及时。',
        excellent: 6,
        good: 15,
        fair: 5,
        graded: [
          { office: 'GZ-01', excellent: 4, good: 8, fair: 2 },
          { office: 'GZ-20', excellent: 2, good: 5, fair: 3 },
        ],
      }),
      inspection('inspection-two', 35)('notary.lead', 0, 'approveReview'),
      inspection('inspection-two', 34)('notary.inspector', 0, 'orderRectification', {
        order: '补办归档。',
        rectifyBy: day(today, 4),
      }),
      inspection('inspection-planned', 5)('notary.inspector', 0, 'plan', {
        subject: '一季度常规检查',
        kind: 'routine',
        content: '公证质量和档案管理。',
        offices: ['GZ-01', 'GZ-02', 'GZ-03'],
        plannedOn: day(today, -10),
        inspectors: ['notary.inspector', 'notary.clerk.b'],
      }),
      inspection('inspection-planned', 4)('notary.inspector', 0, 'notify'),
      inspection('inspection-drawn', 8)('notary.inspector', 0, 'plan', {
        subject: '公证质量双随机检查',
        kind: 'random',
        content: '遗嘱、委托公证卷宗质量。',
        plannedOn: day(today, -5),
      }),
      inspection('inspection-drawn', 7)('notary.inspector', 0, 'draw', {
        pool: offices.map(({ code }) => code),
        officeCount: 5,
        inspectorPool: ['notary.inspector', 'notary.clerk', 'notary.clerk.b'],
        inspectorCount: 2,
        seed: day(today, 7).replaceAll('-', ''),
      }),
      said('third-media', 18)('notary.clerk', 0, 'record', {
        subject: '媒体报道上门公证收费不透明',
        source: 'media',
        sourceName: '某日报',
        receivedOn: day(today, 18),
        office: 'GZ-01',
        content: '报道称上门公证另收费用且未公示。',
      }),
      said('third-media', 17)('notary.clerk', 0, 'judge'),
      said('third-media', 16)('notary.clerk', 0, 'use', { judgement: '线索具体，转事件排查。' }),
      said('third-hotline', 1)('notary.district', 0, 'record', {
        subject: '12345 反映排队时间长',
        source: 'hotline',
        receivedOn: day(today, 1),
        office: 'GZ-20',
        content: '市民反映周末排队超过两小时。',
      }),
    ],
  };
}
