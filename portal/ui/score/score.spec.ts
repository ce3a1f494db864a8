import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ScorePartView, ScoreView } from '@fatong/contracts/api';
import { Language } from '../i18n/index.js';
import { setUp } from '../testing/index.js';
import { Score } from './index.js';

const part = (more: Partial<ScorePartView> = {}): ScorePartView => ({
  title: ['行业惩戒', 'Industry sanction'],
  words: ['警告', 'Warning'],
  record: { type: 'ward.case', id: '7', title: 'N-7 张三案' },
  since: '2024-05-10',
  whole: 8,
  now: 5.3,
  version: 1,
  next: { on: '2027-03-01', points: 2.7 },
  ...more,
});
const score = (parts: readonly ScorePartView[]): ScoreView => ({
  title: ['诚信分', 'Score'],
  points: 81,
  full: 100,
  band: ['B 级', 'Band B'],
  bands: [
    { label: ['A 级', 'Band A'], from: 90 },
    { label: ['B 级', 'Band B'], from: 75 },
    { label: ['D 级', 'Band D'], from: 0 },
  ],
  countedOn: '2026-11-27',
  parameter: { key: 'ward.points', title: ['扣分标准', 'Scale'], version: 2, since: '2025-01-01' },
  parts,
});

describe('the score of whom a record is about', () => {
  let page: ComponentFixture<Score>;
  let host: HTMLElement;
  beforeEach(() => setUp());

  async function open(...parts: readonly ScorePartView[]): Promise<void> {
    page = TestBed.createComponent(Score);
    page.componentRef.setInput('score', score(parts));
    await page.whenStable();
    host = page.nativeElement as HTMLElement;
  }
  const lines = (): string[] => [...host.querySelectorAll('ul li')].map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' '));

  it('says its points to one decimal, its band, where bands begin, the day and the parameter', async () => {
    await open(part());
    for (const words of [
      '81.0',
      '满分 100',
      'B 级',
      'A 级 90 分及以上',
      'B 级 75 分及以上',
      '计分日期 2026-11-27',
      '扣分标准 第 2 版 · 2025-01-01 起施行',
    ])
      expect(host.textContent).toContain(words);
    expect(host.textContent).not.toContain('D 级 0');
  });

  it('says of each part the rule, its record as a link, since when, by which version, before and now, and when it recovers', async () => {
    await open(part());
    for (const words of ['行业惩戒', '警告', '起算日期 2024-05-10', '参数 第 1 版', '现扣分5.3原扣分 8.0', '下次恢复 2027-03-01 后为 2.7'])
      expect(lines()[0]).toContain(words);
    const link = host.querySelector('a')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['N-7 张三案', '/records/ward.case/7']);
  });

  it('leads to no record that the reader may not open, and says of what does not recover until when it counts', async () => {
    await open(part({ record: null, whole: 3, now: 3, next: null }));
    expect(host.querySelector('a')).toBeNull();
    expect(lines()[0]).toContain('依据消除后即不再扣分');
    expect(lines()[0]).not.toContain('原扣分');
  });

  it('says of a correction that it gives back, without a minus', async () => {
    await open(part({ title: ['评分更正', 'Correction'], whole: -8, now: -5.3, next: { on: '2027-03-01', points: -2.7 } }));
    for (const words of ['现退回5.3原退回 8.0', '后为 2.7']) expect(lines()[0]).toContain(words);
    expect(lines()[0]).not.toContain('-5.3');
  });

  it('says that nothing is taken off where nothing is', async () => {
    await open();
    expect([host.textContent?.includes('没有扣分'), lines()]).toEqual([true, []]);
  });

  it('speaks English to who reads English', async () => {
    await open(part(), part({ next: null }));
    TestBed.inject(Language).choose('en');
    await page.whenStable();
    for (const words of ['Band B', 'Industry sanction', 'Recovers next 2027-03-01 to 2.7', 'Until its ground is gone', 'version 1'])
      expect(host.textContent.replaceAll(/\s+/g, ' ')).toContain(words);
    for (const words of ['扣分', '等级', '参数', '下次恢复']) expect(host.textContent).not.toContain(words);
  });

  it('fits a telephone of 390 pixels', async () => {
    await open(part({ record: { type: 'ward.case', id: '7', title: 'TS2026-000189 张三 上海某某某某某某某某律师事务所' } }), part());
    host.style.width = '358px';
    await page.whenStable();
    expect(host.scrollWidth).toBeLessThanOrEqual(358);
  });
});
