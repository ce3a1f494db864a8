import { shanghaiOffset } from '@fatong/contracts/codes';
import { isMany, type Field, type Organisation, type Person } from '../../definitions/index.js';
import { chineseAmount, chineseDay } from './chinese.js';

/** A value as a letter writes it; `titles`: what the entries a ref leads to are called. Null: it is empty. */
export function written(field: Field, value: unknown, form: string, titles: (id: string) => string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const all = isMany(field) ? (value as readonly unknown[]) : [value];
  return all.length === 0 ? null : all.map((one) => writtenOne(field, one, form, titles)).join('、');
}

function writtenOne(field: Field, value: unknown, form: string, titles: (id: string) => string): string {
  switch (field.kind) {
    case 'text': case 'prose': case 'identifier': return value as string;
    case 'choice': return field.choices[value as string]?.[0] ?? (value as string);
    case 'date': return form === '大写' ? chineseDay(value as string) : dayWords(value as string);
    case 'instant': return instantWords(value as string);
    case 'integer': return String(value);
    case 'money': return form === '大写' ? chineseAmount(value as number) : amountWords(value as number);
    case 'boolean': return value === true ? '是' : '否';
    case 'ref': return titles(value as string);
    case 'person': return (value as Person).name;
    case 'organisation': return (value as Organisation).name;
    case 'rows': return Object.entries(field.fields).flatMap(([name, cell]) => written(cell, (value as Readonly<Record<string, unknown>>)[name], form, titles) ?? []).join(' ');
  }
}

/** 2026年11月27日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function instantWords(at: string): string {
  const local = new Date(Date.parse(at) + shanghaiOffset).toISOString();
  return `${dayWords(local.slice(0, 10))}${Number(local.slice(11, 13))}时${local.slice(14, 16)}分`;
}

/** 12,345.60元. */
const amountWords = (fen: number): string => {
  const [yuan = '', rest = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '-' : ''}${yuan.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${rest}元`;
};
