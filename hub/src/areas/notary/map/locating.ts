import { placePrecisions } from '@fatong/contracts/codes';
import { addressAsked } from '@fatong/contracts/canonical/notary';
import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { ask, choice, date, identifier, reckon, set, stamp, text } from '../../../definitions/index.js';

const standings = {
  asked: ['已查询，待答复', 'Asked'],
  found: ['已答复', 'Answered'],
  unknown: ['未解析', 'Not found'],
  outside: ['答复坐标不在上海市范围内', 'The answer lies outside Shanghai'],
  undelivered: ['未送达', 'Undelivered'],
} as const;

/** Where an office lies (N44): entered by hand, or proposed by the map service (S22) and adopted by a person. */
export const locatingFields = {
  coordinates: identifier(['坐标', 'Coordinates'], 'coordinates', {
    class: 'public',
    hint: ['经度,纬度，如 121.4737,31.2304', 'Longitude,latitude: 121.4737,31.2304'],
  }),
  placeStanding: choice(['坐标查询', 'Place asked'], standings, {}),
  placeProposed: identifier(['查询所得坐标', 'Place proposed'], 'coordinates', { class: 'internal' }),
  placePrecision: choice(['坐标精度', 'Precision'], placePrecisions, {}),
  placeReason: text(['未解析原因', 'Why it was not found'], { max: 500 }),
  placeOn: date(['坐标登记日期', 'Place entered on'], {}),
  placeRequest: text(['查询请求号', 'Request'], { max: 64 }),
};
interface Sought {
  readonly address?: string | null;
  readonly placeStanding?: string | null;
  readonly placeProposed?: string | null;
}

export const locatingActions = {
  locate: {
    title: ['登记坐标', 'Enter coordinates'],
    by: 'clerk',
    form: ['coordinates'],
    need: ['coordinates'],
    then: [stamp('placeOn')],
  },
  seek: {
    title: ['查询坐标', 'Look its place up'],
    by: 'clerk',
    unless: [
      {
        when: (o: Recorded<Sought>): Condition => not(o.address.exists()),
        why: ['机构没有登记住所，无从查询。', 'The office has no address to look up.'],
      },
      {
        when: (o: Recorded<Sought>): Condition => o.placeStanding.is('asked'),
        why: ['已查询，正待地图服务答复。', 'It was asked, and the map service has not answered yet.'],
      },
    ],
    then: [
      set({ placeStanding: 'asked', placeProposed: null, placePrecision: null, placeReason: null }),
      ask(addressAsked, { request: 'placeRequest', undelivered: { placeStanding: 'undelivered' } }),
    ],
  },
  adopt: {
    title: ['采用查询结果', 'Adopt what was found'],
    by: 'clerk',
    unless: [
      {
        when: (o: Recorded<Sought>): Condition => not(o.placeProposed.exists()),
        why: ['没有可采用的查询结果。', 'Nothing was found that could be adopted.'],
      },
    ],
    then: [reckon('coordinates', (o: Recorded<Sought>) => o.placeProposed), stamp('placeOn')],
  },
} as const;
