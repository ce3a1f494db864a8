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
          papers: [{ name: `${title}.pdf` }],
        }),
      ),
      of('library-norm-1')('notary.association', 20, 'createOfAssociation', {
        title: '上海市公证行业惩戒规则',
        documentNumber: '沪公协〔2023〕8号',
        issuer: '上海市公证协会',
        effectiveOn: '2023-09-01',
        visibleTo: all,
        papers: [{ name: '惩戒规则.docx' }],
      }),
      actsOn(today, 'notary.library', 'library-norm-2', 30)('notary.association', 0, 'createOfAssociation', {
        title: '上海市公证行业惩戒规则',
        documentNumber: '沪公协〔2026〕2号',
        issuer: '上海市公证协会',
        effectiveOn: day(today, 30),
        visibleTo: all,
        replaces: 'library-norm-1',
        papers: [{ name: '惩戒规则（修订）.docx' }],
      }),
      of('library-house')('notary.office', 40, 'createOfOffice', {
        title: '申黄公证处绩效与岗位管理办法',
        issuer: '上海市申黄公证处',
        effectiveOn: '2025-01-01',
        papers: [{ name: '绩效管理办法.docx' }],
      }),
    ],
  };
}
