import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Label } from '@fatong/contracts';
import { Language, Words } from './index.js';

@Component({ imports: [Words], template: `{{ label | words }}` })
class Page {
  protected readonly label: Label = ['催办', 'Urge'];
}

describe('the reader’s language', () => {
  beforeEach(() => localStorage.clear());

  it('is Chinese at first, and the document says so', () => {
    const language = TestBed.inject(Language);
    TestBed.tick();
    expect(language.name()).toBe('zh');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('changes the words on the page at once and is remembered', async () => {
    const page = TestBed.createComponent(Page);
    await page.whenStable();
    const text = (): string => (page.nativeElement as HTMLElement).textContent ?? '';
    expect(text()).toBe('催办');
    TestBed.inject(Language).choose('en');
    await page.whenStable();
    expect(text()).toBe('Urge');
    expect(document.documentElement.lang).toBe('en');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Language).name()).toBe('en');
  });
});
