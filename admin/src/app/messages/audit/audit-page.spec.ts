import { Console } from '../testing/console.robot.js';
import { entry, listOf } from '../testing/samples.robot.js';

describe('the audit log', () => {
  it('says who did what to what, for what purpose, and whether he could', async () => {
    const page = await Console.open('/audit');
    await page.answer(
      '/api/audit',
      listOf([
        entry({ objectName: 'LX-2026-000124' }),
        entry({
          id: 'e2',
          act: 'api',
          object: 'get /api/audit',
          who: null,
          unit: null,
          unitTitle: null,
          outcome: 'refused',
          detail: { needs: 'audit' },
        }),
      ]),
    );
    const [first, second] = page.all('tbody tr').map((row) => row.textContent ?? '');
    for (const words of ['韩运', 'operator', '查看原文', '报文 LX-2026-000124', '完成', '目的 核对证号']) expect(first).toContain(words);
    for (const words of ['越权访问', '拒绝', '所需权限 audit']) expect(second).toContain(words);
  });

  it('says what an act changed in the words of its record, and leaves out ids nobody looks up by hand', async () => {
    const page = await Console.open('/audit');
    const terms = { open: ['待办', 'Open'], shut: ['已结', 'Shut'], dueOn: ['期限', 'Due on'] } as const;
    await page.answer(
      '/api/audit',
      listOf([
        entry({
          act: 'ward.case/close',
          actTitle: ['办结', 'Close'],
          detail: { event: '01a2b300-9f3c', version: 3, from: 'open', to: 'shut', fields: ['dueOn', 'other'] },
          terms,
        }),
        entry({ id: 'e2', act: 'login', outcome: 'refused', detail: { why: 'surface', surface: 'portal' } }),
      ]),
    );
    const [act, login] = page.all('tbody tr').map((row) => row.textContent ?? '');
    expect(act).toContain('版本 3；原状态 待办；新状态 已结；字段 期限、other');
    expect(act).not.toContain('event');
    expect(login).toContain('原因 不是此入口的账号；入口 服务门户');
  });

  it('shows an entry whole: unit, address, the id of its object and each detail in its line', async () => {
    const page = await Console.open('/audit');
    await page.answer('/api/audit', listOf([entry({ detail: { stage: 'received', purpose: '核对证号，与协会电话核实后登记' } })]));
    await page.press('部分 received；目的 核对证号，与协会电话核实后登记');
    for (const words of ['信息中心', '10.0.0.1', 'message:01a2b300-9f3c-8a1e-b2c4-5d1000000000']) expect(page.text).toContain(words);
    const rows = page.all('dt').map((term) => `${term.textContent} ${term.nextElementSibling?.textContent ?? ''}`);
    expect(rows.slice(-2)).toEqual(['部分 received', '目的 核对证号，与协会电话核实后登记']);
  });

  it('says in words what locked a sign-in and why a session ended', async () => {
    const page = await Console.open('/audit');
    await page.answer(
      '/api/audit',
      listOf([
        entry({ act: 'login', object: 'session', outcome: 'refused', detail: { why: 'locked', lock: 'pair' } }),
        entry({ id: 'e2', act: 'logout', object: 'session', detail: { surface: 'admin', why: 'idle' } }),
      ]),
    );
    const [locked, ended] = page.all('tbody tr').map((row) => row.textContent ?? '');
    expect(locked).toContain('原因 失败次数过多；计数范围 此用户名从此处');
    for (const words of ['退出', '会话', '入口 管理后台；原因 长时间未操作']) expect(ended).toContain(words);
  });

  it('is narrowed by account and object through the address', async () => {
    const page = await Console.open('/audit?account=operator&object=session');
    const { request } = await page.answer('/api/audit', listOf([entry()]));
    expect([request.params.get('filter[account]'), request.params.get('filter[object]')]).toEqual(['operator', 'session']);
  });

  it('leads to a message only those who may see messages', async () => {
    const page = await Console.open('/audit', { messages: false });
    await page.answer('/api/audit', listOf([entry()]));
    expect(
      page
        .all('tbody a')
        .map((link) => link.getAttribute('href'))
        .filter((href) => href?.includes('01a2b300')),
    ).toEqual([]);
  });

  it('is not shown to those without the right', async () => {
    const page = await Console.open('/audit', { audit: false });
    expect(page.text).toContain('no permission');
  });
});
