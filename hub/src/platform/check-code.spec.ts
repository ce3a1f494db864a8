import { describe, expect, it } from 'vitest';
import { checkCodeOf, isCheckCodeOf } from './check-code.js';

describe('the check code of a document', () => {
  it('is the same for the same document, another for another, and is read however it is typed', () => {
    const code = checkCodeOf('a');
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
    expect([checkCodeOf('a'), checkCodeOf('b') === code]).toEqual([code, false]);
    expect([isCheckCodeOf('a', code.toLowerCase().replaceAll('-', ' ')), isCheckCodeOf('b', code), isCheckCodeOf('a', '')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
