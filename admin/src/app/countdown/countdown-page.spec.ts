import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CountdownAnswer, CountdownItem } from '@fatong/contracts/api';
import { Robot, clerk, setUp, signIn } from '@fatong/ui/testing';
import { CountdownPage } from './countdown-page.js';

const own: CountdownItem = {
  type: 'ward.admission',
  typeTitle: ['入院', 'Admission'],
  record: 'a1',
  number: 'RY-1',
  state: { title: ['在院', 'In'], tone: 'open' },
  unit: ['一区', 'First ward'],
  clock: 'discharge',
  title: ['出院', 'Discharge'],
  law: '规程第 3 条',
  within: ['10 日', '10 days'],
  standing: 'near',
  dueOn: '2026-12-01',
  left: { count: 2, unit: 'workdays', standing: 'near' },
};
/** Of another line: nothing of it can be opened. */
const others: CountdownItem = {
  ...own,
  record: null,
  number: 'TS-9',
  standing: 'overdue',
  left: { count: -3, unit: 'days', standing: 'overdue' },
};
const answer = (items: readonly CountdownItem[], next: string | null = null): CountdownAnswer => ({
  types: [{ type: 'ward.admission', title: ['入院', 'Admission'] }],
  items: [...items],
  next,
});

describe('the countdown (P17)', () => {
  let server: HttpTestingController;
  let robot: Robot;
  const asked = async (): Promise<ReturnType<HttpTestingController['expectOne']>> => {
    let found: ReturnType<HttpTestingController['expectOne']> | undefined;
    await robot.until('it asks', () => {
      [found] = server.match(({ url }) => url === '/api/countdown');
      return found !== undefined;
    });
    return found!;
  };
  beforeEach(async () => {
    server = setUp();
    await signIn(server, clerk);
    robot = new Robot(TestBed.createComponent(CountdownPage));
  });

  it('P17: tells each limit with its days, opens what is the reader’s, and of others leads nowhere', async () => {
    const first = await asked();
    expect(first.request.params.get('within')).toBe('30');
    first.flush(answer([own, others]));
    await robot.until('they are told', () => robot.text.includes('TS-9'));
    for (const words of ['RY-1', '剩 2 个工作日', '超期 3 天', '规程第 3 条', '一区']) expect(robot.text).toContain(words);
    expect([...document.querySelectorAll('tbody a')].map((link) => link.textContent.trim())).toEqual(['RY-1']);
  });

  it('P17: goes on where a page ended', async () => {
    (await asked()).flush(answer([own], 'further'));
    await robot.until('they are told', () => robot.text.includes('RY-1'));
    await robot.press('更多');
    const more = await asked();
    expect(more.request.params.get('cursor')).toBe('further');
    more.flush(answer([others]));
    await robot.until('both are told', () => robot.text.includes('RY-1') && robot.text.includes('TS-9'));
  });

  it('P17: says that there is none', async () => {
    (await asked()).flush(answer([]));
    await robot.until('it says so', () => robot.text.includes('没有符合条件的期限'));
    expect(document.querySelectorAll('tbody tr').length).toBe(1);
  });
});
