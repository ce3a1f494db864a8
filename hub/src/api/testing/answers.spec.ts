import { describe, expect, it } from 'vitest';
import { holdToShape } from './answers.js';

const clock = { today: '2026-11-28', realDay: '2026-11-28', daysAhead: 0 };
const answered =
  (body: unknown, more: Partial<Parameters<typeof holdToShape>[0]> = {}) =>
  () =>
    holdToShape({ method: 'GET', path: '/api/demo/clock?x=1', status: 200, contentType: 'application/json; charset=utf-8', body, ...more });

describe('an answer of the API', () => {
  it('is what its route says', () => {
    expect(answered(clock)).not.toThrow();
  });

  it('is an error of the test that asked where a field is missing, has another type, or stands in no schema', () => {
    expect(answered({ ...clock, today: undefined })).toThrow(
      /GET \/api\/demo\/clock\?x=1 answered 200 in another shape than its schema:\n {2}\/today: /,
    );
    expect(answered({ ...clock, daysAhead: '1' })).toThrow('/daysAhead: ');
    expect(answered({ ...clock, note: 'more than was promised' })).toThrow('/note: ');
  });

  it('is held to its shape where a list or a word of the address decides which route it is', () => {
    const page = { items: [], next: null, total: 0 };
    expect(answered(page, { path: '/api/records/ward.round' })).not.toThrow();
    expect(answered({ ...page, items: [{}] }, { path: '/api/records/ward.round' })).toThrow('/items/0/id: ');
    expect(answered({ states: {} }, { method: 'POST', path: '/api/messages/states' })).not.toThrow();
    expect(answered({ states: { lost: 1 } }, { method: 'POST', path: '/api/messages/states' })).toThrow('/states/lost: ');
  });

  it('is a problem in the shape of problems', () => {
    const problem = { type: '/problems/not-found', title: 'Not found', status: 404 };
    const contentType = 'application/problem+json';
    expect(answered(problem, { contentType, status: 404 })).not.toThrow();
    expect(answered({ ...problem, stack: 'at …' }, { contentType, status: 404 })).toThrow('/stack: ');
  });
});
