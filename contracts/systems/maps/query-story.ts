import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { addressPlace } from './address-place.js';
import { addressQuery } from './address-query.js';

const { says, hears, story } = stories<DataOf<typeof addressQuery>>();

/** Somewhere in the district that was asked for. */
const places: Readonly<Record<string, string>> = {
  '310101': '121.4842,31.2224',
  '310104': '121.4361,31.1793',
  '310105': '121.3962,31.2061',
  '310106': '121.4523,31.2404',
  '310107': '121.3921,31.2562',
  '310109': '121.4882,31.2703',
  '310110': '121.5264,31.2901',
  '310112': '121.3823,31.1122',
  '310113': '121.4421,31.3903',
  '310114': '121.2552,31.3754',
  '310115': '121.6203,31.2002',
  '310116': '121.1801,30.8203',
  '310117': '121.2204,31.0301',
  '310118': '121.1102,31.1504',
  '310120': '121.5203,30.9202',
  '310151': '121.5201,31.6703',
};

/** An address in a district it knows is found by its house number; another is not. */
export const addressStory = story({
  begins: { asked: 1 },
  steps: {
    asked: hears(addressQuery, 'DZ'),
    told: says(addressPlace, ({ about, serial, day }) => {
      const place = places[about.XZQH];
      const answer = { HZBH: `DZ-${serial}`, QQH: about.QQH, DWBH: about.DWBH, JXRQ: compact(day) };
      return place === undefined ? { ...answer, JG: '0', YY: '地址不在服务范围内' } : { ...answer, JG: '1', ZB: place, JD: '1' };
    }),
  },
  ways: { asked: { told: 1 } },
});
