import { addressAsked } from '@fatong/contracts/canonical/notary';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { placePrecisions } from '@fatong/contracts/codes';
import { and, not } from '@fatong/contracts/expression';
import { ask, choice, date, end, identifier, moves, record, ref, stamp, state, text } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { office } from '../registers/office.js';

/** 坐标查询 (N44): the address of an office is looked up by the map service (S22); what it finds a clerk adopts, or not. */
export const siting = record(notary, 'siting', ['坐标查询', 'Places looked up'], {
  one: 'Place looked up',
  law: 'N44',
  number: 'ZB{yyyymmdd}{seq:4}',
  fields: {
    office: ref(['公证机构', 'Office'], office, { filter: true }),
    officeCode: text(['机构编号', 'Code'], { max: 20, take: { ref: 'office', field: 'code' } }),
    address: text(['住所', 'Address'], { max: 200, take: { ref: 'office', field: 'address' } }),
    seat: choice(['所在区', 'Seat'], districts, { take: { ref: 'office', field: 'seat' } }),
    askedOn: date(['查询日期', 'Asked on'], { filter: true }),
    proposed: identifier(['查询所得坐标', 'Coordinates found'], 'coordinates', {}),
    precision: choice(['坐标精度', 'Precision'], placePrecisions, {}),
    reason: text(['未解析原因', 'Why it was not found'], { max: 500 }),
    request: text(['查询请求号', 'Request'], { max: 64 }),
  },
  states: {
    asked: state(['待答复', 'Asked'], 'waiting'),
    told: state(['已答复待采用', 'Answered']),
    adopted: end(['已采用', 'Adopted']),
    failed: end(['未采用', 'Not adopted'], 'refused'),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city' },
  actions: {
    seek: {
      title: ['查询坐标', 'Look a place up'],
      to: 'asked',
      by: 'clerk',
      form: ['office'],
      need: ['office'],
      refuses: [
        {
          at: 'office',
          when: (s) => and(s.office.exists(), not(s.address.exists())),
          why: ['该机构没有登记住所，无从查询。', 'The office has no address to look up.'],
        },
      ],
      then: [stamp('askedOn'), ask(addressAsked, { request: 'request', outcomes: { giveUp: 'miss' } })],
    },
    hear: {
      title: ['地图服务已答复', 'The map service answered'],
      from: 'asked',
      to: 'told',
      by: [],
      byReport: true,
      form: ['proposed', 'precision'],
    },
    miss: {
      title: ['未解析或者未送达', 'Not found, or not delivered'],
      from: 'asked',
      to: 'failed',
      by: [],
      byReport: true,
      form: ['reason'],
    },
    adopt: {
      title: ['采用', 'Adopt'],
      from: 'told',
      to: 'adopted',
      by: 'clerk',
      due: true,
      then: [moves(office, { by: 'office', does: 'locate', with: { coordinates: 'proposed' } })],
    },
    // What was asked ends by its answer, or when it is known that none comes: an answer to what was given up would find nobody.
    discard: { title: ['不采用', 'Do not adopt'], from: 'told', to: 'failed', by: 'clerk', reason: true },
  },
  menu: { group: 'analysis', order: 4 },
  heading: ['office', 'address'],
  list: {
    columns: ['number', 'office', 'address', 'state', 'proposed', 'precision', 'askedOn'],
    filters: ['state', 'office', 'askedOn'],
    views: { told: { title: ['待采用', 'To be adopted'], filter: { state: 'told' } } },
    sort: '-askedOn',
  },
});
