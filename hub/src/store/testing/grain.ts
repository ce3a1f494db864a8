import { area, boolean, choice, date, integer, money, record, ref, state, text, type RecordType } from '../../definitions/index.js';
import { keeper } from './rows.js';

const mill = area('mill', ['磨', 'Mill'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: {} });

/** What is weighed at a mill by the day it came, in two counts that are kept. */
export const grain = record(mill, 'grain', ['粮', 'Grain'], {
  fields: {
    kind: choice(['种类', 'Kind'], { rye: ['黑麦', 'Rye'], oats: ['燕麦', 'Oats'], wheat: ['小麦', 'Wheat'] }, { filter: true }),
    stone: ref(['磨坊', 'Stone'], keeper, { filter: true }),
    wet: boolean(['潮湿', 'Wet'], { filter: true }),
    cameOn: date(['到日', 'Came on'], { filter: true }),
    ground: date(['磨日', 'Ground on'], { filter: true }),
    sacks: integer(['袋数', 'Sacks']),
    price: money(['价款', 'Price']),
    note: text(['备注', 'Note'], { filter: true }),
  },
  states: { waiting: state(['待磨', 'Waiting']), ground: state(['已磨', 'Ground']), spoilt: state(['变质', 'Spoilt']) },
  see: { clerk: 'city' },
  heading: ['kind'],
  list: { columns: ['kind'], sort: '-createdAt' },
  counted: { stone: ['cameOn'] },
  rollups: { cameOn: { by: [['kind'], ['kind', 'stone', 'wet']], sums: ['sacks', 'price'] }, ground: { by: [['kind']] } },
}) as unknown as RecordType;

export const grains = [keeper, grain] as unknown as readonly RecordType[];
/** The same without counts: what is asked is counted by a scan. */
export const scanned = [keeper, { ...grain, rollups: {} }] as unknown as readonly RecordType[];
/** As a later release keeps them. */
export const later = [
  keeper,
  { ...grain, rollups: { cameOn: { by: [['kind', 'stone']], sums: ['sacks'] } } },
] as unknown as readonly RecordType[];
