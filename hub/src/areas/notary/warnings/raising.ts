import type { ParameterVersion, RuleFact } from '../../../definitions/index.js';
import type { levels, Model } from './codes.js';
import { warning } from './warning.js';

export type Level = keyof typeof levels;

/** One thing that a model found. */
export interface Finding {
  /** Begins with the day it is of, where the model looks at months. */
  readonly key: string;
  readonly level: Level;
  /** None: of the city as a whole, which `officeName` says. */
  readonly office?: string;
  readonly officeName?: string;
  readonly item: string;
  readonly value: string;
  readonly threshold: string;
  readonly words: string;
  readonly period?: string;
  readonly notary?: string | null;
  readonly act?: string;
  readonly device?: string;
  /** Ids of the acts, fifty at most. */
  readonly acts?: readonly string[];
  readonly elsewhere?: number;
  /** Where another rule went by it: the version of the threshold. */
  readonly ruleVersion?: string;
}

/** What all models raise. `subject`: whom the rule is about. */
export const raising = <V, const S extends 'notary' | 'office' | 'act' | 'party' | 'device' | 'comparison' | 'payment'>(
  model: Model,
  subject: S,
  said: (value: V) => string,
) =>
  ({
    proposes: warning,
    subject,
    each: true,
    wrong: ['falseAlarm'],
    values: (_: readonly RuleFact[], { version, since, value }: ParameterVersion<V>) => ({
      model,
      ruleVersion: `第 ${version} 版（${since} 起）：${said(value)}`,
    }),
  }) as const;

export const factOf = ({ key, words, ...values }: Finding) => ({
  key,
  words,
  records: values.acts ?? (values.act ? [values.act] : []),
  values: { ...values, facts: words, ...(values.acts && { acts: values.acts.slice(0, 50) }) },
});

/** Reached twice it is red, once yellow. */
export const levelOf = (value: number, threshold: number): Level | null =>
  value >= threshold * 2 ? 'red' : value >= threshold ? 'yellow' : null;
