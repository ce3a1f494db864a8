import type { Finding, Label } from '@fatong/contracts';
import { holds } from '@fatong/contracts/expression';
import { readValue } from '@fatong/contracts/fields';
import type { ActionType, RecordType } from '../definitions/index.js';

/** The body of an action. */
export interface FormBody {
  readonly form: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

export interface FormRead {
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}

const longestReason = 2000;

/** The patch as values to store, or every failing field: a field not on the action's form is refused, never ignored. `before`: what the record holds so far. */
export function readForm(
  record: RecordType,
  action: ActionType,
  body: FormBody,
  before: Readonly<Record<string, unknown>>,
): FormRead | { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const values: Record<string, unknown> = Object.fromEntries(action.anew.map((name) => [name, null]));
  for (const [name, json] of Object.entries(body.form)) {
    const field = action.form.includes(name) ? record.fields[name] : undefined;
    if (field === undefined) {
      findings.push({
        pointer: `/form/${name}`,
        code: 'unknown',
        words: ['此操作不能填写这个字段。', 'This action does not take that field.'],
      });
      continue;
    }
    const read = readValue(json, field, before[name]);
    if ('faults' in read)
      findings.push(
        ...read.faults.map(({ code, words, at }) => ({ pointer: `/form/${name}${at === undefined ? '' : `/${at}`}`, code, words })),
      );
    else values[name] = read.value;
  }
  const reason = (body.reason ?? '').trim();
  if (action.reason === 'required' && reason === '') findings.push({ pointer: '/reason', code: 'required', words: reasonMissing(action) });
  if (action.reason === 'none' && reason !== '')
    findings.push({ pointer: '/reason', code: 'unknown', words: ['此操作不需要理由。', 'This action takes no reason.'] });
  if ([...reason].length > longestReason || !reason.isWellFormed() || reason.includes('\0'))
    findings.push({
      pointer: '/reason',
      code: 'too-long',
      words: [`理由不能超过 ${longestReason} 个字。`, `The reason takes at most ${longestReason} characters.`],
    });
  return findings.length > 0 ? { findings } : { values, reason: reason === '' ? null : reason };
}

const reasonMissing = ({ reasonTitle }: ActionType): Label =>
  reasonTitle === null
    ? ['请填写理由。', 'A reason is required.']
    : [`请填写“${reasonTitle[0]}”。`, `${reasonTitle[1]}: this is required.`];

/** Fields that must be filled after the action and are not: of those that are shown by some values, only where these hold. */
export function missing(record: RecordType, action: ActionType, values: Readonly<Record<string, unknown>>): readonly Finding[] {
  const needed = new Set([
    ...action.need,
    ...(action.opens ? Object.keys(record.fields).filter((name) => record.fields[name]!.required) : []),
  ]);
  return [...needed]
    .filter((name) => (values[name] === undefined || values[name] === null) && isAsked(record, name, values))
    .map((name) => ({ pointer: `/form/${name}`, code: 'required', words: ['请填写此项。', 'This is required.'] }));
}

/** What the form fills though, as it is filled, there is no such field. */
export const misplaced = (record: RecordType, body: FormRead['values'], values: Readonly<Record<string, unknown>>): readonly Finding[] =>
  Object.keys(body)
    .filter((name) => body[name] !== null && !isAsked(record, name, values))
    .map((name) => ({
      pointer: `/form/${name}`,
      code: 'unknown',
      words: ['按所填内容，没有这一项。', 'As it is filled in, there is no such field.'],
    }));

const isAsked = ({ shownWhen }: RecordType, name: string, values: Readonly<Record<string, unknown>>): boolean =>
  shownWhen[name] === undefined || holds(shownWhen[name], values);
