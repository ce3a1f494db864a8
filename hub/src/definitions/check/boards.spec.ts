import { describe, expect, it } from 'vitest';
import { area, board, checkAreas, choice, gather, identifier, now, record, register, report, state, end, text } from '../index.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const house = register(ward, 'house', ['房屋', 'Houses'], {
  one: 'House',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { class: 'public', required: true, unique: true }),
    place: identifier(['坐标', 'Coordinates'], 'coordinates', { class: 'public' }),
    district: choice(['区', 'District'], { '310101': ['黄浦区', 'Huangpu'] }, { class: 'public' }),
    owner: text(['户主', 'Owner'], { class: 'personal', mask: 'name' }),
  },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'], filters: [] },
});
const visit = record(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  number: 'WV{yyyymmdd}{seq:6}',
  fields: {
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'] }, { filter: true }),
    about: choice(['所涉区', 'About'], { '310101': ['黄浦区', 'Huangpu'] }, { filter: true }),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['kind', 'about'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['kind', 'about'] },
});
const visits = report(ward, 'visits', ['走访统计', 'Visits'], {
  see: ['clerk'],
  measures: { open: now(['在办', 'Open'], visit, { state: 'open' }) },
  counters: ['open'],
  tables: {
    kinds: { title: ['类别', 'Kinds'], head: ['类别', 'Kind'], by: 'kind', columns: ['open'], rank: 'open', top: 5 },
    abouts: { title: ['所涉区', 'About'], head: ['区', 'District'], by: 'about', columns: ['open'], rank: 'open', top: 5 },
  },
});
const elsewhere = report(ward, 'elsewhere', ['别处', 'Elsewhere'], { see: ['clerk'], measures: {}, counters: [] });
const faults = (words: object): readonly string[] =>
  checkAreas([gather(ward, [{ house, visit, visits, wall: board(ward, 'wall', ['墙', 'Wall'], { see: ['clerk'], ...words } as never) }])]);
const map = (more: object = {}) => ({ of: house, at: 'place', district: 'district', layers: {}, ...more });

describe('a board (N28, N44, N45)', () => {
  it('N45: shows parts of reports: figures, rows, bars, shares, and a map of a register', () => {
    expect(
      faults({
        tiles: {
          open: { title: ['在办', 'Open'], report: visits, figures: ['open'], layer: 'open' },
          kinds: { title: ['类别', 'Kinds'], report: visits, table: 'kinds' },
        },
        map: map({
          layers: { open: { title: ['在办', 'Open'], report: visits, column: 'open', entries: 'kinds', isAlert: true, worst: 'open' } },
        }),
      }),
    ).toEqual([]);
  });

  it('N45: what no report has is said at start', () => {
    expect(faults({})).toEqual([expect.stringContaining('neither tiles nor a map')]);
    const tile = (more: object) => faults({ tiles: { one: { title: ['在办', 'Open'], report: visits, figures: ['open'], ...more } } });
    expect(tile({ figures: ['shut'] })).toEqual([expect.stringContaining('shut, which is no counter or ratio')]);
    expect(tile({ figures: [] })).toEqual([expect.stringContaining('shows no figure')]);
    expect(tile({ table: 'gone' })).toEqual([expect.stringContaining('gone, which is no table')]);
    expect(tile({ table: 'kinds', column: 'shut' })).toEqual([expect.stringContaining('shut, which is no column')]);
    expect(tile({ shows: 'shares' })).toEqual([expect.stringContaining('shows shares of no table')]);
    expect(tile({ layer: 'none' })).toEqual([expect.stringContaining('unknown layer none')]);
    expect(tile({ report: elsewhere, figures: ['open'] })).toContainEqual(expect.stringContaining('no report of the area'));
    expect(faults({ tiles: { one: { title: ['在办', 'Open'], report: visits, figures: ['open'] } }, see: ['stranger'] })).toEqual([
      expect.stringContaining('unknown role stranger'),
    ]);
  });

  it('N44: a map tells nothing that is sealed, and its places and colours can be read', () => {
    expect(faults({ map: map() })).toEqual([]);
    expect(faults({ map: map({ facts: ['owner'] }) })).toEqual([expect.stringContaining('owner, which is sealed')]);
    expect(faults({ map: map({ at: 'district' }) })).toEqual([expect.stringContaining('drawn by district')]);
    expect(faults({ map: map({ district: 'code' }) })).toEqual([expect.stringContaining('in districts by code')]);
    expect(faults({ map: map({ layers: { kind: { title: ['编号', 'Code'], field: 'code' } } }) })).toEqual([
      expect.stringContaining('is by code, which is no choice'),
    ]);
    const layer = { title: ['在办', 'Open'], report: visits, column: 'open', entries: 'kinds', districts: 'kinds' };
    expect(faults({ map: map({ layers: { open: { ...layer, districts: 'abouts' } } }) })).toEqual([]);
    expect(faults({ map: map({ layers: { open: layer } }) })).toEqual([expect.stringContaining('districts by a table of something else')]);
  });
});
