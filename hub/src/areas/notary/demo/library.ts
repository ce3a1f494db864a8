import type { DemoAct } from '../../../definitions/index.js';
import { actsOn, day } from './days.js';

type Row = readonly [name: string, documentNumber: string, issuer: string, kind: string, effectiveOn: string, visibleTo: readonly string[]];
const all = ['district', 'association', 'office', 'officer'] as const;
const rows: readonly Row[] = [
  ['中华人民共和国公证法', '主席令第39号', '全国人民代表大会常务委员会', 'law', '2006-03-01', all],
  ['公证程序规则', '司法部令第145号', '司法部', 'rule', '2021-01-01', all],
  ['公证机构执业管理办法', '司法部令第101号', '司法部', 'rule', '2006-03-01', all],
  ['公证执业活动投诉处理办法', '司规〔2021〕4号', '司法部', 'normative', '2022-01-01', all],
  ['公证质量抽查评分标准（内部）', '沪司公〔2025〕12号', '市司法局', 'normative', '2025-06-01', []],
];

/** Only what the search is shown with, in our words: none is quoted. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  中华人民共和国公证法: [
    '公证法（演示摘录）\n公证机构办理公证，应当遵守法律，坚持客观、公正的原则。',
    '公证事项包括合同、继承、委托、声明、赠与、遗嘱等。',
  ],
  公证程序规则: [
    '公证程序规则（演示摘录）',
    '申请人可以委托他人代理申办公证；遗嘱公证应当由本人亲自申办。',
    '公证书需要在国外使用的，应当办理涉外公证手续。',
  ],
  公证执业活动投诉处理办法: ['投诉处理办法（演示摘录）\n收到投诉后七个工作日内决定是否受理。'],
};

/** Laws and rules that the office keeps, one of them in two versions, a norm of the association and the rules of an office. */
export function library(today: string): { readonly acts: readonly DemoAct[] } {
  const of = (name: string) => actsOn(today, 'notary.library', name, 90);
  return {
    acts: [
      ...rows.map(([title, documentNumber, issuer, kind, effectiveOn, visibleTo], i) =>
        of(`library-${i}`)('notary.clerk', i, 'create', {
          title,
          documentNumber,
          issuer,
          kind,
          effectiveOn,
          ...(visibleTo.length > 0 && { visibleTo }),
          papers: [{ name: `${title}.docx`, says: bodies[title] ?? [title] }],
        }),
      ),
      of('library-norm-1')('notary.association', 20, 'createOfAssociation', {
        title: '上海市公证行业惩戒规则',
        documentNumber: '沪公协〔2023〕8号',
        issuer: '上海市公证协会',
        effectiveOn: '2023-09-01',
        visibleTo: all,
        papers: [{ name: '惩戒规则.docx', says: ['上海市公证行业惩戒规则（2023 年）\n第一条 为规范公证行业惩戒工作，制定本规则。'] }],
      }),
      actsOn(today, 'notary.library', 'library-norm-2', 30)('notary.association', 0, 'createOfAssociation', {
        title: '上海市公证行业惩戒规则',
        documentNumber: '沪公协〔2026〕2号',
        issuer: '上海市公证协会',
        effectiveOn: day(today, 30),
        visibleTo: all,
        replaces: 'library-norm-1',
        papers: [
          {
            name: '惩戒规则（修订）.docx',
            says: ['上海市公证行业惩戒规则（修订）', '第十二条 办理涉外公证未尽审查义务的，给予通报批评以上惩戒。'],
          },
        ],
      }),
      of('library-house')('notary.office', 40, 'createOfOffice', {
        title: '申黄公证处绩效与岗位管理办法',
        issuer: '上海市申黄公证处',
        effectiveOn: '2025-01-01',
        papers: [{ name: '绩效管理办法.docx', says: ['绩效与岗位管理办法', '第八条 受到处规处理的，扣减当季绩效。'] }],
      }),
    ],
  };
}
