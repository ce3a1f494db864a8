import { daysAfter } from '@fatong/contracts/calendar';
import type { DemoAct } from '../../../definitions/index.js';
import { actsOn } from './days.js';

/** Tables of last month: one frozen and sent, one that awaits its approval, one to be filled in by hand; an analysis of supervision that was published, one of operation in hand. */
export function tables(today: string): { readonly acts: readonly DemoAct[] } {
  const to = daysAfter(`${today.slice(0, 7)}-01`, -1);
  const days = { from: `${to.slice(0, 7)}-01`, to };
  const ago = Math.min(1, Number(today.slice(8)) - 1);
  const of = (type: 'report' | 'analysis', name: string) => actsOn(today, `notary.${type}`, name, ago);
  const [done, waiting, open] = [of('report', 'table-done'), of('report', 'table-waiting'), of('report', 'table-open')];
  const [published, draft] = [of('analysis', 'analysis-published'), of('analysis', 'analysis-draft')];
  return {
    acts: [
      done('notary.clerk', 200, 'make', { form: 'business', ...days }),
      done('notary.clerk', 210, 'fill', { remark: '收费按出证日计入，退费按退费日冲减。' }),
      done('notary.clerk', 215, 'submit'),
      done('notary.lead', 230, 'freeze'),
      done('notary.clerk', 240, 'send', { sentTo: '司法部公共法律服务管理局' }),
      waiting('notary.clerk', 205, 'make', { form: 'acts', ...days }),
      waiting('notary.clerk', 216, 'submit'),
      open('notary.clerk.b', 206, 'make', { form: 'conversion', ...days }),
      open('notary.clerk.b', 220, 'fill', {
        conversions: [
          { office: 'GZ-20', before: 'administrative', after: 'institution', progress: 'running', posts: 18, remark: '方案已报批' },
        ],
      }),
      published('notary.clerk', 207, 'make', {
        kind: 'oversight',
        title: `${to.slice(0, 4)}年${Number(to.slice(5, 7))}月公证综合监管研判`,
        ...days,
      }),
      published('notary.clerk', 221, 'revise', {
        conclusion: '对预警居前的机构开展约谈，督促其在十五个工作日内反馈整改情况；对红色预警逐件研判是否核查。',
      }),
      published('notary.clerk', 222, 'submit'),
      published('notary.lead', 235, 'publish', {}, '同意发布。'),
      draft('notary.clerk.b', 208, 'make', {
        kind: 'operation',
        title: `${to.slice(0, 4)}年${Number(to.slice(5, 7))}月公证运行监管研判`,
        ...days,
      }),
    ],
  };
}
