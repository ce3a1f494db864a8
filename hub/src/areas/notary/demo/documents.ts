import { districts, type District } from '@fatong/contracts/bureau/shanghai';
import type { DemoAct, DemoDuty, DemoEntry } from '../../../definitions/index.js';
import { addressee } from '../registers/addressee.js';
import { actsOn, at, day } from './days.js';
import { offices } from './offices.js';

const entry = (code: string, name: string, kind: string, ownerUnit: string, seat: string | null): DemoEntry => ({
  record: addressee,
  key: code,
  number: code,
  at: '2024-01-02T01:00:00.000Z',
  ownerUnit,
  values: { code, name, kind, seat },
});

/** 22 offices, 16 districts, the association and the office of the bureau itself. */
export const addressees: readonly DemoEntry[] = [
  entry('GGFW', '市局公共法律服务管理处', 'bureau', 'city/notary-office', null),
  entry('XH', '上海市公证协会', 'association', 'association/notaries', null),
  ...(Object.entries(districts.codes) as [District, { readonly label: readonly [string, string] }][]).map(([code, { label }]) =>
    entry(code, `${label[0]}司法局`, 'district', `district/${code}`, code),
  ),
  ...offices.map(({ code, name, unit, seat, level }) => entry(code, name, 'office', unit, level === 'district' ? seat : null)),
];
const allOffices = offices.map(({ code }) => code);

interface Paper {
  readonly ago: number;
  readonly title: string;
  readonly kind: string;
  readonly content: string;
  readonly recipients: readonly string[];
  readonly copies?: readonly string[];
  readonly isOfAssociation?: true;
  /** How far it came; absent: sent. */
  readonly until?: 'draft' | 'review' | 'reviewed' | 'consulted';
}

const papers: readonly Paper[] = [
  {
    ago: 24,
    title: '关于开展遗嘱公证质量专项检查的通知',
    kind: 'notice',
    content: '请各公证机构于本月底前完成自查，并将自查报告和问题清单反馈我处。',
    recipients: allOffices,
    copies: ['XH', '310101', '310115'],
  },
  {
    ago: 12,
    title: '关于报送公证收费执行情况的函',
    kind: 'letter',
    content: '请报送上一年度公证收费执行情况及减免情况。',
    recipients: ['310101', '310115', 'GZ-01', 'GZ-02'],
  },
  {
    ago: 9,
    title: '关于规范公证录音录像工作的监管文件',
    kind: 'supervisory',
    content: '各公证机构办理遗嘱、委托等公证应当全程录音录像，并按要求上传索引。',
    recipients: allOffices,
    copies: ['GGFW'],
    isOfAssociation: true,
  },
  {
    ago: 1,
    title: '关于春季公证业务培训的通知',
    kind: 'notice',
    content: '定于本月下旬举办公证业务培训，请各公证机构选派两名公证员参加。',
    recipients: ['GZ-01', 'GZ-02', 'GZ-03', 'GZ-04'],
  },
  {
    ago: 2,
    title: '关于涉老公证办理指引的征求意见稿',
    kind: 'notice',
    content: '现就涉老公证办理指引征求意见。',
    recipients: allOffices,
    until: 'consulted',
  },
  {
    ago: 1,
    title: '关于更新公证员执业证的通知',
    kind: 'notice',
    content: '请核对本机构公证员执业信息。',
    recipients: ['GZ-01'],
    until: 'review',
  },
  { ago: 1, title: '公证质量通报（草稿）', kind: 'bulletin', content: '一季度质量情况如下。', recipients: allOffices, until: 'draft' },
];

function story(today: string, paper: Paper, i: number): readonly DemoAct[] {
  const act = actsOn(today, 'notary.document', `document-${i}`, paper.ago);
  const { title, kind, content, recipients, copies = [] } = paper;
  const form = {
    title,
    kind,
    content,
    recipients,
    ...(copies.length > 0 && { copies }),
    attachments: [{ name: `${title}.pdf` }],
  };
  if (paper.isOfAssociation)
    return [
      act('notary.association', 0, 'draftOfAssociation', form),
      act('notary.association', 10, 'askSupervisoryReview'),
      act('notary.association.head', 30, 'passSupervisoryReview', {}, '拟同意，请公管处审核。'),
      act('notary.lead', 60, 'approveSupervisoryReview', {}, '同意。'),
      act('notary.association', 70, 'send'),
    ];
  const drafted = act('notary.clerk', 0, 'draft', form);
  if (paper.until === 'draft') return [drafted];
  if (paper.until === 'consulted') return [drafted, act('notary.clerk', 10, 'consult', { jointly: ['GZ-01', 'GZ-02'] })];
  const asked = [drafted, act('notary.clerk', 10, 'askBureauReview')];
  if (paper.until === 'review') return asked;
  return [...asked, act('notary.lead', 30, 'approveBureauReview', {}, '同意发送。'), act('notary.clerk', 40, 'send')];
}

/** Who has an account signs the same day, and answers some. */
const clerks: Readonly<Record<string, string>> = {
  上海市申黄公证处: 'notary.office',
  上海市申浦公证处: 'notary.office.b',
  黄浦区司法局: 'notary.district',
  浦东新区司法局: 'notary.pudong',
};
const duties = (today: string): readonly DemoDuty[] => [
  {
    at: at(today, 8),
    type: 'notary.delivery',
    states: ['sent'],
    acts({ values }) {
      const by = clerks[String(values['addresseeName'])];
      if (by === undefined) return [];
      const answers = values['kind'] === 'letter';
      return [
        { by, at: at(today, 8), action: 'sign', form: {} },
        ...(answers ? [{ by, at: at(today, 8, 30), action: 'answer', form: { feedback: `已于${day(today, 8)}报送，详见附件。` } }] : []),
      ];
    },
  },
];

export const documents = (today: string) => ({
  entries: addressees,
  acts: papers.flatMap((paper, i) => story(today, paper, i)),
  duties: duties(today),
});
