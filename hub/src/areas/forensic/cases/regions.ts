import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { boolean, derive, prose, text } from '../../../definitions/index.js';

/** The codes of the city begin so (GB/T 2260). */
const home = '31';
const isElsewhere = (code: string | null | undefined): boolean => typeof code === 'string' && code !== '' && !code.startsWith(home);

/** 跨省鉴定 (F21): whose client, subject or place is of another province; the machine says so. */
export const regions = {
  clientRegion: text(['委托人所在地区划代码', 'Region of the client'], { max: 6, filter: true }),
  subjectRegion: text(['鉴定对象所在地区划代码', 'Region of the subject'], { max: 6, filter: true }),
  placeRegion: text(['外出鉴定地区划代码', 'Region of the outing'], { max: 6, filter: true }),
  isCrossProvince: boolean(['跨省鉴定', 'Across provinces'], { filter: true }),
  crossReason: prose(['跨省鉴定理由', 'Why across provinces'], { max: 2000 }),
  hostAuthority: text(['当地司法行政机关', 'Authority there'], { max: 100 }),
};

interface Regional {
  readonly clientRegion?: string | null;
  readonly subjectRegion?: string | null;
  readonly placeRegion?: string | null;
  readonly isCrossProvince?: boolean | null;
  readonly crossReason?: string | null;
}
export const flagged = derive<Regional>()(['isCrossProvince'], ({ clientRegion, subjectRegion, placeRegion }) => ({
  isCrossProvince: [clientRegion, subjectRegion, placeRegion].some(isElsewhere),
}));
export const isAcross = (c: Recorded<Regional>): Condition => c.isCrossProvince.is(true);
export const refusesRegion = {
  at: 'crossReason',
  when: (c: Recorded<Regional>): Condition => and(isAcross(c), not(c.crossReason.exists())),
  why: ['跨省鉴定须写明理由。', 'An appraisal across provinces says why.'],
} as const;
