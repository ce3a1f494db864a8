import { Type } from 'typebox';
import { anyMap, closed, identifier, instant, label, listOf, named, nullable, oneOf, strings, text } from './common.js';
import { choice, field } from './definitions.js';

const day = Type.String({ description: 'Legal date' });
const districtCodes = nullable(strings);
const value = nullable(anyMap);

const setting = named('RuleSetting', {
  version: Type.Integer(),
  since: day,
  isOn: Type.Boolean(),
  districts: districtCodes,
  value,
  state: oneOf('code', 'proposed', 'approved', 'refused', 'withdrawn'),
  reason: nullable(text),
  by: nullable(text),
  at: nullable(instant),
  decidedBy: nullable(text),
  decidedAt: nullable(instant),
  decision: nullable(text),
});
const itemParts = {
  name: text,
  area: text,
  title: label,
  watches: Type.Array(label),
  opens: Type.Object({ type: text, title: label }),
  daily: Type.Boolean(),
  now: nullable(setting),
  pending: nullable(setting),
  figures: named('RuleFigures', { raised: Type.Integer(), wrong: Type.Integer(), share: nullable(Type.Number()) }),
};
export const ruleItem = named('RuleItem', itemParts);
export const ruleItems = listOf(ruleItem, 'RuleItems');
export const ruleAnswer = named('Rule', {
  ...itemParts,
  parameter: label,
  fields: Type.Array(field),
  districts: Type.Array(choice),
  versions: Type.Array(setting),
  latest: Type.Array(Type.Object({ id: text, number: nullable(text), title: text, state: nullable(label), at: instant })),
  may: Type.Object({ propose: Type.Boolean(), decide: Type.Boolean(), withdraw: Type.Boolean() }),
});
const reason = Type.String({ minLength: 2, maxLength: 500 });
export const ruleSettingRequest = closed('RuleSettingRequest', {
  since: day,
  isOn: Type.Boolean(),
  districts: districtCodes,
  value,
  reason,
});
export const ruleDecisionRequest = closed('RuleDecisionRequest', {
  decision: oneOf('approve', 'refuse', 'withdraw'),
  reason: Type.Optional(reason),
});
export const ruleTrialRequest = closed('RuleTrialRequest', { districts: districtCodes, value });
const led = Type.Object({ type: text, id: text });
export const ruleTrial = named('RuleTrial', {
  since: day,
  facts: Type.Array(
    named('TrialFact', {
      subject: Type.Object({ type: text, id: text, title: text }),
      words: text,
      level: nullable(label),
      known: nullable(led),
    }),
  ),
  total: Type.Integer(),
  there: Type.Integer(),
  missed: Type.Integer(),
  isCut: Type.Boolean(),
});
export const ruleSettingParams = Type.Object({ id: identifier, version: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) });
