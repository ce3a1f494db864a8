import { describe, expect, it } from 'vitest';
import { languageOf, problem, problems, type Label } from './index.js';

describe('problems', () => {
  const finding = { pointer: '/a', code: 'number', words: ['数字超出范围。', 'The number is beyond all bounds.'] as const };

  it('carry the parameters that stand in their sentence and no others', () => {
    expect(problem('body-malformed', 'en', { params: { depth: 64 }, findings: [finding] })).not.toHaveProperty('params');
    expect(problem('signature-stale', 'en', { params: { seconds: 300, keyid: 'x:1' } })).toMatchObject({
      params: { seconds: 300 },
      detail: expect.stringContaining('300 s') as string,
    });
    expect(problem('signature-stale', 'en', { params: { seconds: 300, keyid: 'x:1' } }).params).toEqual({ seconds: 300 });
    expect(problem('contract-broken', 'zh', { params: { version: 'BBH' }, findings: [finding] })).toMatchObject({
      params: { count: 1 },
      detail: '1 处不符合约定。',
      errors: [{ pointer: '/a', detail: '数字超出范围。' }],
    });
    expect(problem('method-not-allowed', 'en', { params: { name: 'x' } })).not.toHaveProperty('params');
  });

  it('fill every place of their sentence in both languages alike', () => {
    const places = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [code, { detail: [zh, en] = ['', ''] }] of Object.entries<{ detail?: Label }>(problems))
      expect([code, places(zh)]).toEqual([code, places(en)]);
  });
});

describe('the reader’s language', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr, de', 'zh'],
    ['en', 'en'],
    ['en-GB, zh', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh;q=0.3, en;q=0.9', 'en'],
    ['fr, EN ; Q=0.5, zh ; q=0.4', 'en'],
    ['en;q=0', 'zh'],
    ['en;q=0.5, *', 'zh'],
    ['en;q=nonsense, zh;q=0.1', 'zh'],
    ['english', 'zh'],
  ])('of Accept-Language %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
