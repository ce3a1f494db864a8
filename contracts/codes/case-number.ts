import { format, type Fault } from '../formats.js';

const shape =
  /^[（(]((?:19|20)\d{2})[）)](最高法知?|[\u4e00-\u9fa5]\d{0,4})([\u4e00-\u9fa5]{1,6})(\d{1,6})号(之[一二三四五六七八九十]+)?$/u;

export interface CaseNumber {
  readonly year: number;
  /** Court code: `沪`, `沪03`, `沪0101`, `最高法`. */
  readonly court: string;
  /** Characters of the case type: `破`, `民初`, `执异`. */
  readonly kind: string;
  readonly serial: number;
  /** `之一` …, of one of several decisions. */
  readonly part?: string;
}

/** The parts of a court case number of the form in force since 2016, or undefined: another (older) style, kept as free text. */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  const [, year, court, kind, serial, part] = shape.exec(text.replace(/\s/g, '')) ?? [];
  if (year === undefined || court === undefined || kind === undefined || serial === undefined) return undefined;
  return { year: Number(year), court, kind, serial: Number(serial), ...(part === undefined ? {} : { part }) };
}

/** For matching: half-width parentheses, serial without leading zeros. */
export const matchingCaseNumber = (of: CaseNumber): string => `(${of.year})${body(of)}`;

/** For reading: full-width parentheses. */
export const shownCaseNumber = (of: CaseNumber): string => `（${of.year}）${body(of)}`;

const body = (of: CaseNumber): string => `${of.court}${of.kind}${of.serial}号${of.part ?? ''}`;

export function caseNumberFault(text: string): Fault | undefined {
  if (parseCaseNumber(text) !== undefined) return undefined;
  return { code: 'format', words: ['案号应写作“（2023）沪03破12号”。', 'A case number is written like （2023）沪03破12号.'] };
}

/** Format name for `Type.String({format: caseNumber})`; not for fields that must take numbers from before 2016. */
export const caseNumber = format('case-number', caseNumberFault);
