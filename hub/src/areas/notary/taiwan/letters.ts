const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);

/** Letters to the foundation of the Taiwan region and the certificate of verification (N50). */
export const letters = {
  reply: {
    title: ['查证复函', 'Answer to a query'],
    number: '沪公协台复〔{yyyy}〕{seq}号',
    template: template('reply'),
    fields: ['certificate', 'kind', 'officeName', 'answer'],
  },
  refusal: {
    title: ['不予查证复函', 'Refusal of a query'],
    number: '沪公协台复〔{yyyy}〕{seq}号',
    template: template('refusal'),
    fields: ['certificate', 'refusal'],
  },
  query: {
    title: ['查证函', 'Query'],
    number: '沪公协台查〔{yyyy}〕{seq}号',
    template: template('query'),
    fields: ['certificate', 'kind', 'mismatch'],
  },
  verification: {
    title: ['核验证明', 'Certificate of verification'],
    number: '沪公协台核〔{yyyy}〕{seq}号',
    template: template('verification'),
    fields: ['certificate', 'kind'],
  },
} as const;
