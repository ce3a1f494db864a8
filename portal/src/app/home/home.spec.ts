import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { OverlayRobot, Robot, clerk, define, recordItem, recordView, setUp, signIn } from '@fatong/ui/testing';
import { HomePage } from './home-page.js';

const creates = { name: 'file', title: ['提交申请', 'File a request'], creates: true, form: ['subject'], required: ['subject'], reason: 'none', danger: false } as const;

describe('the home page', () => {
  let server: HttpTestingController;
  let robot: Robot;

  beforeEach(async () => {
    server = setUp();
    await signIn(server, { ...clerk, surface: 'portal' });
    await define(server, { areas: [{ name: 'ward', title: ['病区', 'Ward'], records: ['ward.case'] }], records: [recordView({ actions: [creates] })] });
    robot = new Robot(TestBed.createComponent(HomePage));
    await robot.settle();
    server.expectOne(({ url }) => url === '/api/tray').flush({ items: [{ type: 'ward.case', id: '1', number: 'N-1', title: '第 1 案', state: 'open', district: null, role: 'subject', since: '2026-01-02T03:04:05.000Z', nextDue: null }], next: null, total: 1 });
    const latest = server.expectOne(({ url }) => url === '/api/records/ward.case');
    expect(latest.request.params.get('sort')).toBe('-updatedAt');
    latest.flush({ items: [recordItem('2', { state: 'shut' })], next: null, total: 12 });
    await robot.settle();
  });

  it('answers three questions: what can I do, what waits for me, where does each matter stand', () => {
    for (const words of ['我能办什么', '查看案件', '什么在等我', '第 1 案', '每件事到哪一步了', '第 2 案', '已结']) expect(robot.text).toContain(words);
    expect(robot.button('全部案件（12）').getAttribute('href')).toBe('/records/ward.case');
  });

  it('begins at once what may be begun', async () => {
    robot.button('提交申请案件').click();
    const sheet = new OverlayRobot(TestBed.createComponent(HomePage));
    await sheet.until('the sheet is open', () => sheet.text.includes('事由'));
    expect(sheet.text).toContain('提交申请');
  });
});
