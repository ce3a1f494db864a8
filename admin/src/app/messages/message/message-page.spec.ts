import { TestBed } from '@angular/core/testing';
import { Console } from '../testing/console.robot.js';
import { cause, item, message } from '../testing/samples.robot.js';

const id = '01a2b300-9f3c-8a1e-b2c4-5d1000000000';
const address = `/api/messages/${id}`;
const show = async (shown: ReturnType<typeof message>, query = '', may = {}): Promise<Console> => {
  const page = await Console.open(`/${id}${query}`, may);
  await page.answer(address, shown);
  return page;
};
const parked = message({ state: 'parked', cause, retry: { allowed: true } });

describe('the page of a message', () => {
  it('is given up with a reason, and says so', async () => {
    const page = await Console.open('/m-1');
    await page.answer('/api/messages/m-1', message({ id: 'm-1', state: 'parked' }));
    await page.press('作废');
    await page.type('#fa-ask-reason', '对方已另行补发');
    await page.press('作废');
    const { request } = await page.answer('/api/messages/m-1/discards', { discarded: 1, refused: [] });
    expect(request.body).toEqual({ reason: '对方已另行补发' });
    await page.answer('/api/messages/m-1', message({ id: 'm-1', state: 'discarded' }));
    expect(page.text).toContain('已作废 1 条');
    expect(page.page.querySelector('fa-message-head')?.textContent).not.toContain('更正后重试');
  });

  it('says what it is, how it stands and why, and shows the way it took with times', async () => {
    const page = await show(parked);
    expect(page.text).toContain('证号校验位不正确');
    expect(page.text).toContain('等待人工处理');
    expect(page.all('fa-stage-line time').map((time) => time.textContent)).toEqual(['03-16 09:00:00.000', '09:00:00.004']);
    expect(page.text).toContain('+4 ms');
    expect(page.text).toContain('多出 1 个字段');
  });

  it('a button that may not be pressed says why and does nothing', async () => {
    const page = await show(message());
    const button = page.control('重试');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await page.press('重试');
    expect(page.all('[role=dialog]').length).toBe(0);
  });

  it('retries once asked, with a key of its own, and says what was done', async () => {
    const page = await show(parked);
    await page.press('重试');
    expect(page.text).toContain('重试这条报文？');
    await page.press('重试');
    const { request } = await page.answer(`${address}/retries`, { retried: 1, messageIds: [], refused: [] });
    expect(request.body).toEqual({ confirmed: false });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    await page.answer(address, message({ state: 'due' }));
    expect(page.page.textContent).toContain('已重新排队 1 条');
  });

  it('answers whether the partner received it, when, and by what that can be proven, with the answer itself', async () => {
    const attempt = {
      delivery: 'd1',
      begunAt: '2026-03-16T01:00:00.000Z',
      finishedAt: '2026-03-16T01:00:02.000Z',
      partnerRef: null,
      cause: null,
      answer: null,
    } as const;
    const page = await show(
      message({
        direction: 'out',
        state: 'done',
        attempts: [
          { ...attempt, n: 1, outcome: 'transient' },
          { ...attempt, n: 2, outcome: 'delivered', partnerRef: 'R-17', answer: 'answer.2' },
        ],
        bodies: [
          {
            stage: 'answer.2',
            title: ['对方答复', 'Answer'],
            contentType: 'application/json',
            size: 9,
            text: '{"JSBH":"***"}',
            masked: true,
          },
        ],
      }),
    );
    for (const words of ['送达情况', '已送达', '2026-03-16 09:00:02', 'R-17', 'SM3', '历次发送', '未能接收', 'JSBH'])
      expect(page.text).toContain(words);
    TestBed.resetTestingModule();
    const unknown = await show(message({ direction: 'out', state: 'unknown', attempts: [{ ...attempt, n: 1, outcome: 'unknown' }] }));
    expect(unknown.text).toContain('不能确定。');
    TestBed.resetTestingModule();
    const incoming = await show(message({ direction: 'in', state: 'done' }));
    for (const words of ['接收情况', '接收回执号', '7c9e6679-7425-40de-944b-e07fc1f90ae7']) expect(incoming.text).toContain(words);
  });

  it('turns to its sides with 1 to 4 and is tried again with r', async () => {
    const page = await show(parked);
    await page.key('2');
    expect(page.router.url).toContain('tab=stages');
    await page.key('r');
    expect(page.text).toContain('重试这条报文？');
  });

  it('of unknown outcome is sent again only with the partner’s word', async () => {
    const page = await show(message({ direction: 'out', state: 'unknown', retry: { allowed: true } }));
    await page.press('重试');
    expect(page.text).toContain('对方可能已经收到');
    await page.press('重试');
    page.http.expectNone(`${address}/retries`);
    expect(page.text).toContain('请先核实并勾选');
    await page.tick();
    await page.press('重试');
    expect((await page.answer(`${address}/retries`, { retried: 1, messageIds: [], refused: [] })).request.body).toEqual({
      confirmed: true,
    });
    await page.answer(address, message({ state: 'due' }));
  });

  it('an interrupted retry is sent again with the same key, a new dialog has a new one', async () => {
    const page = await show(parked);
    await page.press('重试');
    await page.press('重试');
    const first = page.request(`${address}/retries`);
    first.flush({ type: '/problems/unavailable', title: '暂时无法处理', status: 503 }, { status: 503, statusText: '' });
    await page.settle();
    expect(page.text).toContain('暂时无法处理');
    await page.press('重试');
    const second = page.request(`${address}/retries`);
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    await page.press('取消');
    await page.press('重试');
    await page.press('重试');
    const third = page.http.match(`${address}/retries`).at(-1);
    expect(third?.request.headers.get('Idempotency-Key')).not.toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('shows bodies side by side, masked values as masked, unused fields told, and lights what a line of the mapping reads and makes', async () => {
    const page = await show(message(), '?tab=stages');
    const [received, mapped] = page.all('fa-body-sheet');
    expect(received?.querySelector('.masked')?.textContent).toBe('"欧阳*"');
    expect(
      [...received!.querySelectorAll('.line')].filter((line) => line.textContent?.includes('未取用')).map((line) => line.textContent),
    ).toEqual([jasmine.stringContaining('"XX"')]);
    page.control('case.id').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await page.settle();
    expect(received?.querySelector('.lit')?.textContent).toContain('"AJBH"');
    expect(mapped?.querySelector('.lit')?.textContent).toContain('"id"');
  });

  it('reveals a body only for a stated purpose, and masks it again', async () => {
    const page = await show(message(), '?tab=stages');
    await page.press('查看原文');
    await page.press('查看原文');
    expect(page.text).toContain('请写明目的');
    await page.type('textarea', '核对证号');
    await page.press('查看原文');
    const { request } = await page.answer(`${address}/reveal`, {
      stage: 'received',
      contentType: 'application/json',
      size: 40,
      text: '{"TSRXM":"欧阳晓岚"}',
    });
    expect(request.body).toEqual({ stage: 'received', purpose: '核对证号' });
    expect(page.page.textContent).toContain('欧阳晓岚');
    page.page.querySelector<HTMLElement>('fa-body-sheet button')?.click();
    await page.settle();
    expect(page.page.textContent).not.toContain('欧阳晓岚');
  });

  it('without the right to reveal the button says so', async () => {
    const page = await show(message(), '?tab=stages', { revealBodies: false });
    expect(page.control('查看原文').getAttribute('aria-disabled')).toBe('true');
    await page.press('查看原文');
    expect(page.all('[role=dialog]').length).toBe(0);
  });

  it('says when retention took the bodies', async () => {
    const removed = await show(message({ bodies: [], bodiesRemovedAt: '2026-09-12T01:00:00.000Z' }), '?tab=stages');
    expect(removed.text).toContain('正文已按保存期限删除');
    expect(removed.text).toContain('正文删除于');
    expect(removed.text).not.toContain('没有保存正文');
  });

  it('names the record it belongs to by its kind, for whoever may not open it', async () => {
    const page = await show(message({ record: 'ward.case:01a2b301-9f3c-8a1e-b2c4-5d1000000001', recordTitle: ['涉诉案件', 'Court case'] }));
    expect(page.text).toContain('涉诉案件 01a2b301…');
    expect(page.text).not.toContain('courtCase');
  });

  it('says that a legal hold keeps it', async () => {
    expect((await show(message({ isHeld: true }))).text).toContain('到期也不删除');
  });

  it('shows the conversation in time, itself marked among the others', async () => {
    const other = item({
      id: '01a2b301-9f3c-8a1e-b2c4-5d1000000001',
      direction: 'out',
      type: 'association.urge.v1',
      receivedAt: '2026-03-17T01:00:00.000Z',
    });
    const page = await show(message({ conversation: [other] }), '?tab=conversation');
    expect(page.all('fa-conversation li').map((row) => row.getAttribute('aria-current'))).toEqual(['true', null]);
    expect(page.all('fa-conversation li a').map((link) => link.getAttribute('href'))).toEqual([`/messages/${other.id}?tab=conversation`]);
  });

  it('that waits says behind which message, named and linked, in either direction', async () => {
    const of = (last: string, more: Partial<ReturnType<typeof item>>) =>
      item({ id: `01a2b301-9f3c-8a1e-b2c4-5d100000000${last}`, receivedAt: `2026-03-1${last}T01:00:00.000Z`, ...more });
    const conversation = [
      of('1', { state: 'done' }),
      of('3', { state: 'parked' }),
      of('4', { state: 'waiting' }),
      of('2', { state: 'parked', key: 'other' }),
    ];
    const page = await show(message({ state: 'waiting', conversation }));
    expect(page.all('fa-message-head ft-notice a').map((link) => link.getAttribute('href'))).toEqual([`/messages/${conversation[1]!.id}`]);
    expect(page.text).toContain('排在它之后');
    TestBed.resetTestingModule();
    const out = [of('1', { state: 'unknown', direction: 'out', system: 'court-cases' }), of('2', { state: 'unknown', direction: 'out' })];
    const sent = await show(message({ state: 'waiting', direction: 'out', conversation: out }));
    expect(sent.all('fa-message-head ft-notice a').map((link) => link.getAttribute('href'))).toEqual([`/messages/${out[1]!.id}`]);
  });

  it('names deliveries, attempts and causes to the letter', async () => {
    const page = await show(
      message({
        state: 'parked',
        deliveries: [{ id: 'd1', target: 'ward', state: 'parked', attempt: 3, dueAt: '2026-03-16T01:00:00.000Z', cause }],
      }),
      '?tab=technical',
    );
    expect(page.text).toContain('已试 3');
    expect(page.all('fa-technical .paths span').map((path) => path.textContent)).toEqual(['/LSZYZH']);
    expect(page.text).toContain('ab12');
  });

  it('follows its own changes and no others', async () => {
    const page = await show(parked);
    await page.tell({ kind: 'messages', id: 'another' });
    page.http.expectNone(address);
    await page.tell({ kind: 'messages', id });
    await page.answer(address, message());
    expect(page.text).toContain('已完成');
  });

  it('says so when there is no such message', async () => {
    const page = await Console.open(`/${id}`);
    await page.refuse(address, 404, {
      type: '/problems/not-found',
      title: '未找到',
      status: 404,
      detail: '没有这个地址或对象，或您无权查看。',
    });
    expect(page.text).toContain('未找到');
  });
});
