const template = (name: string): URL => new URL(`letters/${name}.docx`, import.meta.url);

/** What an institution issues (条例 arts. 24, 29, 30; 程序通则 art. 28). */
export const letters = {
  opinion: {
    title: ['司法鉴定意见书', 'Opinion'],
    number: '沪司鉴〔{yyyy}〕{seq}号',
    template: template('opinion'),
    fields: ['itemName', 'kind', 'requirement', 'effectiveOn', 'acceptedOn', 'process', 'opinion'],
    maybe: ['analysis', 'examinee'],
    to: 'client',
    deliver: ['desk', 'head'],
    seal: true,
  },
  refusal: {
    title: ['不予受理通知书', 'Refusal'],
    number: '沪司鉴不〔{yyyy}〕{seq}号',
    template: template('refusal'),
    fields: ['itemName', 'refusalGround'],
    maybe: ['refusalNote'],
    to: 'client',
    deliver: ['desk', 'head'],
  },
  termination: {
    title: ['终止鉴定告知书', 'Termination'],
    number: '沪司鉴终〔{yyyy}〕{seq}号',
    template: template('termination'),
    fields: ['itemName', 'terminationGround'],
    maybe: ['terminationNote', 'refund'],
    to: 'client',
    deliver: ['desk', 'head'],
  },
} as const;
