import type { DemoAct } from '../../../definitions/index.js';
import { actsOn, day } from './days.js';
import { offices } from './offices.js';

/** What scores rest on besides: two awards and one that waits for the head, whose files were how good in the yearly review of all offices; and two exports that were asked for (N32, N37, N38). */
export function rewards(today: string): { readonly acts: readonly DemoAct[] } {
  const award = (name: string, ago: number) => actsOn(today, 'notary.award', name, ago);
  const review = (ago: number) => actsOn(today, 'notary.inspection', 'inspection-files', ago);
  const asked = (name: string, ago: number) => actsOn(today, 'notary.exportRequest', name, ago);
  const papers = [{ name: '表彰决定.pdf' }];
  return {
    acts: [
      award('award-officer', 100)('notary.district', 0, 'record', {
        title: '上海市优秀公证员',
        level: 'city',
        office: 'GZ-01',
        person: 'G-0101',
        documentNumber: `沪司表〔${day(today, 110).slice(0, 4)}〕8号`,
        authority: '上海市司法局',
        awardedOn: day(today, 110),
        papers,
        grounds: '在涉外公证服务中表现突出。',
      }),
      award('award-officer', 98)('notary.lead', 0, 'recognise'),
      award('award-office', 60)('notary.pudong', 0, 'record', {
        title: '全国公证工作先进集体',
        level: 'national',
        office: 'GZ-02',
        documentNumber: `司发表〔${day(today, 70).slice(0, 4)}〕21号`,
        authority: '司法部',
        awardedOn: day(today, 70),
        papers,
      }),
      award('award-office', 58)('notary.lead', 0, 'recognise'),
      award('award-waiting', 2)('notary.clerk', 0, 'record', {
        title: '上海市巾帼文明岗',
        level: 'city',
        office: 'GZ-08',
        documentNumber: `沪妇〔${day(today, 5).slice(0, 4)}〕3号`,
        authority: '上海市妇女联合会',
        awardedOn: day(today, 5),
        papers,
      }),
      review(95)('notary.inspector', 0, 'plan', {
        subject: '年度公证卷宗质量评查',
        kind: 'special',
        content: '每家抽取卷宗若干，按优秀、良好、合格评定。',
        offices: offices.map(({ code }) => code),
        plannedOn: day(today, 90),
        inspectors: ['notary.inspector', 'notary.clerk'],
      }),
      review(94)('notary.inspector', 0, 'notify'),
      review(90)('notary.inspector', 0, 'begin'),
      review(88)('notary.inspector', 0, 'find', {
        findings: [{ item: 'quality', what: '各机构卷宗总体规范，未发现问题。', isProblem: 'no' }],
      }),
      review(86)('notary.inspector', 0, 'askReview', {
        conclusion: '全市卷宗质量总体良好。',
        graded: offices.map(({ code }, i) => ({ office: code, excellent: 2 + (i % 5), good: 6 + (i % 3), fair: 1 + ((i * 3) % 4) })),
      }),
      review(85)('notary.lead', 0, 'approveReview'),
      review(84)('notary.clerk', 0, 'publish', { published: '年度卷宗质量评查结果良好。' }),
      asked('export-approved', 3)('notary.clerk', 0, 'ask', { what: 'notary.personScore', purpose: '年度考核汇总。' }),
      asked('export-approved', 2)('notary.lead', 0, 'approve'),
      asked('export-asked', 1)('notary.office', 0, 'ask', { what: 'notary.officeMonth', purpose: '报送所在区局财务核对。' }),
    ],
  };
}
