import { describe, expect, it } from 'vitest';
import { area, checkAreas, end, gather, issue, money, record, ref, register, rows, state, text } from '../index.js';
import { docxOf, plain } from '../letters/testing/index.js';

const x = area('x', ['某', 'X'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, owner: { title: ['当事人', 'Owner'], surface: 'portal' } },
  groups: { all: ['全部', 'All'] },
});
const owner = register(x, 'owner', ['业主', 'Owners'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }) },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'] },
});
const fields = {
  subject: text(['事项', 'Subject']),
  amount: money(['金额', 'Amount']),
  owner: ref(['业主', 'Owner'], owner),
  rates: rows(['费率', 'Rates'], { rate: text(['率', 'Rate']) }),
};
const frame = {
  fields,
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', owner: 'own' },
  heading: ['subject'],
  list: { columns: ['subject'] },
} as const;
const open = { title: ['开', 'Open'], to: 'open', by: 'clerk', form: ['subject', 'amount', 'owner'] } as const;
const close = { title: ['结', 'Close'], from: 'open', to: 'done', by: 'clerk' } as const;

/** What the check says of a record with one letter of this template. */
function faults(body: string, more: Partial<Parameters<typeof letterOf>[0]> = {}): readonly string[] {
  return checkAreas([gather(x, [{ owner, a: letterOf({ template: docxOf(body), ...more }) }])]).map((fault) =>
    fault.replace('x.a: the letter notice ', ''),
  );
}
const letterOf = (words: {
  readonly template: URL;
  readonly fields?: readonly ('subject' | 'amount' | 'owner' | `owner.${string}`)[];
  readonly number?: `${string}{yyyy}${string}{seq}${string}`;
  readonly deliver?: readonly 'owner'[];
  readonly annex?: readonly ('subject' | 'rates')[];
}) =>
  record(x, 'a', ['甲', 'A'], {
    ...frame,
    letters: {
      notice: {
        title: ['通知书', 'Notice'],
        number: words.number ?? '某〔{yyyy}〕{seq}号',
        template: words.template,
        fields: words.fields ?? ['subject'],
        ...(words.deliver && { deliver: words.deliver }),
        ...(words.annex && { annex: words.annex }),
      },
    },
    actions: { open, close: { ...close, then: [issue('notice')] } },
  });

describe('the check of letters', () => {
  it('takes names and Chinese titles of fields, what every letter has, and the forms of money and dates', () => {
    expect(
      faults(plain('{事项} {文号} {today:大写} {单位} {amount:大写} {owner.code}'), { fields: ['subject', 'amount', 'owner.code'] }),
    ).toEqual([]);
  });

  it('takes rows behind its text, and nothing else', () => {
    expect(faults(plain('{事项}'), { annex: ['rates'] })).toEqual([]);
    expect(faults(plain('{事项}'), { annex: ['subject'] })).toEqual(['has subject behind its text, which is no field of rows.']);
  });

  it('names what a template has and the letter or the record has not', () => {
    expect(faults(plain('{subject}{amont}'))).toEqual(['has {amont} in its template, which the record has not.']);
    expect(faults(plain('{subject}{金额}'))).toEqual(['has {金额} in its template, which its fields leave out.']);
    expect(faults(plain('{subject:大写}'))).toEqual(['has {subject:大写} in its template; only 大写 is such a form, of money and dates.']);
    expect(faults(plain('{subject}'), { fields: ['subject', 'amount'] })).toEqual(['names amount, which is nowhere in its template.']);
    expect(faults(plain('{owner.name}'), { fields: ['owner.name'] })).toEqual(['names the unknown field owner.name.']);
  });

  it('names what the template cannot carry, readers who are no officials, and a number without a year', () => {
    expect(faults('<w:tbl/>')).toEqual(['has a template that holds a table, which a letter cannot carry.']);
    expect(faults(plain('{subject}'), { deliver: ['owner'] })).toEqual(['is given to owner, who is no official.']);
    expect(faults(plain('{subject}'), { number: '某〔{yyyy}〕{seq}号{seq}' })).toEqual([
      'has the number 某〔{yyyy}〕{seq}号{seq}, which is no pattern such as 沪司罚决〔{yyyy}〕{seq}号.',
    ]);
  });

  it('names whom a letter is for that leads to no one entry, or to one that merely belongs to the unit the record involves', () => {
    const clerk = register(x, 'member', ['成员', 'Members'], {
      number: { field: 'code' },
      fields: { code: text(['编号', 'Code'], { unique: true }), owner: ref(['业主', 'Owner'], owner) },
      see: { clerk: 'city' },
      place: { owner: { ref: 'owner' } },
      heading: ['code'],
      list: { columns: ['code'] },
    });
    const ofUnit = (to: 'owner' | 'member') =>
      record(x, 'a', ['甲', 'A'], {
        ...frame,
        fields: { ...fields, member: ref(['成员', 'Member'], clerk) },
        place: { involve: { [to]: { role: 'firm', as: 'unit' } } },
        letters: {
          notice: {
            title: ['通知书', 'Notice'],
            number: '某〔{yyyy}〕{seq}号',
            template: docxOf(plain('{subject}')),
            fields: ['subject'],
            to,
          },
        },
        actions: { open, close: { ...close, then: [issue('notice')] } },
      });
    expect(checkAreas([gather(x, [{ owner, clerk, a: ofUnit('owner') }])])).toEqual([]);
    expect(checkAreas([gather(x, [{ owner, clerk, a: ofUnit('member') }])])).toEqual([
      'x.a: the letter notice is for member, whom the record involves as a unit, though x.member belongs to that of its owner.',
    ]);
  });

  it('names a letter that nothing issues', () => {
    const idle = record(x, 'a', ['甲', 'A'], {
      ...frame,
      letters: {
        notice: { title: ['通知书', 'Notice'], number: '某〔{yyyy}〕{seq}号', template: docxOf(plain('{subject}')), fields: ['subject'] },
      },
      actions: { open, close },
    });
    expect(checkAreas([gather(x, [{ owner, idle }])])).toEqual(['x.a: the letter notice is issued by no action.']);
  });
});
