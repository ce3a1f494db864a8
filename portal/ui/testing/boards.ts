import type { BoardAnswer, ReportAnswer, GroundView } from '@fatong/contracts/api';

const span = { from: '2026-11-01', to: '2026-11-25' };
const entry = (id: string, label: string, district: string, isCounted = true, kind = 'a') => ({
  id,
  label,
  district,
  isCounted,
  facts: [{ label: ['地址', 'Address'] as const, words: ['某路', 'Some road'] as const }],
  codes: { kind },
});
const tile = {
  report: 'ward.visits',
  period: span,
  shows: 'figures' as const,
  figures: [],
  table: null,
  column: null,
  top: 10,
  layer: null,
  models: [],
};

/** A board with one of every kind of tile and a map with a layer of each kind. */
/** A square of a tenth of a degree, from its south-west corner. */
const outline = (district: string, x: number, y: number): GroundView['outlines'][number] => ({
  district,
  rings: [
    [
      [x, y],
      [x + 0.1, y],
      [x + 0.1, y + 0.1],
      [x, y + 0.1],
    ],
  ],
});

export const boardAnswer = (more: Partial<BoardAnswer> = {}): BoardAnswer => ({
  id: 'ward.wall',
  title: ['走访数据板', 'Board of visits'],
  area: 'ward',
  isScreen: true,
  lead: null,
  at: '2026-11-25T06:05:00.000Z',
  level: 'city',
  levels: ['city', 'district', 'unit'],
  district: null,
  unit: null,
  tiles: [
    { ...tile, name: 'open', title: ['在办', 'Open'], figures: ['open', 'per'] },
    { ...tile, name: 'houses', title: ['有走访的房屋', 'Houses visited'], shows: 'rows', table: 'houses', column: 'open', layer: 'open' },
    { ...tile, name: 'ranking', title: ['排名', 'Ranking'], shows: 'bars', table: 'houses', column: 'open' },
    {
      ...tile,
      name: 'shares',
      title: ['构成', 'Shares'],
      shows: 'shares',
      table: 'houses',
      column: 'open',
      models: [
        {
          name: 'ward.often',
          title: ['频繁走访', 'Often visited'],
          watches: [['走访', 'Visits']],
          opens: ['提醒', 'Reminders'],
          daily: false,
          isOn: true,
          version: 2,
          since: '2026-02-01',
          value: [{ label: ['次数', 'Times'], words: ['8', '8'] }],
        },
      ],
    },
  ],
  map: {
    type: 'ward.house',
    ground: {
      bounds: { west: 121, south: 31, east: 122, north: 32 },
      outlines: [
        outline('310101', 121.45, 31.2),
        outline('310115', 121.55, 31.15),
        outline('310118', 121.05, 31.1),
        outline('310120', 121.5, 31.02),
      ],
      inner: ['310101'],
      approval: null,
      isSketch: true,
    },
    layers: [
      {
        name: 'open',
        title: ['在办', 'Open'],
        report: 'ward.visits',
        period: span,
        column: 'open',
        entries: 'houses',
        districts: 'districts',
        isAlert: true,
        worst: 'bad',
      },
      {
        name: 'kind',
        title: ['类别', 'Kind'],
        field: 'kind',
        choices: [
          { value: 'a', label: ['甲', 'A'] },
          { value: 'b', label: ['乙', 'B'] },
        ],
      },
    ],
    points: [
      { ...entry('h1', '一号楼', '310101'), longitude: 121.48, latitude: 31.22 },
      { ...entry('h2', '二号楼', '310115', true, 'b'), longitude: 121.6, latitude: 31.2 },
      { ...entry('h3', '三号楼', '310118', false), longitude: 121.1, latitude: 31.15 },
    ],
    unplaced: [entry('h4', '四号楼', '310120')],
  },
  ...more,
});

const cell = (count: number, filter: Record<string, string>) => ({ count, type: 'ward.visit', filter });
export const boardReport = (): ReportAnswer => ({
  id: 'ward.visits',
  title: ['走访统计', 'Visits'],
  area: 'ward',
  isPage: true,
  at: '2026-11-25T06:05:00.000Z',
  period: span,
  district: null,
  figures: [
    { name: 'open', label: ['在办', 'Open'], count: 8, type: 'ward.visit', filter: { state: 'open' }, hint: ['在办的', 'open ones'] },
  ],
  ratios: [
    {
      name: 'per',
      label: ['占比', 'Share'],
      unit: 'percent',
      formula: ['在办 ÷ 全部', 'open ÷ all'],
      value: 40,
      of: [{ name: 'open', label: ['在办', 'Open'], count: 8, type: 'ward.visit', filter: { state: 'open' } }],
    },
  ],
  trend: null,
  tables: [
    {
      name: 'houses',
      title: ['房屋', 'Houses'],
      head: ['房屋', 'House'],
      by: 'open',
      total: 2,
      columns: [
        { name: 'open', label: ['在办', 'Open'], unit: 'count', hint: ['h', 'h'] },
        { name: 'bad', label: ['其中红色', 'Red'], unit: 'count', hint: ['h', 'h'] },
      ],
      rows: [
        { key: 'h1', label: ['一号楼', 'House 1'], cells: [cell(6, { house: 'h1' }), cell(1, { house: 'h1', level: 'red' })] },
        { key: 'h2', label: ['二号楼', 'House 2'], cells: [cell(2, { house: 'h2' }), cell(0, { house: 'h2', level: 'red' })] },
      ],
    },
    {
      name: 'districts',
      title: ['各区', 'Districts'],
      head: ['区', 'District'],
      by: 'open',
      total: 1,
      columns: [{ name: 'open', label: ['在办', 'Open'], unit: 'count', hint: ['h', 'h'] }],
      rows: [{ key: '310101', label: ['黄浦区', 'Huangpu'], cells: [cell(6, { district: '310101' })] }],
    },
  ],
});
