import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Robot, breathe, problem, setUp } from '@fatong/ui/testing';
import { IdentitySignIn } from './identity-sign-in.js';

const question = { hint: null, accept: [], choices: [], isRequired: true };
const way = {
  name: 'ward.arrival',
  title: ['我从外地来', 'I come from elsewhere'],
  consent: ['本人单独同意', 'I consent'],
  number: ['证号', 'Number'],
  secret: ['身份号码', 'Identity number'],
  surface: 'portal',
  explains: ['第一次使用即登记。', 'The first time you register by it.'],
  fields: { number: 'licence', secret: 'idNumber' },
  asks: [
    { ...question, name: 'name', kind: 'text', title: ['姓名', 'Name'] },
    {
      ...question,
      name: 'province',
      kind: 'choice',
      title: ['省份', 'Province'],
      choices: [{ value: 'zhejiang', title: ['浙江', 'Zhejiang'] }],
    },
  ],
  away: ['可以到窗口办理。', 'Come to the window.'],
};

describe('L13: registering by an identity check', () => {
  let server: HttpTestingController;
  let robot: Robot;

  beforeEach(async () => {
    server = setUp([]);
    const fixture = TestBed.createComponent(IdentitySignIn);
    robot = new Robot(fixture);
    server.expectOne('/api/session/identity').flush({ items: [way] });
    await robot.settle();
    await robot.press('我从外地来');
  });
  afterEach(() => server.verify());

  async function fill(): Promise<void> {
    await robot.fill('证号', '13301201610900904');
    await robot.fill('身份号码', '310199198604129040');
    await robot.fill('姓名', ' 林见山 ');
    await robot.fill('省份', 'zhejiang');
    await robot.choose('本人单独同意');
  }
  async function ask(): Promise<void> {
    robot.button('同意并核验').click();
    await breathe();
    await robot.settle();
  }
  const refuse = async (status: number, body: object, address = '/api/session/identity/continue') => {
    server.expectOne(address).flush(body, { status, statusText: '' });
    await breathe();
    await robot.settle();
  };
  async function begun(): Promise<void> {
    await fill();
    await ask();
    server.expectOne('/api/session/identity').flush(null, { status: 202, statusText: '' });
    await breathe();
  }

  it('L13: says for whom it is, and asks nobody before all is filled in and he consents', async () => {
    expect(robot.text).toContain('第一次使用即登记');
    await robot.fill('证号', '13301201610900904');
    await ask();
    expect(robot.text).toContain('请填写各项，并勾选单独同意');
    expect(robot.field('姓名').getAttribute('aria-invalid')).toBe('true');
    expect(robot.field('省份').getAttribute('aria-invalid')).toBe('true');
  });

  it('L13: hands in what he says of himself, and nothing of it in an address', async () => {
    await fill();
    await ask();
    const { request } = server.expectOne('/api/session/identity');
    expect(request.body).toEqual({
      name: 'ward.arrival',
      number: '13301201610900904',
      secret: '310199198604129040',
      values: { name: '林见山', province: 'zhejiang' },
      consents: true,
    });
    expect(robot.text).toContain('正在核验');
  });

  it('L13: what is wrong stands at its field, and what he filled in stays', async () => {
    await fill();
    await ask();
    await refuse(
      422,
      problem('input', { title: '填写有误', errors: [{ pointer: '/form/licence', detail: '这是本市的执业证号。' }] }),
      '/api/session/identity',
    );
    expect(robot.text).toContain('这是本市的执业证号');
    expect(robot.field('证号').getAttribute('aria-invalid')).toBe('true');
    expect([robot.field('姓名').value.trim(), robot.field('省份').value, robot.field('身份号码').value]).toEqual([
      '林见山',
      'zhejiang',
      '310199198604129040',
    ]);
  });

  it('L13: that he is not confirmed, or is in the register here, is one sentence above the form, which stays filled in', async () => {
    for (const [status, code, title] of [
      [401, 'identity-refused', '身份未能核验'],
      [409, 'action-not-possible', '您已在本市律师登记中'],
    ] as const) {
      await begun();
      await refuse(status, problem(code, { title }));
      expect(robot.text).toContain(title);
      expect(robot.field('姓名').value.trim()).toBe('林见山');
      await robot.choose('本人单独同意');
    }
  });

  it('L13: where the platform does not answer he is told what he may do instead, and comes back to his form', async () => {
    await begun();
    server.expectOne('/api/session/identity/continue').flush({ isIn: false, page: null, isLate: true });
    await breathe();
    await robot.settle();
    expect(robot.text).toContain('核验平台还没有答复');
    expect(robot.text).toContain('可以到窗口办理');
    await robot.press('停止');
    expect(robot.field('姓名').value.trim()).toBe('林见山');
  });

  it('L13: a platform that is away is said as it is, and a number that was tried too often', async () => {
    await begun();
    await refuse(503, problem('identity-away', { title: '核验平台暂时不可用' }));
    expect(robot.text).toContain('核验平台暂时不可用');
    await robot.choose('本人单独同意');
    await robot.choose('本人单独同意');
    await ask();
    await refuse(429, problem('login-locked', { title: '暂时不能登录' }), '/api/session/identity');
    expect(robot.text).toContain('暂时不能登录');
  });
});
