import { rule, type AlertLevel, type Parameter, type Rule, type RuleFact, type Watched } from '../../../definitions/index.js';
import type { Fields, RecordType } from '../../../definitions/index.js';
import { alert } from './alert.js';
import { ruleTitles } from './parameters.js';

/** One thing that is true of somebody, and how grave it is. */
interface Warning {
  readonly key: string;
  readonly words: string;
  readonly level: AlertLevel;
  /** When what it rests on was stored. */
  readonly storedAt: string;
  readonly violation?: string;
  readonly measure?: string;
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
  const key = parameter.key as keyof typeof ruleTitles;
  return rule(parameter, ruleTitles[key], {
    ...rest,
    about,
    subject: about,
    proposes: alert,
    each: true,
    wrong: ['falseAlarm', 'unfounded'],
    judge: (records, value, today) => judge(records, value, today).map(factOf),
    values: (facts, { version, since, value }) => ({
      subject: about,
      rule: key,
      ruleVersion: `第 ${version} 版（${since} 起）：${said(value)}`,
      facts: facts.map((fact) => fact.words).join('\n'),
    }),
  });
}

const factOf = ({ key, words, ...values }: Warning): RuleFact & { readonly values: Omit<Warning, 'key' | 'words'> } => ({
  key,
  words,
  records: [values.violation ?? values.measure].filter((id) => id !== undefined),
  values,
});
