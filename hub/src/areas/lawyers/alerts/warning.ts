import {
  rule,
  type AlertLevel,
  type Parameter,
  type ParameterVersion,
  type Rule,
  type RuleFact,
  type Watched,
} from '../../../definitions/index.js';
import type { Fields, RecordType } from '../../../definitions/index.js';
import { alert } from './alert.js';
import { ruleTitles } from './parameters.js';

/** One thing that is true of somebody, and how grave it is. */
export interface Warning {
  readonly key: string;
  readonly words: string;
  readonly level: AlertLevel;
  /** When what it rests on was stored. */
  readonly storedAt: string;
  readonly violation?: string;
  readonly measure?: string;
  readonly agency?: string;
  readonly reading?: string;
  readonly meeting?: string;
  readonly inquiry?: string;
  readonly presentation?: string;
  readonly binding?: string;
  readonly leave?: string;
  /** Whom it is about, where the rule looks at records and not at him. */
  readonly lawyer?: string;
  /** The city's alone. */
  readonly confined?: true;
}

/** A rule that raises alerts about lawyers or about firms: the same for all but what it looks at. `said`: the value in words, for whoever must answer for the alert. */
export function warning<V, W extends Fields>(
  parameter: Parameter<V> & { readonly key: string },
  words: {
    readonly about: 'lawyer' | 'firm';
    readonly watch: RecordType<W>;
    readonly reads: readonly NoInfer<keyof W & string>[];
    readonly daily?: true;
    readonly judge: (records: readonly Watched<W>[], value: V, today: string) => readonly Warning[];
    readonly said: (value: V) => string;
  },
): Rule {
  const { about, said, judge, ...rest } = words;
  return rule(parameter, titleOf(parameter), {
    ...rest,
    ...raising(parameter, about, said),
    about,
    judge: (records, value, today) => judge(records, value, today).map(factOf),
  });
}

type Key = keyof typeof ruleTitles;
export const titleOf = ({ key }: { readonly key: string }) => ruleTitles[key as Key];
/** What all of them raise, and what an alert says of the rule. */
export const raising = <V>({ key }: Parameter<V>, about: 'lawyer' | 'firm', said: (value: V) => string) =>
  ({
    subject: about,
    proposes: alert,
    each: true,
    wrong: ['falseAlarm', 'unfounded'],
    values: (facts: readonly RuleFact[], { version, since, value }: ParameterVersion<V>) => ({
      subject: about,
      rule: key as Key,
      ruleVersion: `第 ${version} 版（${since} 起）：${said(value)}`,
      facts: facts.map((fact) => fact.words).join('\n'),
    }),
  }) as const;

/** What a fact may lead to. */
const leads = ['violation', 'measure', 'agency', 'reading', 'meeting', 'inquiry', 'presentation', 'binding', 'leave'] as const;

/** As the engine takes it. */
export const factOf = ({ key, words, ...values }: Warning): RuleFact & { readonly values: Omit<Warning, 'key' | 'words'> } => ({
  key,
  words,
  records: leads.map((name) => values[name]).filter((id) => id !== undefined),
  values,
});
