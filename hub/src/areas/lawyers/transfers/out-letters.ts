const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
const deliver = ['city-clerk'] as const;

/** What the city issues on the file of a lawyer who leaves: two letters that go with the file, or the refusal; before them the sheet of what he applied for, as he handed it in. */
export const letters = {
  application: {
    title: ['档案调出申请表', 'Application'],
    number: '沪司律调申〔{yyyy}〕{seq}号',
    template: template('application-out'),
    fields: ['lawyerName', 'licence', 'position', 'province', 'bureau', 'theirFirm', 'reason', 'submittedOn'],
    maybe: ['firm', 'liquidation', 'city', 'address', 'papers'],
    to: 'lawyer',
    portal: true,
  },
  consent: {
    title: ['同意调档函', 'Consent'],
    number: '沪司律调函〔{yyyy}〕{seq}号',
    template: template('consent'),
    fields: ['lawyerName', 'licence', 'bureau', 'theirFirm'],
    maybe: ['firm'],
    to: 'lawyer',
    deliver,
  },
  certificate: {
    title: ['无第二十一条情形证明', 'Certificate that nothing bars it'],
    number: '沪司律证〔{yyyy}〕{seq}号',
    template: template('certificate'),
    fields: ['lawyerName', 'licence'],
    to: 'lawyer',
    deliver,
  },
  refusal: {
    title: ['不予调出决定书', 'Refusal'],
    number: '沪司律不调〔{yyyy}〕{seq}号',
    template: template('refusal-out'),
    fields: ['lawyerName', 'licence', 'bar', 'refusalGrounds'],
    to: 'lawyer',
    deliver: ['city-clerk', 'district-clerk'],
  },
} as const;
