import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const guide = readFileSync(join(root, 'docs', 'guide', 'operator.md'), 'utf8');
const read = (folder: string): string =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

describe('docs/guide/operator.md, read at three in the morning', () => {
  it('says what to do about every cause our programs state', () => {
    const stated = [
      ...[
        ...read('hub/src/pipeline').matchAll(/\bcode: (?:\w+ \? )?'([a-z-]+)'/g),
        ...read('hub/src/engine').matchAll(/\bcause\('([a-z-]+)'/g),
        ...read('adapters/kit').matchAll(/\bcause\(system, '([a-z-]+)'/g),
      ].map(([, code = '']) => code),
    ];
    expect(new Set(stated).size).toBeGreaterThan(10);
    const row = (code: string): boolean => new RegExp(`^\\|[^|]*\`${code}\`[^|]*\\|[^|]+\\|[^|]+\\|$`, 'm').test(guide);
    expect([...new Set(stated)].filter((code) => !row(code))).toEqual([]);
  });

  it('names metrics that our programs count', () => {
    const sources = ['hub/src/pipeline', 'hub/src/platform', 'hub/src/api/frame', 'hub/src', 'adapters', 'adapters/kit', 'adapters/host']
      .map(read)
      .join('\n');
    const named = [...guide.matchAll(/`fatong_([a-z_]+?)(?:_total)?[`{]/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !sources.includes(`fatong_${name}`) && !sources.includes(`'${name}'`))).toEqual([]);
  });
});
