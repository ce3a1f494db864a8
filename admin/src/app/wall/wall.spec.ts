import type { HttpTestingController } from '@angular/common/http/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { KioskScreen } from '@fatong/contracts/api';
import { Robot, boardAnswer, boardReport, breathe, setUp } from '@fatong/ui/testing';
import { WallPage } from './wall-page.js';

const screen = (): KioskScreen => ({
  place: '一楼大厅',
  until: '2026-12-31',
  board: boardAnswer(),
  districts: [{ value: '310101', label: ['黄浦区', 'Huangpu'] }],
});

describe('a screen on a wall where nobody is signed in (N45)', () => {
  let server: HttpTestingController;
  let robot: Robot;

  async function open(): Promise<void> {
    server = setUp([{ path: 'wall', component: WallPage }]);
    const harness = await RouterTestingHarness.create('/wall');
    robot = new Robot(harness.fixture);
    await breathe();
  }

  it('N45: asks for its code where it shows nothing yet', async () => {
    await open();
    const none = { type: '/problems/no-session', title: '请登录', detail: '', errors: [] };
    server.expectOne('/api/screen').flush(none, { status: 401, statusText: '' });
    await robot.until('it asks for its code', () => robot.text.includes('大屏接入'));
    expect(robot.text).toContain('接入码');
    server.verify();
  });

  it('N45: shows its board at once where the code was typed before', async () => {
    await open();
    server.expectOne('/api/screen').flush(screen());
    await robot.settle();
    for (const one of server.match('/api/screen')) one.flush(screen());
    await robot.settle();
    for (const one of server.match(({ url }) => url.startsWith('/api/screen/reports/'))) one.flush(boardReport());
    await robot.settle();
    expect(robot.text).toContain('走访数据板');
    expect(robot.text).not.toContain('退出大屏');
  });
});
