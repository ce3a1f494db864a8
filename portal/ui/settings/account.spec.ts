import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { OwnAccount } from '../session/index.js';
import { Robot, breathe, problem, setUp, signIn } from '../testing/index.js';
import { OwnPasswordSetting } from './own-password.js';
import { SignIns } from './sign-ins.js';

const words = { current: 'Present-Word-2026', next: 'Another-Word-2027' };

describe('one’s own account in my settings', () => {
  let server: HttpTestingController;
  beforeEach(async () => {
    server = setUp([]);
    await signIn(server);
  });

  async function fill(again = words.next): Promise<Robot> {
    const robot = new Robot(TestBed.createComponent(OwnPasswordSetting));
    await robot.settle();
    await robot.fill('当前密码', words.current);
    await robot.fill('新密码', words.next);
    await robot.fill('再次输入新密码', again);
    robot.button('修改').click();
    await robot.settle();
    return robot;
  }

  it('the password is changed with the present one, and nothing that was typed stays', async () => {
    const robot = await fill();
    const sent = server.expectOne({ method: 'POST', url: '/api/session/password' });
    expect(sent.request.body).toEqual(words);
    sent.flush(null, { status: 204, statusText: '' });
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('密码已修改');
    for (const label of ['当前密码', '新密码', '再次输入新密码']) expect(robot.field(label).value).toBe('');
  });

  it('what is wrong stands at its field, and two new ones that differ are not sent', async () => {
    const robot = await fill();
    server.expectOne('/api/session/password').flush(
      problem('input', {
        status: 422,
        errors: [{ pointer: '/next', code: 'weak', detail: '新密码不能包含用户名。' }],
      }),
      { status: 422, statusText: '' },
    );
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('新密码不能包含用户名。');
    expect(robot.field('新密码').getAttribute('aria-invalid')).toBe('true');
    expect((await fill('Something-Else-2027')).text).toContain('两次输入的新密码不一致');
    server.expectNone('/api/session/password');
  });

  const signIns = {
    items: [
      { at: '2026-11-25T01:00:00.000Z', address: '10.1.2.3', outcome: 'done' },
      { at: '2026-11-24T09:00:00.000Z', address: '10.9.9.9', outcome: 'refused' },
      { at: '2026-11-24T01:00:00.000Z', address: '10.1.2.4', outcome: 'done' },
    ],
  };

  it('sign-ins stand with time, address and outcome', async () => {
    const robot = new Robot(TestBed.createComponent(SignIns));
    await robot.settle();
    server.expectOne('/api/session/sign-ins').flush(signIns);
    await robot.settle();
    for (const word of ['10.1.2.3', '10.9.9.9', '失败', '成功']) expect(robot.text).toContain(word);
  });

  it('the one before this is known, with how often somebody failed since; a first one has none before it', async () => {
    const own = TestBed.inject(OwnAccount);
    const looking = own.look();
    server.expectOne('/api/session/sign-ins').flush(signIns);
    await looking;
    expect(own.before()).toEqual({ ...signIns.items[2]!, outcome: 'done', failures: 1 });
    await own.look();
    server.expectNone('/api/session/sign-ins');
    TestBed.resetTestingModule();
    server = setUp([]);
    const first = TestBed.inject(OwnAccount);
    const asked = first.look();
    server.expectOne('/api/session/sign-ins').flush({ items: signIns.items.slice(0, 2) });
    await asked;
    expect(first.before()).toBeUndefined();
  });
});
