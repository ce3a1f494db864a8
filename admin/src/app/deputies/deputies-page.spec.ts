import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DeputiesAnswer } from '@fatong/contracts/api';
import { Robot, clerk, problem, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { DeputiesPage } from './deputies-page.js';

const url = '/api/deputies';
const own = { id: 'account-1', name: '林书言', roles: [['市局经办人', 'City clerk']] as const, deputies: [{ id: 'x', name: '陈思齐' }] };
const answer: DeputiesAnswer = {
  colleagues: [{ ...own, roles: [...own.roles], load: { inHand: 0, asked: 0, overdue: 0 } }],
  items: [],
};
const led: DeputiesAnswer = {
  colleagues: [...answer.colleagues, { id: 'y', name: '吴冬', roles: [], deputies: [], load: { inHand: 7, asked: 3, overdue: 2 } }],
  items: [
    {
      id: 'd1',
      account: { id: 'y', name: '吴冬' },
      deputy: { id: 'x', name: '陈思齐' },
      from: '2026-11-01',
      until: '2026-11-30',
      state: 'running',
      setBy: '林书言',
      mayEnd: true,
    },
  ],
};

describe('the page of deputies', () => {
  let server: HttpTestingController;
  let robot: Robot;
  async function open(all: DeputiesAnswer): Promise<void> {
    server = setUp();
    await signIn(server, clerk);
    robot = new Robot(TestBed.createComponent(DeputiesPage));
    await untilAsked(server, url);
    server.expectOne({ method: 'GET', url }).flush(all);
    await robot.until('it is there', () => robot.text.includes('设定代理'));
  }
  const choose = async (label: string, value: string): Promise<void> => {
    const select = robot.field(label) as unknown as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await robot.settle();
  };

  it('sends who stands in and until when, and says at its place what is missing or refused', async () => {
    await open(answer);
    await robot.press('设定');
    expect(robot.text).toContain('请选择代理人');
    expect(robot.text).toContain('请填写日期');
    await choose('代理人', 'x');
    await robot.fill('开始日期', '2026-12-01');
    await robot.fill('结束日期', '2026-12-05');
    await robot.press('设定');
    const asked = server.expectOne({ method: 'POST', url });
    expect(asked.request.body).toEqual({ account: 'account-1', deputy: 'x', from: '2026-12-01', until: '2026-12-05' });
    asked.flush(problem('parameter', { errors: [{ pointer: 'deputy', code: 'parameter', detail: '陈思齐在这段时间也离岗' }] }), {
      status: 400,
      statusText: '',
    });
    await robot.until('it is said at its place', () => robot.text.includes('陈思齐在这段时间也离岗'));
    expect(robot.text).not.toContain('代理已设定');
  });

  it('shows who has charge of others what each has in hand, who is away and until when, and ends it', async () => {
    await open(led);
    for (const words of ['人员负荷', '吴冬', '至 2026-11-30，由陈思齐代理', '代理中']) expect(robot.text).toContain(words);
    await robot.press('终止');
    server.expectOne({ method: 'POST', url: `${url}/d1/end` }).flush(null);
    await untilAsked(server, url);
    server.expectOne({ method: 'GET', url }).flush({ ...led, items: [] });
    await robot.until('it is ended', () => robot.text.includes('目前没有代理安排'));
    expect(robot.text).toContain('代理已终止');
  });

  it('says of whom nobody can stand in for', async () => {
    await open({ ...answer, colleagues: answer.colleagues.map((one) => ({ ...one, deputies: [] })) });
    expect(robot.text).toContain('本单位没有与其岗位相同的其他人员');
  });
});
