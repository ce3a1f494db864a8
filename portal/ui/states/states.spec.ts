import { Title } from '@angular/platform-browser';
import { TestBed } from '@angular/core/testing';
import { ApiProblem } from '../api/index.js';
import { setUp } from '../testing/index.js';
import { NoPermissionPage, NotFoundPage, problemNotice, readingNotice } from './index.js';

describe('a page that is not there or not for this reader', () => {
  beforeEach(() => setUp());

  it('is named in the browser’s tab by what it says', async () => {
    await TestBed.createComponent(NotFoundPage).whenStable();
    expect(TestBed.inject(Title).getTitle()).toContain('没有这个页面');
    await TestBed.createComponent(NoPermissionPage).whenStable();
    expect(TestBed.inject(Title).getTitle()).toContain('您没有查看这里的权限');
  });
});

describe('a server that cannot be reached', () => {
  const away = new ApiProblem(0, 'offline', { title: ['连接不上服务器', 'Away'], detail: ['已填写的内容仍在页面上', 'Still here'] });

  it('is said of a reading without a word of what was entered, and with it where something was', () => {
    expect(readingNotice(away)).toEqual({
      title: away.words.title,
      detail: ['请检查网络，然后重试。', 'Check the network, then try again.'],
    });
    expect(problemNotice(away)).toEqual(away.words);
  });

  it('and any other problem is said as the server wrote it', () => {
    const refused = new ApiProblem(403, 'forbidden', { title: '没有权限', detail: '不在您的辖区。' });
    expect(readingNotice(refused)).toEqual(refused.words);
  });
});
