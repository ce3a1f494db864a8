import type { Label } from '@fatong/contracts';
import type { BoardModel } from '@fatong/contracts/api';
import { isChoice, kindOf } from '@fatong/contracts/fields';
import type { Field, Rule } from '../../definitions/index.js';
import { settingAt } from '../../engine/index.js';
import type { RuleSettingRow } from '../../ports/index.js';

/** A rule as it goes at this moment: by the version in force, its value field by field. */
export function modelOf(rule: Rule, rows: readonly RuleSettingRow[], at: string): BoardModel {
  const setting = settingAt(rule, rows, at);
  return {
    name: rule.name,
    title: rule.title,
    watches: [...new Set(Object.values(rule.looks).map(({ watch }) => watch))].map(({ title }) => title),
    opens: rule.proposes.title,
    daily: rule.daily,
    isOn: setting?.isOn ?? false,
    version: setting?.version.version ?? null,
    since: setting?.version.since ?? null,
    value: setting === null ? [] : valueOf(rule, setting.version.value),
  };
}

function valueOf({ parameter: { fields, title } }: Rule, value: unknown): BoardModel['value'] {
  if (fields === null) return typeof value === 'number' || typeof value === 'string' ? [{ label: title, words: both(`${value}`) }] : [];
  return Object.entries(fields).flatMap(([name, field]) => {
    const part = (value as Readonly<Record<string, unknown>>)[name] ?? null;
    return part === null ? [] : [{ label: field.title, words: wordsOf(field, kindOf(field).json(part, field)) }];
  });
}

function wordsOf(field: Field, json: unknown): Label {
  const codes = (Array.isArray(json) ? json : [json]) as readonly unknown[];
  if (isChoice(field)) {
    const labels = codes.map((code): Label => field.choices[String(code)] ?? both(String(code)));
    return [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')];
  }
  if (typeof json === 'boolean') return json ? ['是', 'Yes'] : ['否', 'No'];
  if (codes.some((one) => typeof one === 'object')) return [`${codes.length} 项`, `${codes.length} entries`];
  const unit = 'unit' in field && Array.isArray(field.unit) ? (field.unit as unknown as Label) : both('');
  const text = codes.map(String).join(', ');
  return [`${text}${unit[0]}`, unit[1] === '' ? text : `${text} ${unit[1]}`];
}

const both = (text: string): Label => [text, text];
