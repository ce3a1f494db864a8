import { HttpErrorResponse } from '@angular/common/http';
import { Subject, of, throwError } from 'rxjs';
import type { ListAnswer } from '@fatong/contracts/api';
import { problem } from '../testing/index.js';
import { ApiProblem, Pages, parametersOf, problemOf } from './index.js';

describe('what a list asks for', () => {
  it('is written as the API reads it: repeated values, ranges, page and order', () => {
    const text = parametersOf({
      filter: { state: ['a', 'b'], on: { from: '2026-01-01' }, none: {} },
      sort: '-on',
      cursor: 'c',
      limit: 50,
    }).toString();
    expect(decodeURIComponent(text)).toBe('sort=-on&cursor=c&limit=50&filter[state]=a&filter[state]=b&filter[on][from]=2026-01-01');
  });
});

describe('a failed request', () => {
  it('is the server’s problem with its findings', () => {
    const body = problem('input', { errors: [{ pointer: '/form/dueOn', code: 'required', detail: '请填写' }] });
    const found = problemOf(new HttpErrorResponse({ status: 422, error: body }));
    expect(found).toBeInstanceOf(ApiProblem);
    expect([found.status, found.code, found.words.title, found.errors.length]).toEqual([422, 'input', 'title of input', 1]);
  });

  it('is said in our words when the server was not reached or answered something else', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0 })).code).toBe('offline');
    expect(problemOf(new HttpErrorResponse({ status: 502, error: '<html>' })).code).toBe('foreign');
  });

  it('never hides a mistake of ours', () => {
    expect(() => problemOf(new TypeError('ours'))).toThrowError(TypeError);
  });
});

describe('pages', () => {
  const page = (items: string[], next: string | null): ListAnswer<string> => ({ items, next, total: 3 });

  it('are read along the cursor and begin anew with another question', () => {
    const pages = new Pages<string>();
    pages.ask((cursor) => of(cursor === undefined ? page(['a', 'b'], 'n') : page(['c'], null)));
    expect([pages.items(), pages.hasMore(), pages.depth()]).toEqual([['a', 'b'], true, 1]);
    pages.more();
    expect([pages.items(), pages.hasMore(), pages.depth(), pages.total()]).toEqual([['a', 'b', 'c'], false, 2, 3]);
    pages.ask(() => of(page(['z'], null)));
    expect(pages.items()).toEqual(['z']);
  });

  it('let no late answer of an older question win', () => {
    const [older, newer] = [new Subject<ListAnswer<string>>(), new Subject<ListAnswer<string>>()];
    const pages = new Pages<string>();
    pages.ask(() => older);
    pages.ask(() => newer);
    newer.next(page(['new'], null));
    older.next(page(['old'], null));
    expect(pages.items()).toEqual(['new']);
  });

  it('keep their rows when a page cannot be read, and say why', () => {
    const pages = new Pages<string>();
    pages.ask((cursor) => (cursor === undefined ? of(page(['a'], 'n')) : throwError(() => new HttpErrorResponse({ status: 0 }))));
    pages.more();
    expect([pages.items(), pages.problem()?.code, pages.isLoading()]).toEqual([['a'], 'offline', false]);
  });
});
