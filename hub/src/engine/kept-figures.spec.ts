import { beforeEach, describe, expect, it } from 'vitest';
import {
  adding,
  area,
  boolean,
  checkAreas,
  choice,
  cites,
  comparesFigures,
  date,
  dated,
  gather,
  integer,
  keepsFigures,
  lastYear,
  money,
  prose,
  record,
  ref,
  register,
  report,
  rows,
  state,
  text,
  yearOnYear,
  end,
  type FiguresWords,
} from '../definitions/index.js';
import { city, entry, newWorld, somebody, type World } from './testing/index.js';

const ward = area('ward', ['病区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['病区', 'Ward'] },
});
const see = { clerk: 'city' } as const;

const house = register(ward, 'house', ['院区', 'Houses'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { class: 'public', unique: true }) },
  see,
  heading: ['code'],
  list: { columns: ['code'] },
});
const stay = register(ward, 'stay', ['住院', 'Stays'], {
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    house: ref(['院区', 'House'], house, { filter: true }),
    since: date(['入院', 'Since'], { filter: true }),
    kinds: choice(['类别', 'Kinds'], { day: ['日间', 'Day'], night: ['过夜', 'Night'] }, { many: true, filter: true }),
    isPaid: boolean(['自费', 'Paid'], { filter: true }),
    nights: integer(['天数', 'Nights'], { filter: true }),
    who: text(['谁', 'Who'], { filter: true }),
    fee: money(['费用', 'Fee'], { filter: true }),
  },
  see,
  heading: ['code'],
  list: { columns: ['code'], filters: ['since', 'house', 'kinds', 'isPaid', 'who'] },
});
const all = dated(['住院', 'Stays'], stay, 'since');
const figures = report(ward, 'figures', ['数字', 'Figures'], {
  see: ['clerk'],
  measures: {
    all,
    before: lastYear(all),
    day: dated(['日间', 'Day'], stay, 'since', { kinds: 'day' }),
    own: dated(['自费', 'Paid'], stay, 'since', { isPaid: 'true' }),
    fee: adding(['费用', 'Fees'], stay, 'since', 'fee'),
  },
  ratios: {
    growth: yearOnYear(['同比', 'Growth'], ['all', 'before']),
    nights: { title: ['平均天数', 'Nights'], unit: 'days', of: ['all'], mean: 'nights', formula: ['平均', 'mean'] },
    persons: { title: ['人数', 'Persons'], unit: 'sum', of: ['day'], distinct: 'who', formula: ['人数', 'persons'] },
  },
  counters: ['all'],
  tables: {
    house: {
      title: ['各院区', 'Houses'],
      head: ['院区', 'House'],
      by: 'house',
      columns: ['all', 'before', 'growth', 'fee', 'day', 'own', 'nights', 'persons'],
      rank: 'all',
      top: 10,
    },
  },
});
const words: FiguresWords = {
  report: figures,
  whole: ['all'],
  says: ({ cite, number, lines, period }) => [
    `自${period.from}起住院${cite('all')}，同比${cite('growth')}。`,
    ...lines('house')
      .slice(0, 1)
      .map((one) => `最多的是${one.title}，${one.cite('all')}，费用${one.cite('fee')}元。`),
    ...((number('own') ?? 0) > 100 ? ['自费偏多。'] : []),
  ],
};
const kept = { from: 'from', to: 'to' } as const;
const cell = {
  table: text(['表', 'Table']),
  line: text(['行', 'Line']),
  column: text(['列', 'Column']),
};
const sheet = record(ward, 'sheet', ['报表', 'Sheets'], {
  one: 'Sheet',
  number: 'BB{yyyymmdd}{seq:6}',
  fields: {
    from: date(['自', 'From']),
    to: date(['至', 'To']),
    figures: rows(
      ['数字', 'Figures'],
      { ...cell, value: text(['数值', 'Value']), opens: text(['清单', 'List'], { max: 2000 }), cited: integer(['引用', 'Cited']) },
      { most: 500, grid: { table: 'table', line: 'line', column: 'column', value: 'value', opens: 'opens', cited: 'cited' } },
    ),
    text: prose(['正文', 'Text'], { cites: 'figures' }),
    newer: rows(['变化', 'Changed'], { ...cell, was: text(['原', 'Was']), now: text(['现', 'Now']) }, { most: 200 }),
    isNewer: boolean(['数据已更新', 'Newer data']),
  },
  states: { open: state(['编制', 'Open']), shut: end(['完成', 'Shut']) },
  see,
  actions: {
    make: {
      title: ['编制', 'Make'],
      to: 'open',
      by: 'clerk',
      form: ['from', 'to'],
      need: ['from', 'to'],
      then: [keepsFigures(words, { ...kept, into: 'figures', text: 'text' })],
    },
    revise: { title: ['修改', 'Revise'], from: 'open', by: 'clerk', form: ['text'], then: [cites('text', 'figures')] },
    shut: { title: ['完成', 'Shut'], from: 'open', to: 'shut', by: 'clerk' },
    compare: {
      title: ['核对', 'Compare'],
      from: 'open',
      by: 'clerk',
      then: [comparesFigures(words, { ...kept, kept: 'figures', into: 'newer', isNewer: 'isNewer' })],
    },
  },
  heading: ['from'],
  list: { columns: ['number'] },
});
const built = gather(ward, [{ house, stay, sheet, figures }]);
const clerk = somebody('clerk', ['ward.clerk'], city);

