import type { MemoryTables } from '../../engine/testing/index.js';
import type { RuleBook } from '../../ports/index.js';

/** What was laid down for rules and what became of what they opened, in memory; for specs. */
export const memoryRuleBook = (tables: MemoryTables): RuleBook => ({
  settings: async (rules) =>
    [...tables.ruleSettings.values()].filter(({ rule }) => rules.includes(rule)).toSorted((a, b) => a.version - b.version),
  tally: async ({ rules, types, since }) => {
    const opened = new Map(
      tables.added.ruleFact
        .filter(({ rule, at }) => rules.includes(rule) && at >= since)
        .map(({ rule, proposal }) => [`${rule} ${proposal}`, { rule, proposal }]),
    );
    const rows = [...opened.values()].flatMap(({ rule, proposal }) =>
      types.flatMap((type) => {
        const row = tables.records.get(`${type}:${proposal}`);
        return row ? [{ rule, state: row.state ?? '' }] : [];
      }),
    );
    return [...Map.groupBy(rows, ({ rule, state }) => `${rule} ${state}`).values()].map((of) => ({ ...of[0]!, count: of.length }));
  },
  latest: async (rule, type, most) =>
    [...new Set(tables.added.ruleFact.filter((row) => row.rule === rule).map(({ proposal }) => proposal))]
      .flatMap((id) => tables.records.get(`${type}:${id}`) ?? [])
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, most)
      .map(({ id, number, state, createdAt }) => ({ id, number, title: number ?? id, state, at: createdAt })),
});
