import { parseCaseNumber, shownCaseNumber } from '@fatong/contracts/codes';
import type { Recorded, Value } from '@fatong/contracts/expression';
import { derive, Failure } from '../kit/index.js';

const noNumber = new Failure('format', (shown) => [`${shown}不是案号`, `${shown} is no case number`]);

const read = (number: string): string | Failure => {
  const parsed = parseCaseNumber(number);
  return parsed === undefined ? noNumber : shownCaseNumber(parsed);
};

/** One case is written in several ways: full-width or half-width parentheses, zeros before the serial. */
export const oneWriting = (number: Value<string>): Recorded<string> =>
  derive(['案号的统一写法', 'the case number in one writing'], read, [number]);
