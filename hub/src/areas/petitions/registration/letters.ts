const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);
const deliver = ['desk', 'district-clerk'] as const;

/** The letters to a petitioner (文书, P07): the answer, sealed and delivered, and that it will be later. */
export const letters = {
  answer: {
    title: ['信访案件答复意见书', 'Answer to a petition'],
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
