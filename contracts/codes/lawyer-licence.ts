import { format, type Fault } from '../formats.js';
import type { LawyerCategory } from './lawyers.js';

const shape = /^1(\d{2})(\d{2})([12]\d{3})([1-9])([01])(\d{6})$/;

/** Digit 10 of the licence; residents of Hong Kong and Macao are one category of ours. */
const categories: readonly (LawyerCategory | undefined)[] = [
  undefined,
  'fullTime',
  'partTime',
  'hongKongMacao',
  'hongKongMacao',
  'taiwan',
  'publicService',
  'corporate',
  'legalAid',
  'military',
];

export interface LawyerLicence {
  readonly province: string;
  readonly city: string;
  readonly firstLicensed: number;
  readonly category: LawyerCategory;
  readonly sex: 'male' | 'female';
  readonly serial: string;
}

/** The parts of a 17-digit lawyer licence number (it has no check digit), or undefined: it is none. */
export function parseLawyerLicence(text: string): LawyerLicence | undefined {
  const [, province, city, year, category, sex, serial] = shape.exec(text) ?? [];
  const known = categories[Number(category)];
  if (province === undefined || city === undefined || serial === undefined || known === undefined) return undefined;
  return { province, city, firstLicensed: Number(year), category: known, sex: sex === '0' ? 'male' : 'female', serial };
}

export function lawyerLicenceFault(text: string): Fault | undefined {
  if (shape.test(text)) return undefined;
  return {
    code: 'format',
    words: [
      '律师执业证号应为 17 位：1、地区、首次执业年份、类别、性别、序号。',
      'A lawyer licence number has 17 digits: 1, region, year first licensed, category, sex, serial.',
    ],
  };
}

/** Format name for `Type.String({format: lawyerLicence})`. */
export const lawyerLicence = format('lawyer-licence', lawyerLicenceFault);

/** A number of the right form for seeds: serials from 900000 on, which Shanghai has never reached. `serial` 0–99999. */
export function makeLawyerLicence(of: { year: number; category: LawyerCategory; sex: 'male' | 'female'; serial: number }): string {
  const serial = String(900_000 + (of.serial % 100_000));
  return `13101${of.year}${categories.indexOf(of.category)}${of.sex === 'male' ? 0 : 1}${serial}`;
}
