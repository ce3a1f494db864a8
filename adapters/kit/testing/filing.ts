import { Type } from 'typebox';
import { contract, file, type System } from '@fatong/contracts';

/** Outside systems of tests that file documents. No message of the bureau carries files yet, so these are nobody's. */
export const pages = file({ mediaTypes: ['application/pdf', 'text/plain'], maxBytes: 160 * 1024 * 1024 });

export const filing = contract({
  owner: 'filing-office',
  message: 'filing',
  version: 1,
  title: ['立案材料', 'Filing'],
  kind: 'in',
  identity: { id: ['AH'], version: 'BBH', key: 'AH', order: 'version' },
  schema: Type.Object({
    AH: Type.String({ minLength: 1 }),
    BBH: Type.Integer(),
    BZ: Type.Optional(Type.String({ maxLength: 200 })),
    ZW: Type.Optional(Type.String()),
    CL: Type.Optional(Type.Array(Type.Object({ MC: Type.String(), NR: pages }))),
  }),
});

export const filingOffice: System = {
  id: 'S00',
  folder: 'filing-office',
  title: ['测试', 'Test'],
  area: 'cases',
  partitions: 1,
  protocol: 'rest',
  contracts: [filing],
};

/** A PDF of so many bytes, as far as its mark goes. */
export function pdf(bytes: number, fill = 'x'): Buffer {
  const content = Buffer.alloc(bytes, fill);
  content.write('%PDF-1.7\n');
  return content;
}
