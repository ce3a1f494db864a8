import { format, type Fault } from '../formats.js';
import { isRealDate, noDate, today } from './dates.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const regions = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91|9\d)/;
const oldest = 130;

/** Check character of the first 17 digits, GB 11643-1999. */
export function residentIdCheck(digits: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** Why a resident ID number is none: `format`, `region`, `date`, `check-digit`; undefined = it is one. Region codes may be retired ones. */
export function residentIdFault(text: string, on: string = today()): Fault | undefined {
  if (!/^\d{17}[\dX]$/.test(text)) {
    return {
      code: 'format',
      words: ['公民身份号码应为 17 位数字加 1 位数字或大写 X。', 'A resident ID number has 17 digits and a digit or capital X.'],
    };
  }
  if (!regions.test(text))
    return { code: 'region', words: ['公民身份号码的地区码不存在。', 'The resident ID number begins with no known region.'] };
  const born = bornOn(text);
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number);
  if (!isRealDate(year, month, day)) return noDate;
  if (born > on || Number(on.slice(0, 4)) - year > oldest) {
    return { code: 'date', words: [`出生日期应在过去 ${oldest} 年之内。`, `The date of birth must lie within the last ${oldest} years.`] };
  }
  if (residentIdCheck(text) !== text[17])
    return { code: 'check-digit', words: ['公民身份号码的校验码不对。', 'The check digit of the resident ID number is wrong.'] };
  return undefined;
}

/** Format name for `Type.String({format: residentId})`. */
export const residentId = format('resident-id', (text) => residentIdFault(text));

export const isResidentId = (text: string): boolean => residentIdFault(text) === undefined;

/** Date of birth `YYYY-MM-DD` of a valid number. */
export const bornOn = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

export const sexOf = (id: string): 'male' | 'female' => (Number(id[16]) % 2 === 1 ? 'male' : 'female');

/** Capital X, no blanks: what people type, as it is stored. */
export const normalResidentId = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/**
 * A valid number that belongs to nobody: region 310199 was never assigned. `serial` 0–999 within one birthday, its parity is replaced by the sex.
 */
export function makeResidentId(of: { born: string; serial: number; sex: 'male' | 'female' }): string {
  const odd = of.sex === 'male' ? 1 : 0;
  const sequence = (Math.floor((of.serial % 1000) / 2) * 2 + odd).toString().padStart(3, '0');
  const digits = `310199${of.born.replaceAll('-', '')}${sequence}`;
  return digits + residentIdCheck(digits);
}
