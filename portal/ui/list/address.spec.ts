import type { Filter } from './index.js';
import { countLine, filterWords, filtersOf, readAddress, totalText, unknownIn, writeAddress } from './index.js';
import { fieldView, recordView } from '../testing/index.js';

const filters = filtersOf(recordView(), []);

describe('a list’s address', () => {
  it('holds conditions and order readably, and reads them back', () => {
    const address = {
      filters: { state: ['open', 'shut'], subject: ['借款, 利息'], filedOn: { from: '2026-01-01' } },
      sort: '-number',
      query: undefined,
    };
    const params = writeAddress(address, filters);
    expect(params).toEqual(
      jasmine.objectContaining({
        state: 'open,shut',
        subject: '借款, 利息',
        filedOn: '2026-01-01..',
        sort: '-number',
        query: null,
        kind: null,
      }),
    );
    expect(readAddress(params, filters)).toEqual(address);
  });

  it('never holds a personal value, in neither direction', () => {
    expect(writeAddress({ filters: { party: ['张三'] }, sort: undefined, query: 'q1' }, filters)).toEqual(
      jasmine.objectContaining({ party: null, query: 'q1' }),
    );
    expect(readAddress({ party: '张三' }, filters).filters).toEqual({});
  });

  it('also holds what only a figure opens the list by: a state reached, a field that is not offered, what is unknown (L01)', () => {
    const params = { 'reached.shut': '2026-01-01..2026-01-31', decidedOn: '2026-02-01..', state: 'open', district: '-' };
    const { list, fields, ...more } = recordView();
    const known = filtersOf(
      { ...more, fields: [...fields, fieldView('decidedOn', { kind: 'date', filter: true })], list: { ...list, filters: ['subject'] } },
      [],
    );
    expect(known.filter(({ isGiven }) => isGiven !== true).map(({ name }) => name)).toEqual(['subject']);
    expect(readAddress(params, known).filters).toEqual({
      'reached.shut': { from: '2026-01-01', to: '2026-01-31' },
      decidedOn: { from: '2026-02-01' },
      state: ['open'],
      district: ['-'],
    });
    expect(filterWords(filters[3]!, ['-', 'b'])[0]).toBe('未报告、乙');
  });

  it('says on which side of what units hand to each other one is', () => {
    const { list, ...more } = recordView();
    const [side] = filtersOf({ ...more, list: { ...list, filters: ['side'] } }, []);
    expect([side!.title[0], side!.isSingle, filterWords(side!, ['received'])[0]]).toEqual(['发出或者收到', true, '本单位收到']);
    expect(readAddress({ side: 'sent' }, [side!]).filters).toEqual({ side: ['sent'] });
  });

  it('is not narrowed by what no condition knows, and tells what that is', () => {
    expect(readAddress({ nonsense: '1', state: '' }, filters).filters).toEqual({});
    expect(unknownIn({ nonsense: '1', 'filter[state]': 'open', state: 'open', sort: '-number', query: 'q1' }, filters)).toEqual([
      'nonsense',
      'filter[state]',
    ]);
  });
});

describe('words of a list', () => {
  it('say conditions as a person would', () => {
    const state = filters[0] as Filter;
    expect(filterWords(state, ['open', 'shut'])).toEqual(['待办、已结', 'Open, Shut']);
    expect(filterWords(state, { from: '2026-01-01', to: '2026-02-01' })[0]).toBe('2026-01-01 至 2026-02-01');
    expect(filterWords(state, { to: '2026-02-01' })[1]).toBe('until 2026-02-01');
  });

  it('count honestly', () => {
    expect([totalText(1234), totalText({ atLeast: 10_000 })]).toEqual(['1,234', '10,000+']);
    expect(countLine(50, { atLeast: 10_000 })[0]).toBe('共 10,000+ 条，已显示 50 条');
    expect(countLine(3, 3)[1]).toBe('3 in all');
  });
});
