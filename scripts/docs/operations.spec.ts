import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownMetrics, openMetrics } from '../../hub/src/platform/index.js';

const root = join(import.meta.dirname, '..', '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const [alerts, runbook, manual] = ['alerts.yml', 'runbook.md', 'README.md'].map((name) => text(`docs/operations/${name}`)) as [
  string,
  string,
  string,
];

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}
const dashboard = JSON.parse(text('docs/operations/grafana-dashboard.json')) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly definition?: string }[] };
};

const rules = [
  ...alerts.matchAll(
    /- alert: (\w+)\n\s+expr: (.+)\n(?:\s+for: \w+\n)?\s+labels: \{ severity: (\w+) \}\n\s+annotations: \{ summary: "(.+?)", runbook: "(.+?)" \}/g,
  ),
].map(([, name, expr, severity, summary, link]) => ({ name: name!, expr: expr!, severity: severity!, summary: summary!, link: link! }));
const expressions = [
  ...rules.map(({ name, expr }) => [name, expr] as const),
  ...dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
  ...dashboard.templating.list.flatMap(({ definition }) => (definition ? [['variable', definition] as const] : [])),
];

/** What Prometheus itself and Node's own metrics bring, with their labels. */
const own = new Set(['job', 'instance', 'le']);

describe('docs/operations', () => {
  const sources = ['hub/src', 'adapters']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() &&
            entry.name.endsWith('.ts') &&
            !/\.(spec|integration)\.ts$|known-metrics/.test(entry.name) &&
            !entry.parentPath.includes('testing'),
        )
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');

  it('knows every metric that the programs have, and none that they do not', () => {
    const written = new Set([...sources.matchAll(/'(fatong_[a-z_]+)'/g)].map(([, name]) => name!));
    const counted = new Set(
      [...sources.matchAll(/(?:\bcount|\.count)\((?:[a-z.]+ \? )?'([a-z_]+)'(?: : '([a-z_]+)')?/g)].flatMap(([, one, other]) =>
        [one, other].filter((name) => name !== undefined && !name.startsWith('fatong_')).map((name) => `fatong_${name}_total`),
      ),
    );
    const all = new Set([...[...written].filter((name) => !/^fatong_(portal|admin|device|identity|screen)$/.test(name)), ...counted]);
    expect([...all].filter((name) => !(name in knownMetrics)).sort()).toEqual([]);
    expect(Object.keys(knownMetrics).filter((name) => !all.has(name))).toEqual([]);
  });

  it('writes each of them down with its labels', () => {
    const rows = new Map(
      [...manual.matchAll(/^\| `(fatong_\w+)` \| (.*?) \|/gm)].map(([, name, labels]) => [
        name!,
        [...labels!.matchAll(/`(\w+)`/g)].map(([, label]) => label!),
      ]),
    );
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(knownMetrics).map(([name, { labels }]) => [name, labels])));
  });

  it('draws and alerts by metrics and labels that exist', async () => {
    const { body } = await openMetrics().text();
    const nodes = new Set([...body.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name!));
    expect(expressions.length).toBeGreaterThan(50);
    for (const [where, expr] of expressions) {
      const used = [...expr.matchAll(/\b(fatong_\w+|process_\w+|nodejs_\w+)(?:\{(.*?)\})?/g)].map(([, name, matchers = '']) => ({
        name: name!,
        matchers: [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label!),
      }));
      if (used.length === 0) expect([where, expr]).toEqual([where, expect.stringMatching(/^up\{/)]);
      const labels = new Set<string>();
      for (const { name, matchers } of used) {
        const base = name.replace(/_(bucket|count|sum)$/, '');
        const known = knownMetrics[name] ?? (base.endsWith('_seconds') ? knownMetrics[base] : undefined);
        expect([where, name, known !== undefined || nodes.has(name)]).toEqual([where, name, true]);
        for (const label of known?.labels ?? []) labels.add(label);
        for (const label of matchers)
          expect([where, name, label, own.has(label) || known?.labels.includes(label)]).toEqual([where, name, label, true]);
      }
      const grouped = [...expr.matchAll(/\b(?:by|on) \(([\w, ]+)\)/g)].flatMap(([, list]) => list!.split(',').map((label) => label.trim()));
      for (const label of grouped) expect([where, label, own.has(label) || labels.has(label)]).toEqual([where, label, true]);
    }
  });

  it('adds up nothing that every hub reads from the one database or broker: a second hub doubles no number and no alert', () => {
    const shared = /\bfatong_(?:backlog|oldest_unsettled_seconds|queue_messages|queue_consumers|circuit_open|maintenance)\b/g;
    const found = expressions.flatMap(([where, expr]) =>
      [...expr.matchAll(shared)].map(({ index }) => [where, expr.slice(0, index)] as const),
    );
    expect(found.length).toBeGreaterThan(10);
    for (const [where, before] of found) {
      if (where === 'variable') continue;
      const [, how, by] = [...before.matchAll(/\b(max|min|sum|avg|count)\b(?: by \(([\w, ]+)\))? ?\(/g)].at(-1) ?? [];
      // Of one hub sums are right: its own rows of one metric.
      expect([where, before, how === 'max' || (how === 'sum' && by?.split(', ').includes('instance') === true)]).toEqual([
        where,
        before,
        true,
      ]);
    }
  });

  it('says what to do about every alert, and about none that there is not', () => {
    expect(rules.length).toBe(alerts.match(/- alert:/g)?.length);
    const sections = runbook
      .split('\n## ')
      .slice(1)
      .map((section) => ({ name: section.slice(0, section.indexOf('\n')), body: section }));
    expect(sections.map(({ name }) => name).sort()).toEqual(rules.map(({ name }) => name).sort());
    for (const { name, body } of sections) expect([name, /\nEnglish: .{20,}/.test(body)]).toEqual([name, true]);
    for (const { name, severity, summary, link } of rules) {
      expect(link).toBe(`docs/operations/runbook.md#${name.toLowerCase()}`);
      expect(['critical', 'warning']).toContain(severity);
      expect([name, summary]).toEqual([name, expect.stringContaining(' · ')]);
    }
  });
});