let world: World;
let key = 0;
const act = (action: string, form: object = {}) => {
  const row = world.tables.of('ward.sheet').at(-1);
  return world.engine.perform({
    viewer: clerk,
    type: 'ward.sheet',
    action,
    form: { ...form },
    idempotencyKey: `k${++key}`,
    ...(row && action !== 'make' && { id: row.id, version: row.version }),
  });
};
const put = (id: string, since: string, more: object = {}) =>
  world.tables.put(entry('ward.stay', id, { code: id, house: 'east', since, fee: 1_250_00, nights: 3, who: 'a', isPaid: false, ...more }));
const values = () => world.only('ward.sheet').values;
const find = (line: string, column: string) =>
  (values()['figures'] as readonly Record<string, unknown>[]).find(
    (one) => one['line'] === line && one['column'] === column && one['table'] === '各院区',
  );
beforeEach(() => {
  world = newWorld([built]);
  for (const id of ['east', 'west']) world.tables.put(entry('ward.house', id, { code: id }));
  for (const id of ['a', 'b', 'c']) put(id, '2026-02-10', { kinds: ['day', 'night'] });
  put('west', '2026-02-11', { house: 'west', isPaid: true, kinds: ['night'], nights: 6 });
  put('old', '2025-02-11');
  put('out', '2026-03-01');
});
const february = { from: '2026-02-01', to: '2026-02-28' };

describe('figures that a record keeps', () => {
  it('belong to an area that is in order', () => expect(checkAreas([built])).toEqual([]));

  it('are the cells of a table with the whole, amounts, shares, means and different ones, each with the list it was counted in', async () => {
    await act('make', february);
    expect(['住院', '费用', '日间', '自费', '平均天数', '人数', '同比'].map((column) => find('east', column)?.['value'])).toEqual([
      '3',
      '3,750.00',
      '3',
      '0',
      '3.0',
      '1',
      '+200.0%',
    ]);
    expect(find('合计', '同比')?.['value']).toBe('+300.0%');
    expect(find('west', '同比')?.['value']).toBe('无可比基数');
    expect(find('west', '自费')).toMatchObject({ value: '1', opens: 'ward.stay?isPaid=true&since=2026-02-01..2026-02-28&house=west' });
    expect(find('west', '上年同期住院')?.['opens']).toBe('ward.stay?since=2025-02-01..2025-02-28&house=west');
    expect(find('east', '平均天数')).not.toHaveProperty('opens');
  });

  it('stand in sentences, each cited once however often, and rules say a sentence or none', async () => {
    await act('make', february);
    expect(values()['text']).toBe('自2026-02-01起住院4〔1〕，同比+300.0%〔2〕。\n最多的是east，3〔3〕，费用3,750.00〔4〕元。');
    expect(find('合计', '同比')?.['cited']).toBe(2);
    expect(find('east', '费用')?.['cited']).toBe(4);
    expect(find('west', '费用')).not.toHaveProperty('cited');
  });

  it('are not another number in a text that people edit: a number beside its mark is what was kept', async () => {
    await act('make', february);
    expect(await act('revise', { text: '全年住院约4〔1〕，请注意。' })).toMatchObject({ done: {} });
    expect(await act('revise', { text: '住院40〔1〕。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/text', words: ['〔1〕前的数字应为“4”。', 'Before 〔1〕 must stand “4”.'] }] },
    });
    expect(await act('revise', { text: '住院14〔1〕。' })).toMatchObject({ refused: { findings: [{ pointer: '/form/text' }] } });
    expect(await act('revise', { text: '住院4〔9〕。' })).toMatchObject({
      refused: { findings: [{ words: ['文中引用的〔9〕没有对应的数字。', expect.any(String)] }] },
    });
  });

  it('stay as they were; compared with what is counted now, what differs stands beside them', async () => {
    await act('make', february);
    await act('compare');
    expect(values()).toMatchObject({ isNewer: false, newer: [] });
    put('late', '2026-02-20', { house: 'west' });
    await act('compare');
    expect(find('west', '住院')?.['value']).toBe('1');
    expect(values()['isNewer']).toBe(true);
    expect(values()['newer']).toContainEqual(
      expect.objectContaining({ table: '各院区', line: 'west', column: '住院', was: '1', now: '2' }),
    );
  });

  it('are kept of an empty period too', async () => {
    await act('make', { from: '2020-01-01', to: '2020-01-31' });
    expect(find('合计', '住院')?.['value']).toBe('0');
    expect(find('合计', '平均天数')?.['value']).toBe('—');
  });
});
