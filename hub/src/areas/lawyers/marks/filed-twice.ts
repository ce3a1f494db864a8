import { monthsAfter } from '@fatong/contracts/codes';
import { listing } from './listing.js';
import { parameters } from './parameters.js';
import { complaint } from '../complaints/complaint.js';

/** `lawyer.yellow.filed12m`: so many complaints against a lawyer filed (立案) within so many months → yellow. The latest filing ends the window. */
export const rule = listing(parameters.filedTwice, {
  list: 'yellow',
  watch: complaint,
  about: 'lawyer',
  reads: ['filing', 'filedOn'],
  only: (c) => c.filing.is('filed'),
  judge: (complaints, { cases, months }) => {
    const filed = complaints
      .flatMap(({ id, number, values: { filing, filedOn } }) => (filing === 'filed' && filedOn ? [{ id, number, filedOn }] : []))
      .sort((a, b) => a.filedOn.localeCompare(b.filedOn));
    const latest = filed.at(-1)?.filedOn;
    const within = filed.filter(({ filedOn }) => latest !== undefined && filedOn > monthsAfter(latest, -months));
    return within.length < cases
      ? []
      : within.map(({ id, number, filedOn }) => ({ key: id, words: `投诉案件 ${number ?? id} 于 ${filedOn} 立案`, records: [id] }));
  },
  said: ({ cases, months }) => `${months} 个月内被立案 ${cases} 件以上`,
});
