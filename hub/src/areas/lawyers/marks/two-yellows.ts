import { monthsAfter } from '@fatong/contracts/codes';
import { listing } from './listing.js';
import { parameters } from './parameters.js';
import { mark } from './mark.js';

/** `lawyer.black.fromYellow`: so many times on the yellow list within so many months → black. Entries removed since count: they were approved. */
export const rule = listing(parameters.twoYellows, {
  list: 'black',
  watch: mark,
  about: 'lawyer',
  reads: ['list', 'listedOn', 'complaints'],
  judge: (marks, { marks: wanted, months }) => {
    const yellow = marks
      .flatMap(({ id, number, values: { list, listedOn, complaints } }) =>
        list === 'yellow' && listedOn ? [{ id, number, listedOn, complaints: complaints ?? [] }] : [],
      )
      .sort((a, b) => a.listedOn.localeCompare(b.listedOn));
    const latest = yellow.at(-1)?.listedOn;
    const within = yellow.filter(({ listedOn }) => latest !== undefined && listedOn > monthsAfter(latest, -months));
    return within.length < wanted
      ? []
      : within.map(({ id, number, listedOn, complaints }) => ({
          key: id,
          words: `${listedOn} 列入黄名单（${number ?? id}）`,
          records: complaints,
        }));
  },
  said: ({ marks, months }) => `${months} 个月内列入黄名单 ${marks} 次以上`,
});
