const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
/** To whom asked: he reads it in the portal, where he asked. */
const toApplicant = { to: ['lawyer', 'firm'], portal: true } as const;
const officials = ['city-lead', 'city-clerk', 'rights-clerk', 'rights-lead', 'rights-president', 'rights-branch'] as const;

/** The letters of a rights case (文书), in the order of the procedure. Sheets among the association are nobody else's. */
export const letters = {
  application: {
    title: ['维权申请表', 'Application'],
    number: '沪律维申〔{yyyy}〕{seq}号',
    template: template('application'),
    fields: ['kind', 'phone', 'bodyName', 'authorityName', 'seat', 'facts', 'request', 'submittedOn'],
    maybe: ['applicant', 'rights', 'problem', 'urgent', 'incidentOn', 'incidentPlace', 'caseNumber', 'authority', 'papers'],
    ...toApplicant,
  },
  acceptance: {
    title: ['受理通知书', 'Notice of acceptance'],
    number: '沪律维受〔{yyyy}〕{seq}号',
    template: template('acceptance'),
    fields: ['applicant', 'submittedOn', 'bodyName', 'bodyPhone', 'request'],
    ...toApplicant,
  },
  refusalNotice: {
    title: ['不予受理通知书', 'Notice of refusal'],
    number: '沪律维不受〔{yyyy}〕{seq}号',
    template: template('refusal-notice'),
    fields: ['applicant', 'submittedOn', 'bodyName', 'bodyPhone', 'refusalGrounds'],
    ...toApplicant,
  },
  inquiry: {
    title: ['商请函', 'Letter to an authority'],
    number: '沪律维商〔{yyyy}〕{seq}号',
    template: template('inquiry'),
    fields: ['letterTo', 'letterText', 'bodyName', 'bodyPhone'],
    maybe: ['caseNumber'],
    see: officials,
  },
  approvalSheet: {
    title: ['审批意见表', 'Sheet of the approval'],
    number: '沪律维审〔{yyyy}〕{seq}号',
    template: template('approval-sheet'),
    fields: ['applicant', 'kind', 'authorityName', 'facts', 'request', 'result', 'resultText', 'opinions'],
    maybe: ['opinion', 'inquiries'],
    see: officials,
  },
  resultNotice: {
    title: ['维权处理结果通知书', 'Notice of the result'],
    number: '沪律维果〔{yyyy}〕{seq}号',
    template: template('result-notice'),
    fields: ['applicant', 'submittedOn', 'request', 'result', 'resultText', 'bodyName', 'bodyPhone'],
    ...toApplicant,
  },
  closingSheet: {
    title: ['结案登记表', 'Closing sheet'],
    number: '沪律维结〔{yyyy}〕{seq}号',
    template: template('closing-sheet'),
    fields: ['applicant', 'kind', 'authorityName', 'request', 'result', 'closedOn', 'sentOn', 'resultNumber'],
    maybe: ['acceptedOn', 'responsible'],
    see: officials,
  },
  information: {
    title: ['维权信息表', 'Sheet of the case'],
    number: '沪律维信〔{yyyy}〕{seq}号',
    template: template('information'),
    fields: ['applicant', 'kind', 'submittedOn', 'bodyName', 'bodyPhone', 'authorityName', 'request'],
    maybe: [
      'rights',
      'problem',
      'caseNumber',
      'incidentOn',
      'incidentPlace',
      'responsible',
      'acceptedOn',
      'acceptanceNumber',
      'sentOn',
      'resultNumber',
    ],
    ...toApplicant,
  },
} as const;
