import { TestBed } from '@angular/core/testing';
import { Filing } from './filing.js';

const draw = (said?: string): readonly (readonly [string, string | null])[] => {
  document.querySelector('meta[name="filing"]')?.remove();
  if (said !== undefined) {
    const meta = document.createElement('meta');
    [meta.name, meta.content] = ['filing', said];
    document.head.append(meta);
  }
  const fixture = TestBed.createComponent(Filing);
  fixture.detectChanges();
  document.querySelector('meta[name="filing"]')?.remove();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
};

describe('the filing numbers of the site', () => {
  it('stand at the foot of a page, each leading to its register', () => {
    expect(draw('沪ICP备00000000号-1；沪公网安备31010002000000号;')).toEqual([
      ['沪ICP备00000000号-1', 'https://beian.miit.gov.cn/'],
      ['沪公网安备31010002000000号', 'https://beian.mps.gov.cn/#/query/webSearch?code=31010002000000'],
    ]);
  });

  it('are not there where the server says none', () => {
    expect(draw()).toEqual([]);
  });
});
