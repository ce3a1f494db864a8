import { files } from '@fatong/contracts/fields';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MemoryStore, city, memoryDesk, somebody } from '../testing/index.js';
import { document, handIn, page } from './papers.js';

const by = somebody('trader', ['customs.trader'], city);
const act = { by: 'trader', at: '2026-03-02T01:00:00.000Z', type: 'customs.crossing', action: 'draft', on: 'one', form: {} };
const field = files(['发票', 'Invoice']);

describe('papers that a demo’s people hand in', () => {
  it('are pages whose table says where each part begins, and whose line cannot end it', () => {
    const text = page('a(b)文').toString('latin1');
    expect(text.startsWith('%PDF-1.4\n')).toBe(true);
    expect(text).toContain('(a?b??) Tj');
    const [, start] = /startxref\n(\d+)\n/.exec(text)!;
    expect(text.slice(Number(start), Number(start) + 4)).toBe('xref');
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at));
    expect(offsets.map((at) => text.slice(at, at + 7))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj`));
  });

  it('may say something, as a docx with a break between pages, the same each time', () => {
    const bytes = document(['总则\n第一条', '办理 <涉外> 公证']);
    const main = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(main.split('<w:br w:type="page"/>')).toHaveLength(2);
    expect(main).toContain('办理 &lt;涉外');
    expect(document(['总则\n第一条', '办理 <涉外> 公证'])).toEqual(bytes);
  });

  it('are uploads of their person with their name and day, once however often it is told, and no two are alike', async () => {
    const { tables } = new MemoryStore();
    const papers = [{ name: '发票一.pdf', until: '2026-12-31' }, { name: '发票二.pdf' }];
    const first = await handIn(memoryDesk(tables), { act, slot: 'invoice', field, by }, papers);
    expect(await handIn(memoryDesk(tables), { act, slot: 'invoice', field, by }, papers)).toEqual(first);
    expect(first.map(({ until }) => until)).toEqual(['2026-12-31', undefined]);
    const kept = [...tables.files.values()];
    expect(kept.map(({ account, content, field: slot }) => [account, content.name, slot])).toEqual([
      ['trader', '发票一.pdf', 'invoice'],
      ['trader', '发票二.pdf', 'invoice'],
    ]);
    expect(new Set(kept.map(({ content }) => content.sm3)).size).toBe(2);
  });

  it('stop the telling where one is not taken', async () => {
    const desk = { ...memoryDesk(new MemoryStore().tables), receiving: { receive: () => Promise.resolve({ refused: 'unsafe' as const }) } };
    await expect(handIn(desk, { act, slot: 'invoice', field, by }, [{ name: '发票.pdf' }])).rejects.toThrow(
      '发票.pdf of one was not taken: unsafe',
    );
  });
});
