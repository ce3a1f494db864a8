import { format, type Fault } from '../formats.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Last character of a unified social credit code from its first 17, GB 32100-2015: weights are powers of 3 modulo 31. */
export function usccCheck(first17: string): string {
  let [sum, weight] = [0, 1];
  for (const char of first17) {
    sum += alphabet.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Ninth character of an organisation code from its first eight, GB 11714. */
export function organisationCheck(first8: string): string {
  const value = (char: string): number => Number.parseInt(char, 36);
  const rest = 11 - (organisationWeights.reduce((total, weight, i) => total + weight * value(first8.charAt(i)), 0) % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** Why it is no unified social credit code: `format` or `check-digit`. */
export function usccFault(text: string): Fault | undefined {
  if (!shape.test(text))
    return {
      code: 'format',
      words: ['统一社会信用代码应为 18 位，不含 I、O、S、V、Z。', 'A unified social credit code has 18 characters, without I, O, S, V, Z.'],
    };
  if (usccCheck(text.slice(0, 17)) !== text[17])
    return {
      code: 'check-digit',
      words: ['统一社会信用代码的校验码不对。', 'The check digit of the unified social credit code is wrong.'],
    };
  return undefined;
}

/** Whether positions 9–17 obey GB 11714 too; some early codes do not: a reason to warn, never to refuse. */
export const hasOrganisationCheck = (code: string): boolean => organisationCheck(code.slice(8, 16)) === code[16];

/** Format name for `Type.String({format: uscc})`. */
export const uscc = format('uscc', usccFault);

export const isUscc = (text: string): boolean => usccFault(text) === undefined;

/** A valid code that belongs to nobody: Shanghai, organisation code `FT` and `serial` (0–999999); `kind` `31` = law firm. */
export function makeUscc(of: { serial: number; kind?: string }): string {
  const organisation = `FT${String(of.serial % 1_000_000).padStart(6, '0')}`;
  const first17 = `${of.kind ?? '31'}310000${organisation}${organisationCheck(organisation)}`;
  return first17 + usccCheck(first17);
}
