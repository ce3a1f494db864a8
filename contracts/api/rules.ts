import { Type } from 'typebox';
import { choice, field } from './definitions.js';
import {
  anyMap,
  closed,
  flag,
  identifier,
  instant,
  label,
  listOf,
  named,
  nullable,
  oneOf,
  reason,
  strings,
  text,
  whole,
  type Shape,
} from './shape.js';

const day = Type.String({ description: 'Legal date' });
/** District codes; null: all. */
const districts = nullable(strings);
/** Parts of a parameter by name, as forms give them; null: a release alone changes it. */
const value = nullable(anyMap);

/** How a rule goes from a day on. */
const setting = named('RuleSetting', {
  version: whole,
  since: day,
  isOn: flag,
  districts,
  value,
  state: oneOf('code', 'proposed', 'approved', 'refused', 'withdrawn'),
  reason: nullable(text),
  /** Names of who proposed and who decided it. */
  by: nullable(text),
  at: nullable(instant),
  decidedBy: nullable(text),
  decidedAt: nullable(instant),
  decision: nullable(text),
});
export type RuleSetting = Shape<typeof setting>;

/** What it opened within the last 90 days. */
const figures = named('RuleFigures', {
  raised: whole,
  /** Ended as wrong (误报). */
  wrong: whole,
  /** Percent of what was raised, one decimal; null: nothing was raised, or nothing tells. */
  share: nullable(Type.Number()),
});
export type RuleFigures = Shape<typeof figures>;

const item = {
  name: text,
  area: text,
  title: label,
  /** A rule opens something by itself; a decision table says what follows where an action consults it, and has neither switch nor districts. */
  kind: oneOf('rule', 'table'),
  /** What it looks at. */
  watches: Type.Array(label),
  opens: nullable(Type.Object({ type: text, title: label })),
  daily: flag,
  /** In force today; null: it has no value yet. */
  now: nullable(setting),
  pending: nullable(setting),
  figures: nullable(figures),
};
/** An item of `GET /api/rules`: rules and decision tables that this reader steers. */
export const ruleItem = named('RuleItem', item);
export type RuleItem = Shape<typeof ruleItem>;
export const ruleItems = listOf(ruleItem, 'RuleItems');

/** `GET /api/rules/:id`. */
export const ruleAnswer = named('Rule', {
  ...item,
  parameter: label,
  /** Fields of its parameter, as a form asks for them. */
  fields: Type.Array(field),
  districts: Type.Array(choice),
  /** Newest first. */
  versions: Type.Array(setting),
  /** What it opened last. */
  latest: Type.Array(Type.Object({ id: text, number: nullable(text), title: text, state: nullable(label), at: instant })),
  /** Whether this reader may propose, and decide what is proposed now. */
  may: Type.Object({ propose: flag, decide: flag, withdraw: flag }),
});
export type RuleAnswer = Shape<typeof ruleAnswer>;

/** Body of `POST /api/rules/:id/settings`. */
export const ruleSettingRequest = closed('RuleSettingRequest', { since: day, isOn: flag, districts, value, reason });
export type RuleSettingRequest = Shape<typeof ruleSettingRequest>;

/** Body of `POST /api/rules/:id/settings/:version`. */
export const ruleDecisionRequest = closed('RuleDecisionRequest', {
  decision: oneOf('approve', 'refuse', 'withdraw'),
  reason: Type.Optional(reason),
});
export type RuleDecisionRequest = Shape<typeof ruleDecisionRequest>;

/** Body of `POST /api/rules/:id/trial`. */
export const ruleTrialRequest = closed('RuleTrialRequest', { districts, value });
export type RuleTrialRequest = Shape<typeof ruleTrialRequest>;

const fact = named('TrialFact', {
  subject: Type.Object({ type: text, id: text, title: text }),
  words: text,
  level: nullable(label),
  /** What it opened for the same already. */
  known: nullable(Type.Object({ type: text, id: text })),
});
/** What a rule would open by that, of what happened within the last 90 days. */
export const ruleTrial = named('RuleTrial', {
  since: day,
  facts: Type.Array(fact),
  /** All of them, and those that are there already. */
  total: whole,
  there: whole,
  /** Raised within these days, and not by this. */
  missed: whole,
  /** There was more than is looked at. */
  isCut: flag,
});
export type RuleTrial = Shape<typeof ruleTrial>;

export const ruleSettingParams = Type.Object({ id: identifier, version: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) });
