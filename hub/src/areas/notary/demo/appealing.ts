import { told, type Act } from './telling.js';

/** A reconsideration that upheld a punishment, one under way, and a petition about fees. */
const appeals: Readonly<Record<string, readonly Act[]>> = {
  'appeal-upheld': [
    {
      ago: 60,
      by: 'notary.district',
      does: 'register',
      form: () => ({
        kind: 'reconsideration',
        applicant: '苏念卿',
        respondent: 'district',
        office: 'GZ-01',
        punishment: 'punished-party',
        matter: '对处分决定认定的事实不服。',
      }),
    },
    { ago: 59, by: 'notary.district', does: 'accept', form: (date) => ({ acceptedOn: date(59) }) },
    {
      ago: 52,
      by: 'notary.district',
      does: 'answer',
      form: (date) => ({ answer: '处分事实清楚，程序合法。', answeredOn: date(52), answerPapers: [{ name: '答复书.pdf' }] }),
    },
    {
      ago: 30,
      by: 'notary.district',
      does: 'decide',
      form: (date) => ({
        docNo: '沪府复决〔2026〕17号',
        result: 'upheld',
        decidedOn: date(31),
        decisionPapers: [{ name: '复议决定书.pdf' }],
      }),
    },
    { ago: 28, by: 'notary.district', does: 'archive' },
  ],
  'appeal-fees': [
    {
      ago: 6,
      by: 'notary.clerk',
      does: 'register',
      form: () => ({
        kind: 'petition',
        applicant: '高望舒',
        office: 'GZ-01',
        certificate: '（2026）沪申黄证字第410号',
        matter: '反映公证收费高于公示标准。',
      }),
    },
    { ago: 5, by: 'notary.clerk', does: 'accept', form: (date) => ({ acceptedOn: date(6) }) },
  ],
  'appeal-open': [
    {
      ago: 3,
      by: 'notary.pudong',
      does: 'register',
      form: () => ({
        kind: 'reconsideration',
        applicant: '闻人语',
        respondent: 'district',
        office: 'GZ-02',
        matter: '对区局投诉处理答复不服。',
      }),
    },
    { ago: 2, by: 'notary.pudong', does: 'accept', form: (date) => ({ acceptedOn: date(3) }) },
  ],
};

const copy = (kind: string, certificate: string, applicant: string) => (date: (ago: number) => string) => ({
  kind,
  certificate,
  office: 'GZ-01',
  applicant,
  copyOn: date(91),
  copy: [{ name: '副本.pdf' }],
});

/** Copies to the Taiwan region that arrived, are queried or wait to be mailed; one from there that is to be verified. */
const documents: Readonly<Record<string, readonly Act[]>> = {
  'taiwan-answered': [
    { ago: 90, by: 'notary.association', does: 'register', form: copy('inheritance', '（2025）沪申黄证台字第31号', '林宜君') },
    { ago: 89, by: 'notary.association', does: 'mail', form: (date) => ({ mail: 'RR100000031CN', mailedOn: date(89) }) },
    {
      ago: 70,
      by: 'notary.association',
      does: 'noteReceipt',
      form: (date) => ({ foundationNumber: '海惠字第000031号', foundationOn: date(72) }),
    },
    {
      ago: 50,
      by: 'notary.association',
      does: 'query',
      form: (date) => ({ queryOn: date(50), reason: 'records', reasonText: '与台湾地区户籍记载的出生日期不一致。' }),
    },
    { ago: 45, by: 'notary.office', does: 'explain', form: () => ({ explanation: '按当事人提交的户籍誊本办理，档案记载一致。' }) },
    { ago: 40, by: 'notary.association', does: 'askReply', form: () => ({ answer: '经查，该公证书内容属实。' }) },
    { ago: 39, by: 'notary.association.head', does: 'approveReply' },
  ],
  'taiwan-queried': [
    { ago: 40, by: 'notary.association', does: 'register', form: copy('marriage', '（2026）沪申黄证台字第5号', '陈以安') },
    { ago: 39, by: 'notary.association', does: 'mail', form: (date) => ({ mail: 'RR100000005CN', mailedOn: date(39) }) },
    { ago: 8, by: 'notary.association', does: 'query', form: (date) => ({ queryOn: date(8), reason: 'unclear' }) },
  ],
  'taiwan-registered': [
    { ago: 1, by: 'notary.association', does: 'register', form: copy('mandate', '（2026）沪申黄证台字第9号', '吴清嘉') },
  ],
  'taiwan-arrived': [
    {
      ago: 12,
      by: 'notary.association',
      does: 'take',
      form: (date) => ({
        kind: 'birth',
        certificate: '115年度北院民公字第700号',
        applicant: '许安琪',
        copyOn: date(12),
        copy: [{ name: '副本.pdf' }],
      }),
    },
    {
      ago: 4,
      by: 'notary.association',
      does: 'show',
      form: (date) => ({ holder: '许安琪', shownOn: date(4), original: [{ name: '正本.pdf' }] }),
    },
  ],
};

/** Appeals (N52) and documents for the Taiwan region (N50). */
export const appealing = (today: string) => ({
  acts: [...told(today, 'notary.appeal', appeals), ...told(today, 'notary.taiwan', documents)],
});
