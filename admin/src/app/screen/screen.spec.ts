import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { BoardAnswer } from '@fatong/contracts/api';
import { Robot, SpokenEvents, boardAnswer, boardReport, breathe, clerk, define, setUp, signIn } from '@fatong/ui/testing';
import { ScreenPage } from './screen-page.js';

describe('the screen of a board on a wall (N45)', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let harness: RouterTestingHarness;
  const boards = (): readonly TestRequest[] => server.match(({ url }) => url === '/api/boards/ward.wall');
  const reports = (): readonly TestRequest[] => server.match(({ url }) => url === '/api/reports/ward.visits');

  async function open(): Promise<void> {
    server = setUp([{ path: 'screen/:id', component: ScreenPage }]);
    await signIn(server, clerk);
    await define(server, { districts: [{ value: '310101', label: ['黄浦区', 'Huangpu'] }] });
    harness = await RouterTestingHarness.create('/screen/ward.wall');
    robot = new Robot(harness.fixture);
    await breathe();
  }
  async function show(more: Partial<BoardAnswer> = {}): Promise<void> {
    await open();
    boards()[0]!.flush(boardAnswer(more));
    await robot.settle();
    for (const one of reports()) one.flush(boardReport());
    await robot.settle();
  }

  it('N45: is dark while it is shown, whatever was chosen for the desk, with title, scope and the time of its numbers', async () => {
    await show();
    expect(document.documentElement.dataset['scheme']).toBe('dark');
    for (const words of ['走访数据板', '全市', '数据截至 14:05', '在办', '一号楼', '退出大屏']) expect(robot.text).toContain(words);
    harness.fixture.destroy();
    expect(document.documentElement.dataset['scheme']).toBeUndefined();
  });

  it('N45: reads again within five seconds after something changed', async () => {
    await show();
    SpokenEvents.last!.open();
    SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.visit', id: '1' });
    const since = Date.now();
    let asked: readonly TestRequest[] = [];
    while (asked.length === 0 && Date.now() - since < 5_500) {
      await breathe();
      asked = boards();
    }
    expect(asked.length).toBe(1);
    expect(Date.now() - since).toBeLessThanOrEqual(5_500);
  }, 8_000);

  it('N45: says when the connection is lost, and keeps what it read last', async () => {
    await show();
    SpokenEvents.last!.break();
    await robot.settle();
    expect(robot.text).toContain('连接中断，显示的是上次读到的数');
    expect(robot.text).toContain('一号楼');
  });

  it('N45: says that nothing on it is for this reader, and why it could not be read', async () => {
    await show({ tiles: [], map: null });
    expect(robot.text).toContain('这块数据板对您没有内容');
  });

  it('N45: what could not be read is said, with a way to try again', async () => {
    await open();
    boards()[0]!.flush(
      { type: '/problems/unavailable', title: '暂时无法处理', detail: '数据库暂时不可用' },
      { status: 503, statusText: '' },
    );
    await robot.settle();
    expect(robot.text).toContain('数据库暂时不可用');
    expect(robot.text).toContain('重试');
  });
});
