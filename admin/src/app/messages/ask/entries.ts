import type { Label } from '@fatong/contracts';
import type { Answers, Asked } from './question.js';
import { askTexts as t } from './texts.js';

/** The bureau's clock, whatever that of the machine says. */
const offset = '+08:00';

/** `2026-11-28T02:30` on the wall in Shanghai as an instant. */
export const instantOf = (entry: string): string => new Date(`${entry}:00${offset}`).toISOString();

export const isAskedOf = ({ isAsked }: Asked, answers: Answers): boolean => isAsked?.(answers) ?? true;

/** Why an entry cannot be sent; undefined when it can. */
export function refusalOf(field: Asked, answers: Answers): Label | undefined {
  if (!isAskedOf(field, answers)) return undefined;
  const entry = (answers[field.name] ?? '').trim();
  if (entry === '') return field.isRequired === true ? (field.missing ?? t.required(field.title)) : undefined;
  if (field.kind === 'number' && !/^\d+(?:\.\d+)?$/.test(entry)) return t.number;
  if (field.kind === 'instant' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(entry)) return t.instant;
  return field.refuse?.(entry);
}

/** What is sent: trimmed, and nothing of what is not asked. */
export const sentOf = (fields: readonly Asked[], answers: Answers): Answers =>
  Object.fromEntries(fields.filter((field) => isAskedOf(field, answers)).map(({ name }) => [name, (answers[name] ?? '').trim()] as const));
