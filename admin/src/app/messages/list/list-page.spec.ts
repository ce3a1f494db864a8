import { Console } from '../testing/console.robot.js';
import { cause, group, item, listOf } from '../testing/samples.robot.js';

const open = async (query = ''): Promise<Console> => {
  const page = await Console.open(`/list${query}`);
  await page.answer('/api/failures/groups', listOf([group()]));
  return page;
};

describe('the list of messages', () => {
  it('about a person are asked for in no address: the server keeps the query, and the address names its id alone', async () => {
    const page = await Console.open('/list');
    await page.answer('/api/messages', listOf([]));
    page.http.match(() => true);
    await page.press('按人员查询');
    await page.type('#fa-ask-person', '欧阳娜娜');
    await page.press('按人员查询');
    expect(page.text).toContain('请填写查询目的');
    expect(page.asked('/api/messages/query')).toBeFalse();
    await page.type('#fa-ask-purpose', '答复来电查询');
    await page.press('按人员查询');
    const { request } = await page.answer('/api/messages/query', listOf([item()], { query: 'q-1' }));
    expect(request.body).toEqual({ person: '欧阳娜娜', purpose: '答复来电查询', limit: 1 });
    expect(page.router.url).toBe('/messages/list?query=q-1');
    const asked = await page.answer('/api/messages', listOf([item()], { query: 'q-1' }));
    expect(asked.request.params.get('query')).toBe('q-1');
    expect(page.text).toContain('按人员查询的结果');
  });

  it('asks what the address says, and echoes it in words that can be taken away', async () => {
    const page = await open('?state=parked&key=LX-1&direction=in&group=g1&time=2026-03-16..2026-03-17');
    const { request } = await page.answer('/api/messages', listOf([item({ state: 'parked', cause })]));
    const asked = (name: string): string | null => request.params.get(name);
    expect([asked('filter[state]'), asked('filter[key]'), asked('filter[direction]'), asked('filter[group]')]).toEqual([
      'parked',
      'LX-1',
      'in',
      'g1',
    ]);
    expect([asked('filter[time][from]'), asked('filter[time][to]')]).toEqual(['2026-03-16', '2026-03-17']);
    const chips = page.all('.chips li').map((chip) => chip.textContent?.trim());
    expect(chips).toContain('状态待人工处理');
    expect(chips).toContain('失败原因证号校验位不正确');
    page.control('移除条件 状态').click();
    await page.settle();
    expect(page.request('/api/messages').request.params.has('filter[state]')).toBeFalse();
    expect(page.router.url).not.toContain('state=');
  });

  it('has rows that lead to their message, with state and cause in words', async () => {
    const page = await open();
    await page.answer('/api/messages', listOf([item({ state: 'parked', cause }), item({ id: '01a2b301-9f3c-8a1e-b2c4-5d1000000001' })]));
    expect(page.all('tbody a').map((link) => link.getAttribute('href'))).toContain('/messages/01a2b300-9f3c-8a1e-b2c4-5d1000000000');
    expect(page.all('tbody tr')[0]?.textContent).toContain('证号校验位不正确');
    expect(page.all('tbody tr')[0]?.textContent).toContain('待人工处理');
  });

  it('goes on along the cursor and counts honestly', async () => {
    const page = await open();
    await page.answer('/api/messages', listOf([item()], { next: 'c1', total: { atLeast: 10_000 } }));
    expect(page.text).toContain('共 10,000+ 条，已显示 1 条');
    await page.press('继续加载');
    const { request } = await page.answer(
      '/api/messages',
      listOf([item({ id: '01a2b301-9f3c-8a1e-b2c4-5d1000000001' })], { total: { atLeast: 10_000 } }),
    );
    expect(request.params.get('cursor')).toBe('c1');
    expect(page.all('tbody tr').length).toBe(2);
  });

  it('walks its rows with j and k', async () => {
    const page = await open();
    await page.answer('/api/messages', listOf([item(), item({ id: '01a2b301-9f3c-8a1e-b2c4-5d1000000001' })]));
    await page.key('j');
    await page.key('j');
    expect(document.activeElement?.getAttribute('href')).toBe('/messages/01a2b301-9f3c-8a1e-b2c4-5d1000000001');
    await page.key('k');
    expect(document.activeElement?.getAttribute('href')).toBe('/messages/01a2b300-9f3c-8a1e-b2c4-5d1000000000');
  });

  it('does not move rows under the reader, but says that there is news', async () => {
    const page = await open();
    await page.answer('/api/messages', listOf([item()]));
    await page.tell({ kind: 'messages' });
    page.http.expectNone(({ url }) => url === '/api/messages');
    await page.press('有新报文');
    await page.answer('/api/messages', listOf([item(), item({ id: '01a2b301-9f3c-8a1e-b2c4-5d1000000001' })]));
    expect(page.all('tbody tr').length).toBe(2);
    expect(page.has('有新报文')).toBeFalse();
  });

  it('tells an empty list from one that no message fits', async () => {
    const page = await open();
    await page.answer('/api/messages', listOf([]));
    expect(page.text).toContain('还没有报文');
    await page.go('/list?state=held');
    await page.answer('/api/messages', listOf([]));
    expect(page.text).toContain('没有符合条件的内容');
  });
});
