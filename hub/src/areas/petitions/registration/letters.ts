const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
/** Anonymous petitions have nobody to name. */
const named = { maybe: ['petitioner', 'basis'] } as const;

/** The letters of a petition up to its division (文书, P01–P03). */
export const letters = {
  direction: {
    title: ['去向告知书', 'Notice of where it went'],
    number: '沪司信去〔{yyyy}〕{seq}号',
    template: template('direction'),
    fields: ['receivedOn', 'main'],
    maybe: ['petitioner', 'assisting', 'added'],
  },
  procedureNotice: {
    title: ['导入法定程序告知书', 'Notice of the procedure it is led into'],
    number: '沪司信导〔{yyyy}〕{seq}号',
    template: template('procedure'),
    fields: ['receivedOn', 'procedure', 'target'],
    ...named,
  },
  elsewhereNotice: {
    title: ['信访事项告知书', 'Notice whom to turn to'],
    number: '沪司信告〔{yyyy}〕{seq}号',
    template: template('elsewhere'),
    fields: ['receivedOn', 'target'],
    ...named,
  },
  refusalNotice: {
    title: ['不予受理、不再受理告知书', 'Notice of refusal'],
    number: '沪司信不〔{yyyy}〕{seq}号',
    template: template('refusal'),
    fields: ['receivedOn', 'direction', 'opinion'],
    ...named,
  },
  handedOverNotice: {
    title: ['移送告知书', 'Notice of the authority it was handed to'],
    number: '沪司信移〔{yyyy}〕{seq}号',
    template: template('handed-over'),
    fields: ['receivedOn', 'target'],
    ...named,
  },
  joinedNotice: {
    title: ['并案告知书', 'Notice that it was joined'],
    number: '沪司信并〔{yyyy}〕{seq}号',
    template: template('joined'),
    fields: ['receivedOn', 'mergedInto'],
    maybe: ['petitioner'],
  },
} as const;
