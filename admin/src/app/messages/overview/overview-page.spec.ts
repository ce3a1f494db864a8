import { Console } from '../testing/console.robot.js';
import { listOf, minutesAgo, system } from '../testing/samples.robot.js';

const busy = system({ in: { done: 3412, parked: 23, later: 4 }, out: { done: 37, unknown: 2 }, queued: 14, refused: 9, oldestUnsettledAt: minutesAgo(193) });

describe('the message overview', () => {
  it('has one row a system, marks simulated ones, and every count opens its messages', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy, system({ system: 'court-cases', title: ['法院', 'Court'], simulated: false })]));
    expect(page.all('tbody tr').length).toBe(2);
    const [first, second] = page.all('tbody tr').map((row) => row.textContent ?? '');
    expect(first).toContain('模拟');
    expect(second).not.toContain('模拟');
    const links = page.all('tbody tr:first-child a').map((link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`);
    expect(links).toContain('23 /messages/list?system=lawyers-association&state=parked');
    expect(links).toContain('2 /messages/list?system=lawyers-association&state=unknown');
    expect(links).toContain('9 /messages/refusals?system=lawyers-association');
  });

  it('says in a sentence what waits for a person, and draws both lines with what stands where', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    expect(page.text).toContain('25 条报文等待人工处理');
    expect(page.all('fa-two-lines .handling a').map((one) => one.textContent?.trim())).toEqual(['23 停放', '4 稍后重试']);
    expect(page.all('fa-two-lines .delivery a').map((one) => one.textContent?.trim())).toEqual(['2 结果未知']);
    expect(page.all('fa-two-lines .dispatch')[0]?.textContent).toContain('畅通');
  });

  it('reads again when the server says that messages changed', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    await page.tell({ kind: 'messages' });
    await page.answer('/api/systems', listOf([system()]));
    expect(page.text).toContain('一切正常');
  });

  it('keeps the time span in the address and asks for it', async () => {
    const page = await Console.open('?minutes=1440');
    const { request } = await page.answer('/api/systems', listOf([busy]));
    expect(request.params.get('minutes')).toBe('1440');
    expect(page.all('[aria-current=true]').map((one) => one.textContent?.trim())).toEqual(['24 小时']);
    await page.press('15 分钟');
    expect(page.request('/api/systems').request.params.get('minutes')).toBe('15');
    expect(page.router.url).toBe('/messages?minutes=15');
  });

  it('shows the problem with a way to try again, and what was read before stays', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([busy]));
    await page.tell({ kind: 'messages' });
    await page.refuse('/api/systems', 503, { type: '/problems/unavailable', title: '暂时无法处理', status: 503, detail: '请稍后再试。' });
    expect(page.text).toContain('暂时无法处理');
    expect(page.all('tbody tr').length).toBe(1);
    await page.press('重试');
    await page.answer('/api/systems', listOf([busy]));
    expect(page.text).not.toContain('暂时无法处理');
  });

  it('says why it is empty when no system is connected', async () => {
    const page = await Console.open('');
    await page.answer('/api/systems', listOf([]));
    expect(page.text).toContain('还没有接入系统');
  });

  it('is not shown to those without the right', async () => {
    const page = await Console.open('', { messages: false });
    expect(page.text).toContain('no permission');
    page.http.expectNone('/api/systems');
  });
});
