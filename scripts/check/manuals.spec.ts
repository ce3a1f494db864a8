import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { functionsOf, gapsOfManuals } from './manuals.mjs';

const row = (id: string, area: string, state: string) => `| ${id} | ${area} | 功能 | ${state} | what | where |\n`;
const whole = '- **谁用**：甲。\n- **在哪里**：乙。\n- **怎么办**：丙。\n- **系统会拒绝**：丁。\n';

describe('The manuals of the areas', () => {
  let root: string;
  const write = (file: string, text: string) => writeFileSync(join(root, 'docs', file), text);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fatong-manuals-'));
    mkdirSync(join(root, 'docs/areas'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('have a section for each function that is there, wholly or in part', () => {
    write('functions.md', row('X01', '园林', 'works') + row('X02', '园林', 'partly') + row('X03', '园林', 'not yet'));
    write('areas/yard.md', `# 园林业务操作手册\n\n## X01 甲\n\n${whole}`);
    expect(gapsOfManuals(root)).toEqual(['docs/areas/yard.md: X02 (partly) has no section “## X02 …”.']);
  });

  it('say in each section who, where, how and what is refused, several in one line where they are the same', () => {
    write('functions.md', row('X01', '园林', 'works') + row('X02', '园林', 'works'));
    write(
      'areas/yard.md',
      '# 园林\n\n## X01 甲\n\n- **谁用、在哪里、怎么办**：同上。\n- **系统会拒绝**：丁。\n\n## X02 乙\n\n- **谁用**：甲。\n- **怎么办**：丙。\n',
    );
    expect(gapsOfManuals(root)).toEqual([
      'docs/areas/yard.md: the section “X02 乙” does not say “**在哪里**”.',
      'docs/areas/yard.md: the section “X02 乙” does not say “**系统会拒绝**”.',
    ]);
  });

  it('look at every section of a function that has several', () => {
    write('functions.md', row('X01', '园林', 'works'));
    write('areas/yard.md', `# 园林\n\n## X01 甲\n\n${whole}\n## X01 乙\n\n- **谁用、在哪里、怎么办**：同上。\n`);
    expect(gapsOfManuals(root)).toEqual(['docs/areas/yard.md: the section “X01 乙” does not say “**系统会拒绝**”.']);
  });

  it('are missed where an area has functions and no manual', () => {
    write('functions.md', row('Y01', '水务', 'partly'));
    expect(gapsOfManuals(root)).toEqual(['docs/functions.md says Y01 partly: there is no manual of 水务 in docs/areas/.']);
  });

  it('leave the systems alone, which have no area', () => {
    expect(functionsOf(row('X01', '园林', 'works') + row('S01', 'moj-identity', 'works')).map(({ id }) => id)).toEqual(['X01']);
  });
});
