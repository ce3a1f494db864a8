import type { Recorded, Value } from '@fatong/contracts/expression';
import { derive } from '../kit/index.js';

/** Each office numbers its acts and devices by itself: the city's number of one is the office and that number. */
export const ofOffice = (office: Recorded<string>, number: Recorded<string>): Recorded<string> =>
  derive(['机构编号与机构内编号', 'the office and its number there'], (code: string, own: string) => `${code}-${own}`, [
    office,
    number,
  ] as const);

/** … of an act that is named only where there is one. */
export const ofOfficeWhere = (office: Recorded<string>, number: Value<string | undefined>): Recorded<string | undefined> =>
  derive(
    ['机构编号与机构内编号', 'the office and its number there'],
    (code: string, own: string | undefined): string | undefined => (own === undefined ? undefined : `${code}-${own}`),
    [office, number] as const,
  );
