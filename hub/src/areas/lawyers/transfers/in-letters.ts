const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
const clerks = ['city-clerk', 'district-clerk'] as const;
const to = 'applicant';

/** What is issued on the file of a lawyer who comes. */
export const letters = {
  acceptance: {
    title: ['受理通知书', 'Notice of acceptance'],
    number: '沪司律受〔{yyyy}〕{seq}号',
    template: template('acceptance'),
    fields: ['name', 'oldLicence', 'firm'],
    to,
    deliver: clerks,
  },
  request: {
    title: ['商调函', 'Request for the file'],
    number: '沪司律商调〔{yyyy}〕{seq}号',
    template: template('request'),
    fields: ['name', 'oldLicence', 'oldBureau', 'oldFirm', 'firm'],
    deliver: clerks,
  },
  again: {
    title: ['补寄函', 'Request for missing pages'],
    number: '沪司律补〔{yyyy}〕{seq}号',
    template: template('again'),
    fields: ['name', 'oldLicence', 'oldBureau', 'listedPages', 'receivedPages', 'missingPages'],
    deliver: clerks,
  },
  grant: {
    title: ['准予变更执业机构决定书', 'Grant'],
    number: '沪司律准〔{yyyy}〕{seq}号',
    template: template('grant'),
    fields: ['name', 'oldFirm', 'firm', 'newLicence'],
    to,
    deliver: clerks,
  },
  refusal: {
    title: ['不予变更执业机构决定书', 'Refusal'],
    number: '沪司律不准〔{yyyy}〕{seq}号',
    template: template('refusal-in'),
    fields: ['name', 'firm', 'refusalGrounds'],
    to,
    deliver: clerks,
  },
} as const;
