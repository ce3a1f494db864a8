import { titleTable } from './title-table.js';

const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
const deliver = ['desk', 'district-clerk'] as const;
/** Anonymous petitions have nobody to name. */
const named = { maybe: ['petitioner', 'directionBasis'] } as const;

/** The letters to a petitioner (文书, P01–P07): where it went and why, the answer, sealed and delivered, and that it will be later. */
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
  answer: {
    title: ['信访案件答复意见书', 'Answer to a petition'],
    titled: { table: titleTable, given: { content: 'content' }, says: 'title' },
    number: '沪司信复〔{yyyy}〕{seq}号',
    template: template('answer'),
    fields: ['subject', 'acceptedOn', 'factsFound', 'answer', 'basis', 'remedy', 'main.name'],
    maybe: ['petitioner', 'summary', 'settlement'],
    deliver,
    seal: true,
    sealed: 'pushReply',
  },
  extension: {
    title: ['延期告知书', 'Notice of an extension'],
    number: '沪司信延〔{yyyy}〕{seq}号',
    template: template('extension'),
    fields: ['subject', 'acceptedOn', 'extensionDays', 'extensionGrounds', 'main.name'],
    maybe: ['petitioner'],
    deliver,
    seal: true,
  },
} as const;
