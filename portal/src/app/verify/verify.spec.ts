import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Robot, problem, setUp } from '@fatong/ui/testing';
import { VerifyPage } from './verify-page.js';

describe('the page that verifies letters', () => {
  let server: HttpTestingController;
  let robot: Robot;
  beforeEach(async () => {
    server = setUp();
    robot = new Robot(TestBed.createComponent(VerifyPage));
    await robot.settle();
  });
  afterEach(() => server.verify());
  const ask = async (): Promise<void> => {
    await robot.fill('文号', '关罚决〔2026〕7号');
    await robot.fill('核验码', 'ab23 cd45 ef67');
    await robot.press('核验');
  };

  it('asks for both before it asks the server', async () => {
    await robot.press('核验');
    expect(robot.text).toContain('请填写此项。');
  });

  it('tells whoever is not signed in that a letter is genuine, by whom it was issued and how it is sealed', async () => {
    await ask();
    const call = server.expectOne('/api/letters/check');
    expect(call.request.body).toEqual({ number: '关罚决〔2026〕7号', code: 'ab23 cd45 ef67' });
    const seal = { name: '某局印章', at: '2026-01-02T04:00:00.000Z' };
    const letter = {
      title: ['处罚决定书', 'Decision'],
      number: '关罚决〔2026〕7号',
      unit: '某局',
      issuedAt: '2026-01-02T03:04:05.000Z',
      digest: 'ab12',
      seal,
    };
    call.flush({ letter });
    await robot.until('it is told', () => robot.text.includes('真实有效'));
    for (const words of ['真实有效', '处罚决定书', '某局', '某局印章', 'ab12']) expect(robot.text).toContain(words);
  });

  it('says that there is none, or that one asks too often', async () => {
    await ask();
    server.expectOne('/api/letters/check').flush({ letter: null });
    await robot.until('it is told', () => robot.text.includes('没有文号与核验码相符的文书'));
    expect(robot.text).not.toContain('真实有效');
    await ask();
    server.expectOne('/api/letters/check').flush(problem('too-many', { title: '请求过于频繁' }), { status: 429, statusText: '' });
    await robot.until('it is told', () => robot.text.includes('请求过于频繁'));
    expect(robot.text).not.toContain('没有文号');
  });
});
