import { hash } from 'node:crypto';

/** No letter or digit that is taken for another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 12;

/** A short code that is printed on a document of this id: whoever has it has the document in hand. It says nothing of the id. */
export function checkCodeOf(id: string): string {
  const bytes = Buffer.from(hash('sm3', `check code ${id}`), 'hex');
  const code = [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** As somebody typed it: small letters, blanks and dashes make no difference. */
export const isCheckCodeOf = (id: string, typed: string): boolean => bare(typed) === bare(checkCodeOf(id));
const bare = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
