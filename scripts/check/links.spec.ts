import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, deadLinks, linksOf } from './links.mjs';

describe('The links of the documents', () => {
  it('are found in links, images and HTML, and not in code or to other hosts', () => {
    const text =
      '[a](docs/a.md) ![b](b.svg "title")\n<img src="c.svg">\n`[no](x.md)`\n```\n[no](y.md)\n```\n[web](https://example.org/z.md) [here](#top)';
    expect(linksOf(text).map(({ line, target }: { line: number; target: string }) => `${line} ${target}`)).toEqual([
      '1 docs/a.md',
      '1 b.svg',
      '2 c.svg',
      '7 #top',
    ]);
  });

  it('may name a heading, in any script', () => {
    expect(anchorsOf('# Two lines\n\n## 常见问题：`doctor`\n')).toEqual(['two-lines', '常见问题doctor']);
  });

  it('that lead nowhere are named with file and line', () => {
    const root = mkdtempSync(join(tmpdir(), 'fatong-links-'));
    mkdirSync(join(root, 'docs'));
    writeFileSync(join(root, 'README.md'), '# Top\n[well](docs/a.md#one) [here](#top)\n[gone](docs/b.md)\n[no heading](docs/a.md#two)\n');
    writeFileSync(join(root, 'docs/a.md'), '# One\n[up](../README.md)\n');
    expect(deadLinks(root)).toEqual(['README.md:3: docs/b.md is not there', 'README.md:4: docs/a.md#two has no such heading']);
    rmSync(root, { recursive: true });
  });
});
