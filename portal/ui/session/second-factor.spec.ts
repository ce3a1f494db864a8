import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { breathe, clerk, problem, setUp } from '../testing/index.js';
import { SignInForm } from './index.js';
import { SignInRobot } from './sign-in-form.robot.js';

describe('L16: the second factor of who cannot be identified now', () => {
  let server: HttpTestingController;
  let robot: SignInRobot;

  async function open(offers: boolean): Promise<void> {
    server = setUp([]);
    const fixture = TestBed.createComponent(SignInForm);
    fixture.componentRef.setInput('offersCode', offers);
    robot = new SignInRobot(fixture);
    await robot.settle();
    await robot.fill('用户名', 'lawyer');
    await robot.fill('密码', 'Demo-Fatong-2026');
  }

  it('L16: is offered where the page says so, says that one only reads, and goes with name and password', async () => {
    await open(true);
    robot.button('身份核验暂不可用？改用动态口令（只能查看）').click();
    await robot.settle();
    expect(robot.text).toContain('只能查看，不能提交');
    await robot.submit();
    server.expectNone('/api/session');
    expect(robot.text).toContain('请填写六位动态口令');
    await robot.fill('动态口令', '123 456');
    await robot.submit();
    const sent = server.expectOne('/api/session');
    expect(sent.request.body).toEqual({ username: 'lawyer', password: 'Demo-Fatong-2026', code: '123456', surface: 'admin' });
    sent.flush(clerk);
    await breathe();
  });

  it('L16: is asked for where the server asks for it; nobody else sees it', async () => {
    await open(false);
    expect(robot.text).not.toContain('动态口令');
    await robot.submit();
    const first = server.expectOne('/api/session');
    expect(first.request.body).toEqual({ username: 'lawyer', password: 'Demo-Fatong-2026', surface: 'admin' });
    first.flush(problem('second-factor', { title: '还需动态口令' }), { status: 401, statusText: '' });
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('还需动态口令');
    expect(robot.field('动态口令')).toBeTruthy();
  });
});
