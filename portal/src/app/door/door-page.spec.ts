import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DoorAnswer } from '@fatong/contracts/api';
import { Robot, problem, setUp, untilAsked } from '@fatong/ui/testing';
import { DoorPage } from './door-page.js';

const list = '/api/public/doors';
const url = `${list}/ward.bed`;
const entry = {
  name: 'ward.bed',
  title: ['病床查询', 'My bed'],
  explains: ['说明甲', 'Explained'],
  forms: [{ name: 'a', title: ['表格甲', 'Form A'] }],
};
const rate = {
  action: 'rate',
  title: ['评价', 'Rate'],
  why: null,
  asks: [
    {
      name: 'mark',
      title: ['满意度', 'Mark'],
      kind: 'choice',
      isRequired: true,
      hint: null,
      choices: [
        { value: 'good', title: ['满意', 'Good'] },
        { value: 'bad', title: ['不满意', 'Bad'] },
      ],
      accept: [],
    },
    { name: 'words', title: ['意见', 'Words'], kind: 'prose', isRequired: false, hint: null, choices: [], accept: [] },
  ],
} as const;
const answer = {
  type: 'ward.bed',
  id: 'a',
  number: 'BC1',
  title: ['病床', 'Bed'],
  state: ['办理中', 'In hand'],
  facts: [{ title: ['收到日期', 'Received on'], said: ['2026-03-02', '2026-03-02'] }],
  files: [],
  does: [rate, { action: 'more', title: ['申请复查', 'Review'], why: ['已满三十日', 'Too late'], asks: [] }],
  steps: [{ at: '2026-03-02T01:00:00.000Z', words: ['登记', 'Registered'] }],
  letters: [],
  besides: [],
  forms: [],
} as unknown as DoorAnswer;

describe('the page of a matter by code and password', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let page: HTMLElement;
  beforeEach(async () => {
    server = setUp();
    const fixture = TestBed.createComponent(DoorPage);
    page = fixture.nativeElement as HTMLElement;
    robot = new Robot(fixture);
    await untilAsked(server, list);
    server.expectOne(list).flush({ items: [entry], next: null, total: 1 });
    await robot.until('it asks', () => robot.text.includes('查询码'));
  });
  afterEach(() => server.verify());
  const ask = async (): Promise<void> => {
    await robot.fill('查询码（16 位）', 'ABCDEFGH23456789');
    await robot.fill('查询密码（6 位）', '123456');
    await robot.press('查询');
    await untilAsked(server, url);
  };
  const opened = async (): Promise<void> => {
    await ask();
    server.expectOne(url).flush(answer);
    await robot.until('it is told', () => robot.text.includes('办理中'));
  };

  it('asks for both before it asks the server, which is told them in the body alone', async () => {
    await robot.press('查询');
    expect(robot.text).toContain('请填写此项。');
    await ask();
    const call = server.expectOne(url);
    expect(call.request.urlWithParams).toBe(url);
    expect(call.request.body).toEqual({ code: 'ABCDEFGH23456789', password: '123456' });
    call.flush(problem('not-opened', { title: '查询码或者密码不正确' }), { status: 404, statusText: '' });
    await robot.until('it is refused', () => robot.text.includes('查询码或者密码不正确'));
  });

  it('shows state, days and steps, and why something is too late', async () => {
    await opened();
    for (const words of ['BC1', '收到日期', '2026-03-02', '登记', '申请复查', '已满三十日']) expect(robot.text).toContain(words);
  });

  it('sends what is filled in, and nothing while something is missing', async () => {
    await opened();
    await robot.press('评价');
    await robot.press('提交');
    expect(robot.text).toContain('请填写此项。');
    server.expectNone(`${url}/acts`);
    page.querySelector<HTMLInputElement>('input[value="bad"]')!.click();
    await robot.settle();
    await robot.press('提交');
    await untilAsked(server, `${url}/acts`);
    const call = server.expectOne(`${url}/acts`);
    expect(call.request.body).toEqual({
      code: 'ABCDEFGH23456789',
      password: '123456',
      type: 'ward.bed',
      id: 'a',
      action: 'rate',
      form: { mark: 'bad' },
    });
    call.flush({ ...answer, does: [] });
    await robot.until('it is told', () => robot.text.includes('已提交。'));
  });

  it('forgets both when it is closed', async () => {
    await opened();
    await robot.press('退出查询');
    expect(robot.text).not.toContain('BC1');
    expect(page.querySelector<HTMLInputElement>('#door-code')!.value).toBe('');
  });
});
