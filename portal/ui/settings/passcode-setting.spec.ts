import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Robot, breathe, clerk, problem, setUp, signIn } from '../testing/index.js';
import { PasscodeSetting } from './passcode-setting.js';

describe('L16: one-time codes in my settings', () => {
  let server: HttpTestingController;
  let robot: Robot;
  beforeEach(async () => {
    server = setUp([]);
    await signIn(server, { ...clerk, passcode: false });
    robot = new Robot(TestBed.createComponent(PasscodeSetting));
    await robot.settle();
  });

  async function begin(): Promise<void> {
    robot.button('设置动态口令').click();
    await robot.settle();
    server
      .expectOne({ method: 'POST', url: '/api/session/passcode' })
      .flush({ key: 'GEZDGNBVGY3TQOJQ', address: 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ' });
    await breathe();
    server.expectOne('/api/session').flush({ ...clerk, passcode: false });
    await breathe();
    await robot.settle();
  }

  it('L16: tells the key once, in groups one reads off, and counts from a first code on', async () => {
    await begin();
    expect(robot.text).toContain('GEZD GNBV GY3T QOJQ');
    await robot.fill('六位口令', '123 456');
    robot.button('确认').click();
    await robot.settle();
    const sent = server.expectOne({ method: 'POST', url: '/api/session/passcode/confirm' });
    expect(sent.request.body).toEqual({ code: '123456' });
    sent.flush(null, { status: 204, statusText: '' });
    await breathe();
    server.expectOne('/api/session').flush({ ...clerk, passcode: true });
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('已设置，可以使用');
    expect(robot.text).not.toContain('GEZD');
  });

  it('L16: says why a code is not taken, and keeps the key to try again', async () => {
    await begin();
    await robot.fill('六位口令', '000000');
    robot.button('确认').click();
    await robot.settle();
    server
      .expectOne('/api/session/passcode/confirm')
      .flush(problem('passcode-wrong', { title: '动态口令不正确' }), { status: 403, statusText: '' });
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('动态口令不正确');
    expect(robot.text).toContain('GEZD');
  });
});
