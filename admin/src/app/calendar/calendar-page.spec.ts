import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CalendarYearView } from '@fatong/contracts/api';
import { Language } from '@fatong/ui';
import { Robot, clerk, problem, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { CalendarPage } from './calendar-page.js';

const builtIn: CalendarYearView = {
  year: 2026,
  version: 0,
  account: null,
  at: null,
  isCounted: true,
  rest: [{ from: '2026-01-01', to: '2026-01-03', name: '元旦' }],
  work: ['2026-01-04'],
};
const imported: CalendarYearView = {
  year: 2027,
  version: 1,
  account: '秦系',
  at: '2026-11-27T01:00:00.000Z',
  isCounted: false,
  rest: [{ from: '2027-01-01', to: '2027-01-01', name: '元旦' }],
  work: [],
};
const url = '/api/calendar';

describe('the page of the days of rest', () => {
  let server: HttpTestingController;
  let robot: Robot;
  beforeEach(async () => {
    server = setUp();
    await signIn(server, { ...clerk, may: { ...clerk.may, records: false, calendar: true } });
    robot = new Robot(TestBed.createComponent(CalendarPage));
    await untilAsked(server, url);
    server.expectOne({ method: 'GET', url }).flush({ years: [builtIn] });
    await robot.until('the years are there', () => robot.text.includes('2026'));
  });

  it('shows each year that is known, its days and where they come from', () => {
    for (const words of ['2026', '元旦 01-01–01-03', '01-04', '系统内置', '未导入的年度按周末和元旦休息暂定'])
      expect(robot.text).toContain(words);
  });

  it('judges what is pasted as the server does, and sends nothing that is wrong', async () => {
    await robot.press('导入');
    expect(robot.text).toContain('请选择文件或粘贴内容。');
    await robot.fill('或粘贴内容', '2027-01-01,休,元旦\n2027-02-30,休,元旦');
    expect(robot.text).toContain('第 2 行：“2027-02-30”不是日期');
    expect(robot.field('或粘贴内容').getAttribute('aria-invalid')).toBe('true');
    await robot.press('导入');
    server.expectNone({ method: 'POST', url });
  });

  it('sends a sound notice, shows the year with its version, and says that limits are counted anew', async () => {
    await robot.fill('或粘贴内容', '2027-01-01,休,元旦');
    expect(robot.text).toContain('2027 年：1 个假期，0 个调休上班日。');
    await robot.press('导入');
    await untilAsked(server, url);
    const call = server.expectOne({ method: 'POST', url });
    expect(call.request.body).toEqual({ text: '2027-01-01,休,元旦' });
    call.flush({ years: [imported, builtIn] });
    await robot.until('it is said', () => robot.text.includes('2027 年安排已导入（第 1 版）'));
    for (const words of ['第 1 版', '秦系', '正在重新计算期限']) expect(robot.text).toContain(words);
    expect(robot.field('或粘贴内容').value).toBe('');
  });

  it('says what the server refuses', async () => {
    await robot.fill('或粘贴内容', '2027-01-01,休,元旦');
    await robot.press('导入');
    await untilAsked(server, url);
    server.expectOne({ method: 'POST', url }).flush(problem('forbidden'), { status: 403, statusText: '' });
    await robot.until('it is told', () => robot.text.includes('title of forbidden'));
    expect(robot.field('或粘贴内容').value).toBe('2027-01-01,休,元旦');
  });

  it('speaks English to whoever reads it', async () => {
    TestBed.inject(Language).choose('en');
    await robot.settle();
    for (const words of ['Days of rest', 'Built in', 'Weekends worked', 'Import']) expect(robot.text).toContain(words);
    TestBed.inject(Language).choose('zh');
  });
});
