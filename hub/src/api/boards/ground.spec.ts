import { expect, it } from 'vitest';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { outlineOf } from '@fatong/contracts/bureau/ground';
import {
  area,
  board,
  checkAreas,
  date,
  end,
  gather,
  identifier,
  choice,
  prose,
  record,
  register,
  state,
  text,
} from '../../definitions/index.js';
import { groundFor } from './ground.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const house = register(ward, 'house', ['房屋', 'Houses'], {
  one: 'House',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { required: true }),
    at: identifier(['坐标', 'Place'], 'coordinates', {}),
    seat: choice(['区', 'District'], districts, {}),
  },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'] },
});
const sheet = record(ward, 'sheet', ['底图', 'Sheets'], {
  one: 'Sheet',
  number: 'WS{yyyymmdd}{seq:4}',
  fields: {
    outlines: prose(['轮廓', 'Outlines'], { class: 'public', max: 100_000 }),
    approval: text(['审图号', 'Review number'], { class: 'public' }),
    note: text(['备注', 'Note'], {}),
    since: date(['启用', 'Since'], {}),
  },
  states: { used: state(['在用', 'Used']), gone: end(['停用', 'Gone']) },
  see: { clerk: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'used', by: 'clerk', form: ['outlines', 'approval', 'note', 'since'] },
    drop: { title: ['停用', 'Drop'], from: 'used', to: 'gone', by: 'clerk' },
  },
  heading: ['approval'],
  list: { columns: ['number'] },
});
const ground = { record: sheet, states: ['used'], outlines: 'outlines', approval: 'approval', since: 'since' } as const;
const drawn = (on: object) => {
  const map = board(ward, 'map', ['地图', 'Map'], {
    see: ['clerk'],
    map: {
      of: house,
      at: 'at',
      district: 'seat',
      ground: { ...ground, ...on },
      layers: { seat: { title: ['区', 'District'], field: 'seat' } },
    },
  });
  return { map, faults: checkAreas([gather(ward, [{ house, sheet, map }])]) };
};

it('a map is drawn on outlines that everybody may see: what is none, or not public, is said at start', () => {
  const said = (on: object): string => drawn(on).faults.join('\n');
  expect(said({ outlines: 'note' })).toContain('its map is drawn on note, which is no prose of ward.sheet.');
  expect(said({ approval: 'note' })).toContain('its map shows note of ward.sheet, which is not public.');
  expect(said({ states: ['lost'] })).toContain('its map is drawn on the unknown state lost of ward.sheet.');
});

it('of several the latest is drawn, and the sketch where there is none or it cannot be read', async () => {
  const { map } = drawn({});
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: districts.keys.map((adcode) => ({
      properties: { adcode },
      geometry: { type: 'MultiPolygon', coordinates: outlineOf(adcode).map((ring) => [[...ring, ring[0]!]]) },
    })),
  });
  const shown = (...rows: readonly object[]) =>
    groundFor(map.map!.ground, {
      list: async (query) => {
        expect(query).toMatchObject({
          type: 'ward.sheet',
          scopes: [{ kind: 'city' }],
          sort: { field: 'since', descending: true },
          limit: 1,
        });
        return { items: rows.map((values) => ({ values })), next: null, total: null } as never;
      },
    });
  expect(await shown()).toMatchObject({ isSketch: true, approval: null });
  expect(await shown({ outlines: '{', approval: '一号' })).toMatchObject({ isSketch: true, approval: null });
  expect(await shown({ outlines: text, approval: '沪S(2026)001号' })).toMatchObject({ isSketch: false, approval: '沪S(2026)001号' });
  expect(await groundFor(null, { list: async () => Promise.reject(new Error('never asked')) })).toMatchObject({ isSketch: true });
});
