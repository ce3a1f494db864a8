import type { Finding } from '@fatong/contracts';
import { evaluate } from '@fatong/contracts/expression';
import type { ActionType, RecordType } from '../definitions/index.js';
import type { RecordRow } from '../ports/index.js';
import { readOf } from './read-of.js';
import { notPossible, wrongInput, type Refusal } from './refusal.js';

/** What the action refuses to make of the record: the act as a whole first, else every field and cell it is said at. `row`: with what form and effects say. */
export function refusedWith(record: RecordType, { refuses }: ActionType, row: RecordRow, at: string): Refusal | null {
  if (refuses.length === 0) return null;
  const read = readOf(record, row, at);
  const found = refuses
    .map(({ when, ...said }) => ({ ...said, answer: evaluate(when, read) }))
    .filter(({ answer }) => answer === true || (Array.isArray(answer) && answer.includes(true)));
  const whole = found.find((one) => one.at === null);
  if (whole) return notPossible(...whole.why);
  const findings = found.flatMap(({ at: field, answer, why }) =>
    pointers(field!, answer).map((pointer): Finding => ({ pointer, code: 'refused', words: why })),
  );
  return findings.length > 0 ? wrongInput(findings) : null;
}

/** `/form/penalties/0/amount` of each row of which it was answered. */
function pointers(at: string, answer: unknown): readonly string[] {
  const [field = '', ...cell] = at.split('.');
  if (!Array.isArray(answer)) return [`/form/${[field, ...cell].join('/')}`];
  return answer.flatMap((isSo, row) => (isSo === true ? [`/form/${[field, String(row), ...cell].join('/')}`] : []));
}
