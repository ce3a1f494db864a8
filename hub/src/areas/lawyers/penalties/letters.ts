const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
/** Whom the case is about. */
const to = ['lawyer', 'firm'] as const;
const handlers = ['city-clerk', 'district-clerk'] as const;

/** The letters of a penalty case (文书), in the order of the procedure. What goes to the party is delivered by the handler, with proof (送达回证). */
export const letters = {
  filing: {
    title: ['立案审批表', 'Filing form'],
    number: '沪司罚立〔{yyyy}〕{seq}号',
    template: template('filing'),
    fields: ['party', 'facts', 'articles', 'officers'],
  },
  report: {
    title: ['调查终结报告', 'Report of the investigation'],
    number: '沪司罚调〔{yyyy}〕{seq}号',
    template: template('report'),
    fields: ['party', 'facts', 'evidence', 'officers', 'finding', 'circumstances'],
    maybe: ['defence', 'penalties'],
  },
  opinion: {
    title: ['法制审核意见书', 'Legal opinion'],
    number: '沪司罚审〔{yyyy}〕{seq}号',
    template: template('opinion'),
    fields: ['party', 'legalOpinion'],
  },
  minutes: {
    title: ['集体讨论记录', 'Minutes of the joint discussion'],
    number: '沪司罚议〔{yyyy}〕{seq}号',
    template: template('minutes'),
    fields: ['party', 'deliberationOn', 'deliberationMembers', 'deliberationConclusion'],
  },
  notice: {
    title: ['行政处罚事先告知书', 'Prior notice'],
    number: '沪司罚告〔{yyyy}〕{seq}号',
    template: template('notice'),
    fields: ['party', 'facts', 'articles', 'penalties'],
    to,
    deliver: handlers,
    seal: true,
  },
  hearingNotice: {
    title: ['行政处罚听证告知书', 'Notice of the right to a hearing'],
    number: '沪司罚听告〔{yyyy}〕{seq}号',
    template: template('hearing-notice'),
    fields: ['party', 'facts', 'articles', 'penalties'],
    to,
    deliver: handlers,
    seal: true,
  },
  summons: {
    title: ['行政处罚听证通知书', 'Notice of the hearing'],
    number: '沪司罚听通〔{yyyy}〕{seq}号',
    template: template('summons'),
    fields: ['party', 'hearing', 'hearingPlace', 'hearingChair'],
    to,
    deliver: handlers,
    seal: true,
  },
  hearingReport: {
    title: ['听证报告', 'Report of the hearing'],
    number: '沪司罚听报〔{yyyy}〕{seq}号',
    template: template('hearing-report'),
    fields: ['party', 'hearingOn', 'hearingChair', 'hearingMinutes', 'hearingFinding'],
  },
  decision: {
    title: ['行政处罚决定书', 'Decision'],
    number: '沪司罚决〔{yyyy}〕{seq}号',
    template: template('decision'),
    fields: ['party', 'facts', 'articles', 'circumstances', 'penalties'],
    to,
    deliver: handlers,
    seal: true,
  },
  sparing: {
    title: ['不予行政处罚决定书', 'Decision not to penalise'],
    number: '沪司不罚决〔{yyyy}〕{seq}号',
    template: template('sparing'),
    fields: ['party', 'facts', 'grounds'],
    to,
    deliver: handlers,
    seal: true,
  },
  closing: {
    title: ['结案报告', 'Closing report'],
    number: '沪司罚结〔{yyyy}〕{seq}号',
    template: template('closing'),
    fields: ['party', 'decisionNumber', 'penalties', 'servedOn'],
    maybe: ['paidOn'],
  },
} as const;
