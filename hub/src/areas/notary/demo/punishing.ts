import { told, type Act } from './telling.js';

const interview = (date: string, content: string, more: object = {}) => ({
  on: date,
  time: '10:00',
  kind: 'interview',
  place: '黄浦区司法局',
  persons: '经办公证员',
  investigator: '盛怀远',
  second: '樊立',
  content,
  ...more,
});

/** Three checks: one concluded and disposed of, one under way, one that waits to be signed for. */
const checks: Readonly<Record<string, readonly Act[]>> = {
  'check-elders': [
    {
      ago: 60,
      by: 'notary.clerk',
      does: 'deploy',
      form: (date) => ({
        subject: '批量涉老公证专案核查',
        source: 'warning',
        basis: '涉老批量预警',
        office: 'GZ-01',
        acts: [
          { number: '（2026）沪申黄证字第301号', matter: '委托' },
          { number: '（2026）沪申黄证字第302号', matter: '赠与' },
        ],
        facts: '同一公证员一日内办理多件老年人委托公证。',
        scope: '核查身份核实、意愿询问和视频记录。',
        team: ['notary.inspector', 'notary.district'],
        dueOn: date(30),
      }),
    },
    { ago: 59, by: 'notary.office', does: 'sign' },
    { ago: 55, by: 'notary.district', does: 'record', form: (date) => ({ steps: [interview(date(55), '就两件公证的办理经过谈话。')] }) },
    { ago: 40, by: 'notary.district', does: 'report', form: () => ({ report: '两件公证意愿询问记录不完整，其余合规。' }) },
    { ago: 36, by: 'notary.lead', does: 'conclude', form: () => ({ conclusion: 'flawed', opinion: '责令补充询问程序并整改。' }) },
    {
      ago: 30,
      by: 'notary.district',
      does: 'dispose',
      form: () => ({ disposal: ['rectify'], disposalText: '已责令机构整改并补充询问记录。' }),
    },
  ],
  'check-video': [
    {
      ago: 12,
      by: 'notary.clerk',
      does: 'deploy',
      form: (date) => ({
        subject: '遗嘱公证视频缺失核查',
        source: 'complaint',
        office: 'GZ-02',
        acts: [{ number: '（2026）沪申浦证字第88号', matter: '遗嘱' }],
        facts: '当事人反映遗嘱公证未全程录像。',
        scope: '核查遗嘱公证办理过程及录像设备。',
        team: ['notary.inspector', 'notary.pudong'],
        dueOn: date(-10),
      }),
    },
    { ago: 11, by: 'notary.pudong', does: 'sign' },
    {
      ago: 8,
      by: 'notary.pudong',
      does: 'record',
      form: (date) => ({ steps: [interview(date(8), '核对设备日志。', { kind: 'site', place: '申浦公证处', investigator: '祁连' })] }),
    },
  ],
  'check-media': [
    {
      ago: 1,
      by: 'notary.clerk.b',
      does: 'deploy',
      form: (date) => ({
        subject: '媒体反映公证收费问题核查',
        source: 'media',
        office: 'GZ-01',
        acts: [{ number: '（2026）沪申黄证字第410号' }],
        facts: '媒体反映收费高于公示标准。',
        scope: '核查收费依据与票据。',
        team: ['notary.inspector', 'notary.district'],
        dueOn: date(-20),
      }),
    },
  ],
};

const talk = [{ name: '谈话记录.pdf' }];
/** One of each kind but the association's, which come from S13; one still awaits its approval. */
const punishments: Readonly<Record<string, readonly Act[]>> = {
  'punished-party': [
    {
      ago: 80,
      by: 'notary.district',
      does: 'record',
      form: (date) => ({
        kind: 'party',
        level: 'partySerious',
        person: 'G-0104',
        docNo: '沪黄司纪〔2026〕3号',
        authority: '黄浦区司法局机关纪委',
        decidedOn: date(82),
        facts: '违反廉洁纪律，收受当事人礼品。',
      }),
    },
    { ago: 79, by: 'notary.clerk', does: 'pass' },
    { ago: 78, by: 'notary.lead', does: 'approve' },
    { ago: 77, by: 'notary.office', does: 'serve', form: (date) => ({ servedOn: date(77) }) },
  ],
  'punished-government': [
    {
      ago: 76,
      by: 'notary.district',
      does: 'record',
      form: (date) => ({
        kind: 'government',
        level: 'governmentDemerit',
        person: 'G-0104',
        docNo: '沪黄司政〔2026〕2号',
        authority: '黄浦区司法局',
        decidedOn: date(78),
        facts: '违反廉洁纪律，收受当事人礼品。',
        sameFact: 'punished-party',
      }),
    },
    { ago: 74, by: 'notary.lead', does: 'approve' },
  ],
  'punished-talk': [
    {
      ago: 25,
      by: 'notary.office',
      does: 'educate',
      form: (date) => ({
        kind: 'education',
        level: 'talk',
        person: 'G-0101',
        docNo: '申黄谈〔2026〕1号',
        decidedOn: date(26),
        facts: '意愿询问记录不完整。',
        talkRecord: talk,
        check: 'check-elders',
      }),
    },
    { ago: 24, by: 'notary.district', does: 'confirm' },
    { ago: 23, by: 'notary.office', does: 'serve', form: (date) => ({ servedOn: date(23) }) },
  ],
  'punished-house': [
    {
      ago: 15,
      by: 'notary.office',
      does: 'recordHouse',
      form: (date) => ({
        kind: 'house',
        level: 'pay',
        person: 'G-0105',
        docNo: '申黄处〔2026〕4号',
        decidedOn: date(16),
        houseRule: 'library-house',
        facts: '两次逾期归档。',
        decisionPapers: [{ name: '处理决定.pdf' }],
      }),
    },
    { ago: 13, by: 'notary.district', does: 'confirm' },
  ],
  'punished-fine': [
    {
      ago: 48,
      by: 'notary.pudong',
      does: 'record',
      form: (date) => ({
        kind: 'administrative',
        level: 'fine',
        person: 'G-0203',
        docNo: '沪浦司罚〔2026〕1号',
        authority: '浦东新区司法局',
        decidedOn: date(50),
        facts: '违反规定收取公证费。',
      }),
    },
    { ago: 47, by: 'notary.clerk', does: 'pass' },
    { ago: 46, by: 'notary.lead', does: 'approve' },
  ],
  'punished-waiting': [
    {
      ago: 3,
      by: 'notary.pudong',
      does: 'record',
      form: (date) => ({
        kind: 'government',
        level: 'governmentWarning',
        person: 'G-0202',
        docNo: '沪浦司政〔2026〕5号',
        authority: '浦东新区司法局',
        decidedOn: date(4),
        facts: '工作失职。',
      }),
    },
    { ago: 2, by: 'notary.clerk', does: 'pass' },
  ],
};

/** Checks (N08, N09) and punishments (N10, N12–N14) over the states an official meets. */
export const punishing = (today: string) => ({
  acts: [...told(today, 'notary.check', checks), ...told(today, 'notary.punishment', punishments)],
});
