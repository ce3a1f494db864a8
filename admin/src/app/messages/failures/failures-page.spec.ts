import { Console } from '../testing/console.robot.js';
import { cause, group, listOf, message } from '../testing/samples.robot.js';

const groups = '/api/failures/groups';
const retries = (id: string): string => `${groups}/${id}/retries`;

describe('failures by cause', () => {
  it('come gravest first, with sentence, place, count and a link to their messages', async () => {
    const page = await Console.open('/failures');
    await page.answer(
      groups,
      listOf([group({ id: 'g2', state: 'later', count: 3 }), group(), group({ id: 'g3', state: 'unknown', count: 2 })]),
    );
    expect(page.all('fa-group-card ft-tag').map((tag) => tag.textContent?.trim())).toEqual(['停放', '结果未知', '稍后重试']);
    expect(page.all('fa-group-card')[0]?.textContent).toContain('证号校验位不正确');
    expect(page.control('查看报文').getAttribute('href')).toBe('/messages/list?group=g1&state=parked');
    expect(page.text).toContain('3 种原因，23 条报文');
  });

  it('of a whole group asks for the count to be typed', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group()]));
    await page.press('全部重试');
    await page.press('全部重试');
    page.http.expectNone(retries('g1'));
    await page.type('mat-dialog-container input', '17');
    await page.press('全部重试');
    page.http.expectNone(retries('g1'));
    expect(page.text).toContain('与条数不符');
    await page.type('mat-dialog-container input', '18');
    await page.press('全部重试');
    expect((await page.answer(retries('g1'), { retried: 18, messageIds: [], refused: [] })).request.body).toEqual({ confirmed: false });
    await page.answer(groups, listOf([]));
  });

  it('of unknown outcome need the partner’s word too', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ state: 'unknown', count: 1, cause: { ...cause, kind: 'unknown' } })]));
    await page.press('重试');
    await page.press('重试');
    page.http.expectNone(retries('g1'));
    await page.tick();
    await page.press('重试');
    expect((await page.answer(retries('g1'), { retried: 1, messageIds: [], refused: [] })).request.body).toEqual({ confirmed: true });
    await page.answer(groups, listOf([]));
  });

  it('are worked through by keyboard: j to the card, r retries it, e opens its latest message', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ count: 1 })]));
    await page.key('r');
    expect(page.all('[role=dialog]').length).toBe(0);
    await page.key('j');
    await page.key('r');
    expect(page.text).toContain('重试这条报文？');
    await page.press('取消');
    page.all('a[data-row]')[0]!.focus();
    await page.key('e');
    const { request } = await page.answer('/api/messages', listOf([message({ id: 'm-9' })]));
    expect(request.params.toString()).toContain('limit=1');
    expect(page.router.url).toBe('/messages/m-9');
  });

  it('show live what becomes of a retry until every message is decided', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ count: 1 })]));
    await page.press('重试');
    await page.press('重试');
    await page.answer(retries('g1'), { retried: 1, messageIds: ['m-1'], refused: [] });
    await page.answer(groups, listOf([]));
    await page.until(() => page.asked('/api/messages/states'));
    await page.answer('/api/messages/states', { states: { due: 1 } });
    expect(page.text).toContain('已办结 0，再次失败 0，处理中 1');
    await page.until(() => page.asked('/api/messages/states'));
    await page.answer('/api/messages/states', { states: { done: 1 } });
    expect(page.text).toContain('已办结 1，再次失败 0，处理中 0');
  });

  it('keep in their card what the retry did, also when the group is gone', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ count: 1 })]));
    await page.press('重试');
    await page.press('重试');
    await page.answer(retries('g1'), { retried: 0, messageIds: [], refused: [{ messageId: 'm-1', why: '排在前序报文之后。' }] });
    await page.answer(groups, listOf([]));
    await page.settle();
    const card = page.page.querySelector('fa-group-card')?.textContent ?? '';
    expect(card).toContain('1 条不能重试');
    expect(card).toContain('排在前序报文之后。');
    expect(page.page.querySelector('fa-group-card .acts')).toBeNull();
  });

  it('that can never succeed, or that this person may not retry, say so', async () => {
    const page = await Console.open('/failures', { retry: false });
    await page.answer(groups, listOf([group({ retriable: false, count: 1 })]));
    expect(page.text).toContain('重试不会成功');
    expect(page.control('重试').getAttribute('aria-disabled')).toBe('true');
    await page.press('重试');
    expect(page.all('[role=dialog]').length).toBe(0);
  });

  it('are narrowed by their state through the address', async () => {
    const page = await Console.open('/failures?state=unknown');
    await page.answer(groups, listOf([group(), group({ id: 'g3', state: 'unknown', count: 2 })]));
    expect(page.all('fa-group-card').length).toBe(1);
    await page.press('全部');
    expect(page.router.url).toBe('/messages/failures');
    expect(page.all('fa-group-card').length).toBe(2);
  });

  it('that are none are told with the moment of the check', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([]));
    expect(page.text).toMatch(/一切正常.*检查于 \d\d:\d\d:\d\d/);
    await page.press('再查一次');
    await page.answer(groups, listOf([group()]));
    expect(page.all('fa-group-card').length).toBe(1);
  });
});
