import { careerAnswered, careerAsked, integrityAnswered, integrityAsked } from '@fatong/contracts/canonical/lawyers';
import { monthsAfter, today } from '@fatong/contracts/codes';
import { fact, note } from '../../../definitions/index.js';
import { adverse } from '../integrity/sheet-reports.js';
import { background } from './background.js';

/** How long a former judge or prosecutor does not litigate after he left (律师法 41). */
const restrictedMonths = 24;

/** What is asked about a person, and how it is answered (S03, S25). */
export const asking = [
  fact(careerAsked, background, ({ number, values }, act) => ({
    request: act.id,
    background: number ?? '',
    name: values.name ?? '',
    idNumber: values.idNumber ?? '',
    askedOn: today(new Date(act.at)),
    unit: act.unit,
  })),
  fact(integrityAsked, background, ({ number, values }, act) => ({
    request: act.id,
    background: number ?? '',
    name: values.name ?? '',
    licence: values.licence ?? '',
    askedOn: today(new Date(act.at)),
    unit: act.unit,
  })),
];
export const answers = [
  note(careerAnswered, background, ({ request, answeredOn, posts = [] }) => {
    const left = posts
      .map(({ leftOn }) => leftOn)
      .toSorted()
      .at(-1);
    return {
      request,
      does: 'answerCareers',
      happenedAt: answeredOn,
      values: {
        posts: posts.length === 0 ? null : posts.map((post, i) => ({ row: i + 1, ...post })),
        restrictedUntil: left === undefined ? null : monthsAfter(left, restrictedMonths),
        barredCourts: [...new Set(posts.map(({ authority }) => authority))].join('、') || null,
      },
    };
  }),
  note(integrityAnswered, background, ({ request, answeredOn, asOf, rows = [] }) => ({
    request,
    asked: 'integrityRequest',
    does: 'answerIntegrity',
    happenedAt: answeredOn,
    values: {
      integrityAsOf: asOf ?? null,
      adverse: rows.filter(({ kind }) => adverse.includes(kind)).length,
      entries:
        rows.length === 0
          ? null
          : rows.map(({ kind, on, authority, documentNumber }, i) => ({ row: i + 1, kind, on, authority, documentNumber })),
    },
  })),
];
