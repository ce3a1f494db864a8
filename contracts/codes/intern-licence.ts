import { format, type Fault } from '../formats.js';

const shape = /^\d{14}$/;

/** 申请律师执业人员实习证: 14 digits, without a check digit. */
export function internLicenceFault(text: string): Fault | undefined {
  if (shape.test(text)) return undefined;
  return { code: 'format', words: ['实习证号应为 14 位数字。', 'The number of an intern’s certificate has 14 digits.'] };
}

/** Format name for `Type.String({format: internLicence})`. */
export const internLicence = format('intern-licence', internLicenceFault);
