import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Robot, breathe, problem, setUp } from '@fatong/ui/testing';
import { IdentitySignIn } from './identity-sign-in.js';

const way = {
  name: 'ward.identity',
  title: ['身份核验登录', 'Sign in as checked'],
  consent: ['本人单独同意', 'I consent'],
  number: ['证号', 'Number'],
  secret: ['身份号码', 'Identity number'],
  surface: 'portal',
};

describe('L16: signing in by an identity check', () => {
  let server: HttpTestingController;
  let robot: Robot;

  beforeEach(async () => {
    server = setUp([]);
    const fixture = TestBed.createComponent(IdentitySignIn);
    robot = new Robot(fixture);
    server.expectOne('/api/session/identity').flush({ items: [way] });
    await robot.settle();
    robot.button('身份核验登录').click();
    await robot.settle();
  });

  async function ask({ consents = true } = {}): Promise<void> {
    await robot.fill('证号', '13101201010900123');
    await robot.fill('身份号码', '310101199003070019');
    if (consents) robot.field('本人单独同意').click();
    await robot.settle();
    robot.button('同意并核验').click();
    await robot.settle();
  }

  it('L16: asks for the consent apart from everything else, and asks nobody without it', async () => {
    await ask({ consents: false });
    server.expectNone('/api/session/identity');
    expect(robot.text).toContain('勾选单独同意');
  });

  it('L16: waits for the platform and says in plain words that it is not confirmed', async () => {
    await ask();
    const begun = server.expectOne('/api/session/identity');
    expect(begun.request.body).toEqual({
      name: 'ward.identity',
      number: '13101201010900123',
      secret: '310101199003070019',
      consents: true,
    });
    begun.flush(null, { status: 202, statusText: '' });
    await breathe();
    server
      .expectOne('/api/session/identity/continue')
      .flush(problem('identity-refused', { title: '身份未能核验' }), { status: 401, statusText: '' });
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('身份未能核验');
    expect(robot.field('证号')).toBeTruthy();
  });
});
