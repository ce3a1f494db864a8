import type { Label } from '@fatong/contracts';
import type { CodeOf, lawyerLists } from '@fatong/contracts/codes';
import type { Condition, Recorded } from '@fatong/contracts/expression';
import {
  rule,
  type Fields,
  type Parameter,
  type RecordType,
  type Rule,
  type RuleFact,
  type ValuesOf,
  type Watched,
} from '../../../definitions/index.js';
import { ruleTitles } from './parameters.js';
import { mark } from './mark.js';

/** A rule that proposes a lawyer for a list: the same for all but what it looks at. `said`: the value in words, for whoever must answer for the proposal. */
export function listing<V extends { readonly term: number | null }, W extends Fields>(
  parameter: Parameter<V>,
  words: {
    readonly list: CodeOf<typeof lawyerLists>;
    readonly watch: RecordType<W>;
    readonly about: NoInfer<keyof W & string>;
    readonly reads: readonly NoInfer<keyof W & string>[];
    readonly only?: (record: Recorded<ValuesOf<W>>) => Condition;
    readonly judge: (records: readonly Watched<W>[], value: V, today: string) => readonly RuleFact[];
    readonly said: (value: V) => string;
    /** Where the proposal keeps what it rests on. */
    readonly rests?: 'complaints' | 'penalties' | 'violations';
  },
): Rule {
  const { list, said, rests = 'complaints', ...rest } = words;
  return rule(parameter, ruleTitles[parameter.key] as Label, {
    ...rest,
    proposes: mark,
    wrong: ['rejected'],
    subject: 'lawyer',
    values: (facts, version) => ({
      list,
      subject: 'lawyer',
      term: version.value.term,
      rule: parameter.key,
      parameter: `第 ${version.version} 版（${version.since} 起）：${said(version.value)}`,
      facts: facts.map(({ words: line }) => line).join('\n'),
      [rests]: [...new Set(facts.flatMap(({ records }) => records))],
    }),
  });
}
