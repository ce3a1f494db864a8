import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { lifeOf } from '../kit/lives.js';
import { openBrowser, visit } from '../kit/browser.js';
import { population, send } from '../kit/partner.js';
import { signIn } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';

const association = 'lawyers-association';

describe('people are told what concerns them, and are shown what is theirs', () => {
  let system: RunningSystem;
  let browser: Browser;
  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem({ lawyers: 300 }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const bell = (page: Page, unread: number): Locator =>
    page.getByRole('link', { name: unread === 0 ? '通知，没有未读' : `通知 ${unread} 条未读` });

  it('a complaint that comes from the association reaches the firm’s clerk without a reload, and leads to the case with the complainant kept from him (L02, S11)', async () => {
    const clerk = await signIn(system, 'firm.clerk');
    const lawyer = population(system).find(({ firm }) => clerk.session.unit.id === `firm/${firm.uscc}`)!;
    const { page, complaints } = await visit(browser, system, 'portal', 'firm.clerk', { width: 390 });
    // By the server: the bell says that there is nothing until it has heard of it.
    const before = (await clerk.get<{ unread: number }>('/api/notices/unread')).body.unread;
    await bell(page, before).waitFor();
    const { message, data } = Array.from({ length: 20 }, (_, i) => lifeOf('SLX-NOTICE-000001', lawyer, dice(i), new Date())[0]!).find(
      (one) => one.data['SFNM'] === '0',
    )!;
    expect((await send(system, association, message, data)).status).toBe(202);
    await bell(page, before + 1).click();
    await page
      .getByRole('link', { name: `律师协会收到对${lawyer.name}律师的投诉` })
      .first()
      .click();
    await page.getByText('SLX-NOTICE-000001').first().waitFor();
    await page.getByText('依法为投诉人保密').first().waitFor();
    const shown = await page.locator('main').innerText();
    for (const secret of ['TSRXM', 'TSRZJH', 'TSRDH', 'TSNR']) expect(shown).not.toContain(data[secret] as string);
    await bell(page, before).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows each role exactly its menu (domain rules 3.1)', async () => {
    const official = [
      '投诉案件',
      '督办单',
      '黄黑名单',
      '处分执行',
      '诚信分复核',
      '行政处罚',
      '违法违规记录',
      '停止执业审查',
      '诚信信息单',
      '异常执业预警',
      '代理案件（法院推送）',
      '律师',
      '律师事务所',
      '执业经历',
      '离职律师',
    ];
    const menus: readonly (readonly ['admin' | 'portal', string, readonly string[]])[] = [
      ['admin', 'city.lead', [...official, 'Excel 导入', '规则与参数']],
      ['admin', 'district.lead', official],
      ['admin', 'deputy', ['行政处罚']],
      ['admin', 'district.deputy', ['行政处罚']],
      ['admin', 'legal.reviewer', ['行政处罚']],
      ['admin', 'hearing.officer', ['行政处罚']],
      ['admin', 'association.clerk', ['投诉案件', '律师', '律师事务所', '执业经历']],
      ['portal', 'firm.clerk', ['涉及本所的投诉', '涉及本所的名单', '涉及本所的处罚', '本所律师', '本所', '执业经历', '离职律师上报']],
      [
        'portal',
        'lawyer',
        [
          '涉及本人的投诉',
          '涉及本人的名单',
          '涉及本人的处分执行',
          '诚信分复核申请',
          '涉及本人的处罚',
          '本人执业登记',
          '所在律所',
          '执业经历',
          '本人离职登记',
        ],
      ],
      ['admin', 'operator', ['报文总览', '报文', '失败', '拒收', '对账', '批量操作', '更正', '收发控制', '保全']],
      ['admin', 'auditor', ['审计日志']],
      ['admin', 'sysadmin', ['节假日安排', '演示时钟']],
    ];
    for (const [surface, name, menu] of menus) {
      const { page } = await visit(browser, system, surface, name);
      const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
      await page.locator('main h1').first().waitFor();
      // Beside the roles' own: the way home, figures of the area, and the style book of a demonstration.
      const shown = (await links.allInnerTexts())
        .map((text) => text.replace(/\s*\d+\+?$/, '').trim())
        .filter(
          (text) =>
            ![
              '首页',
              '工作台',
              '等待他人',
              '关注',
              '全部功能',
              '样式册',
              '投诉案件概览',
              '投诉分区统计',
              '立案信息统计',
              '违法信息时差',
              '违法违规上报台账',
            ].includes(text),
        );
      expect([name, shown]).toEqual([name, menu]);
      expect(await page.locator('ft-bell a').count()).toBe(['operator', 'auditor', 'sysadmin'].includes(name) ? 0 : 1);
      await page.context().close();
    }
  });
});
