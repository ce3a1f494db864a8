import { Console } from '../testing/console.robot.js';
import { cause, group, listOf, message, wrongAt } from '../testing/samples.robot.js';

const groups = '/api/failures/groups';
const retries = (id: string): string => `${groups}/${id}/retries`;

describe('failures by cause', () => {
  it('come gravest first, with sentence, place, count and a link to their messages', async () => {
    const page = await Console.open('/failures');
    await page.answer(
      groups,
      listOf([group({ id: 'g2', state: 'later', count: 3 }), group(), group({ id: 'g3', state: 'unknown', count: 2 })]),
    );
    expect(page.all('fa-group-card ft-tag').map((tag) => tag.textContent?.trim())).toEqual(['待人工处理', '结果未知', '稍后重试']);
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
    expect(page.text).toContain('已完成 0，再次失败 0，处理中 1');
    await page.until(() => page.asked('/api/messages/states'));
    await page.answer('/api/messages/states', { states: { done: 1 } });
    expect(page.text).toContain('已完成 1，再次失败 0，处理中 0');
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

  it('say whose they are, what is known of them and how they came in the last day', async () => {
    const page = await Console.open('/failures');
    await page.answer(
      groups,
      listOf([group({ owner: 'operator', note: '已电话联系协会', notedAt: '2026-03-16T02:00:00.000Z', trend: [0, 3, 15], total: 40 })]),
    );
    const card = page.all('fa-group-card')[0]!;
    expect(card.textContent).toMatch(/负责人\s*operator/);
    expect(card.textContent).toContain('已电话联系协会');
    expect(card.textContent).toContain('24 小时内 18 条，累计 40 条');
    expect(card.querySelector('fa-sparkline svg')?.getAttribute('aria-label')).toBe('最近 3 小时每小时条数：最高 15，上一小时 15');
  });

  it('take an owner and a note, and say where the server objects', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ note: '旧', version: 4 })]));
    await page.press('备注');
    await page.type('#fa-ask-owner', 'nobody.here');
    await page.type('#fa-ask-note', '已联系');
    await page.press('保存');
    const sent = page.request(`${groups}/g1/note`);
    expect(sent.request.body).toEqual({ version: 4, owner: 'nobody.here', note: '已联系' });
    sent.flush(wrongAt('/owner', '没有这个账号。'), { status: 422, statusText: 'refused' });
    await page.settle();
    expect(page.all('#fa-ask-owner-note')[0]?.textContent).toContain('没有这个账号。');
    await page.type('#fa-ask-owner', '');
    await page.press('保存');
    expect((await page.answer(`${groups}/g1/note`, group({ version: 5 }))).request.body).toEqual({
      version: 4,
      owner: null,
      note: '已联系',
    });
    await page.answer(groups, listOf([group({ version: 5 })]));
  });

  it('are given up with a reason and their number, and the card says what was not', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ count: 2 })]));
    await page.press('全部作废');
    await page.type('#fa-ask-count', '2');
    await page.press('全部作废');
    expect(page.text).toContain('请写明理由');
    page.http.expectNone(`${groups}/g1/discards`);
    await page.type('#fa-ask-reason', '对方已另行补发');
    await page.press('全部作废');
    const { request } = await page.answer(`${groups}/g1/discards`, {
      discarded: 1,
      refused: [{ messageId: 'm-2', why: '已在办理中。' }],
    });
    expect(request.body).toEqual({ reason: '对方已另行补发' });
    await page.answer(groups, listOf([]));
    expect(page.text).toContain('已作废 1 条');
    expect(page.text).toContain('已在办理中。');
  });

  it('of what went out show what the partner answered, when asked', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group({ cause: { ...cause, stage: 'outcome', code: 'partner-refused' } })]));
    await page.press('对方的答复');
    await page.answer('/api/messages', listOf([message({ id: 'm-9' })]));
    const answer = { stage: 'answer.1', title: ['对方答复', 'Answer'] as const, contentType: 'application/json', size: 20, masked: true };
    await page.answer(
      '/api/messages/m-9',
      message({
        id: 'm-9',
        bodies: [{ ...answer, text: '{"code":"E-17"}' }],
        attempts: [
          {
            delivery: 'd1',
            n: 1,
            begunAt: '2026-03-16T01:00:00.000Z',
            finishedAt: '2026-03-16T01:00:01.000Z',
            outcome: 'refused',
            partnerRef: null,
            cause: null,
            answer: 'answer.1',
          },
        ],
      }),
    );
    expect(page.text).toContain('E-17');
  });

  it('send a group’s retry by Enter in the box of its number', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group()]));
    await page.press('全部重试');
    await page.type('#fa-ask-count', '18');
    page.root.querySelector<HTMLFormElement>('form')!.requestSubmit();
    await page.settle();
    await page.answer(retries('g1'), { retried: 18, messageIds: [], refused: [] });
    await page.answer(groups, listOf([]));
    expect(page.text).toContain('已重新排队 18 条');
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

  it('are put together by message or by system, each with how many are open, as the address says', async () => {
    const page = await Console.open('/failures?by=system');
    await page.answer(
      groups,
      listOf([group(), group({ id: 'g2', system: 'court-cases', type: 'court-cases.progress.v1', count: 2 }), group({ id: 'g3' })]),
    );
    const heads = (): readonly (string | undefined)[] =>
      page.all('[faRowKeys] > h2').map((head) => head.textContent?.replaceAll(/\s+/g, ' ').trim());
    expect(heads().map((head) => head?.split(' ').at(-1))).toEqual(['36', '2']);
    await page.press('按报文');
    expect(page.router.url).toBe('/messages/failures?by=type');
    expect(heads().length).toBe(2);
    await page.press('按原因');
    expect([heads().length, page.all('fa-group-card').length]).toEqual([0, 3]);
  });

  it('that are over are remembered for a week, with whose they were and what was known, and are asked for by themselves', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([group()]));
    await page.press('已解决');
    const over = group({ id: 'g9', resolved: true, count: 0, retriable: false, owner: 'operator', note: '对方已更换证书' });
    const { request } = await page.answer(groups, listOf([group(), over]));
    expect(request.params.get('resolved')).toBe('true');
    expect(page.all('fa-group-card').length).toBe(1);
    for (const words of ['已离开失败', 'operator', '对方已更换证书']) expect(page.text).toContain(words);
    expect(page.has('全部重试')).toBeFalse();
  });

  it('that are none are told with the moment of the check', async () => {
    const page = await Console.open('/failures');
    await page.answer(groups, listOf([]));
    expect(page.text).toMatch(/一切正常.*检查于 \d\d:\d\d:\d\d/);
    await page.press('重新检查');
    await page.answer(groups, listOf([group()]));
    expect(page.all('fa-group-card').length).toBe(1);
  });
});
