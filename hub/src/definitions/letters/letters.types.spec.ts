import { describe, expect, it } from 'vitest';
import { area, end, issue, money, record, ref, register, state, text } from '../index.js';
import { docxOf } from './testing/index.js';

const x = area('x', ['某', 'X'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['全部', 'All'] } });
const owner = register(x, 'owner', ['业主', 'Owners'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }) },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'] },
});
const fields = { subject: text(['事项', 'Subject']), amount: money(['金额', 'Amount']), owner: ref(['业主', 'Owner'], owner) };
const frame = {
  fields,
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;
const close = { title: ['结', 'Close'], from: 'open', to: 'done', by: 'clerk' } as const;

describe('the words of a letter', () => {
  it('makes mistaken names compile errors', () => {
    const template = docxOf('');
    const words = { title: ['通知书', 'Notice'], number: '某〔{yyyy}〕{seq}号', template } as const;
    const wrong = () => [
      // @ts-expect-error no such field
      record(x, 'a', ['甲', 'A'], { ...frame, letters: { notice: { ...words, fields: ['nothing'] } } }),
      // @ts-expect-error it is for a field that leads nowhere
      record(x, 'a', ['甲', 'A'], { ...frame, letters: { notice: { ...words, fields: [], to: 'subject' } } }),
      // @ts-expect-error a number without a year
      record(x, 'a', ['甲', 'A'], { ...frame, letters: { notice: { ...words, number: '某{seq}号', fields: [] } } }),
      record(x, 'a', ['甲', 'A'], {
        ...frame,
        letters: { notice: { ...words, fields: [] } },
        // @ts-expect-error no such letter
        actions: { close: { ...close, then: [issue('notise')] } },
      }),
      record(x, 'a', ['甲', 'A'], {
        ...frame,
        letters: { notice: { ...words, fields: [] } },
        // @ts-expect-error its number is kept in a field that is no text
        actions: { close: { ...close, then: [issue('notice', { number: 'amount' })] } },
      }),
    ];
    expect(wrong()).toHaveLength(5);
  });
});
