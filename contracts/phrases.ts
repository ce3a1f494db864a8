import type { TLocalizedValidationError as Failure } from 'typebox/error';
import { faultOf } from './formats.js';
import type { Label } from './label.js';
import { lookUp, step } from './pointer.js';
import type { Finding } from './problem.js';

/** One failed check as findings in our codes and sentences; several where one check names several fields. Never quotes the value. */
export function phrase(failure: Failure, data: unknown): Finding[] {
  const pointer = failure.instancePath;
  const one = (code: string, zh: string, en: string): Finding[] => [{ pointer, code, words: [zh, en] }];
  const each = (keys: readonly string[], code: string, words: Label): Finding[] =>
    keys.map((key) => ({ pointer: `${pointer}/${step(key)}`, code, words }));
  switch (failure.keyword) {
    case 'required':
      return each(failure.params.requiredProperties, 'required', ['此项必填。', 'This field is required.']);
    case 'additionalProperties':
      return each(failure.params.additionalProperties, 'unknown', ['未约定的字段。', 'The field is not part of the contract.']);
    case 'boolean':
      return [];
    case 'type':
      return one('type', `应为${typeName(failure.params.type, 0)}。`, `It must be ${typeName(failure.params.type, 1)}.`);
    case 'enum':
      return one(
        'enum',
        `应为：${listOf(failure.params.allowedValues, '、')}，共 ${failure.params.allowedValues.length} 个。`,
        `It must be one of these ${failure.params.allowedValues.length}: ${listOf(failure.params.allowedValues, ', ')}.`,
      );
    case 'const':
      return one('enum', `应为“${String(failure.params.allowedValue)}”。`, `It must be "${String(failure.params.allowedValue)}".`);
    case 'pattern':
      return one('pattern', '格式不符合约定。', 'It does not have the agreed form.');
    case 'format':
      return [formatFinding(failure.params.format, pointer, data)];
    case 'minLength':
      return one('length', `至少 ${failure.params.limit} 个字。`, `At least ${failure.params.limit} characters are needed.`);
    case 'maxLength':
      return one('length', `最多 ${failure.params.limit} 个字。`, `At most ${failure.params.limit} characters are allowed.`);
    case 'minItems':
      return one('length', `至少 ${failure.params.limit} 项。`, `At least ${failure.params.limit} entries are needed.`);
    case 'maxItems':
      return one('length', `最多 ${failure.params.limit} 项。`, `At most ${failure.params.limit} entries are allowed.`);
    case 'uniqueItems':
      return one('unique', '不能有重复项。', 'Entries must not repeat.');
    case 'minimum':
    case 'exclusiveMinimum':
      return one(
        'range',
        `应${failure.keyword === 'minimum' ? '不小于' : '大于'} ${failure.params.limit}。`,
        `It must be ${failure.params.comparison} ${failure.params.limit}.`,
      );
    case 'maximum':
    case 'exclusiveMaximum':
      return one(
        'range',
        `应${failure.keyword === 'maximum' ? '不大于' : '小于'} ${failure.params.limit}。`,
        `It must be ${failure.params.comparison} ${failure.params.limit}.`,
      );
    default:
      return one('form', '不符合约定的结构。', 'It does not have any of the agreed forms.');
  }
}

const types: Readonly<Record<string, Label>> = {
  string: ['文本', 'a text'],
  number: ['数字', 'a number'],
  integer: ['整数', 'a whole number'],
  boolean: ['是或否', 'true or false'],
  object: ['对象', 'an object'],
  array: ['列表', 'a list'],
  null: ['空值', 'null'],
};

const typeName = (type: string | string[], language: 0 | 1): string =>
  [type]
    .flat()
    .map((name) => types[name]?.[language] ?? name)
    .join(language === 0 ? '或' : ' or ');

const shownValues = 20;
const listOf = (values: readonly unknown[], between: string): string =>
  [...values.slice(0, shownValues), ...(values.length > shownValues ? ['…'] : [])].join(between);

function formatFinding(format: string, pointer: string, data: unknown): Finding {
  const value = lookUp(data, pointer);
  const fault = typeof value === 'string' ? faultOf(format, value) : undefined;
  return { pointer, ...(fault ?? { code: 'format', words: [`不是有效的 ${format}。`, `It is not a valid ${format}.`] }) };
}
