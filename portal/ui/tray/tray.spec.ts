import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Left, RecordView, TrayGroup, TrayItem } from '@fatong/contracts/api';
import { Counts } from '../counts/index.js';
import { OPEN_TAB } from '../list/index.js';
import { Live } from '../live/index.js';
import {
  OverlayRobot,
  Robot,
  SpokenEvents,
  breathe,
  define,
  problem,
  recordAnswer,
  recordView,
  setUp,
  signIn,
  timelineEntry,
  untilAsked,
} from '../testing/index.js';
import { Clock } from '../time/index.js';
import { Workbench } from './workbench.js';

const action = (
  name: string,
  title: readonly [string, string],
  more: Partial<RecordView['actions'][number]> = {},
): RecordView['actions'][number] => ({
  name,
  title,
  creates: false,
  form: [],
  required: [],
  reason: 'none',
  danger: false,
  ...more,
});

const item = (id: string, group: TrayGroup | null, asked: readonly string[], more: Partial<TrayItem> = {}): TrayItem => ({
  type: 'ward.case',
  id,
  number: `N-${id}`,
  title: `第 ${id} 案`,
  state: 'open',
  district: null,
  asked,
  since: '2026-01-02T03:04:05.000Z',
  due: group === 'overdue' ? '2026-01-09' : null,
  dueAt: null,
  left: null,
  group,
  from: ['周立行', '周立行'],
  role: null,
  waits: null,
  ...more,
});
const counted = (total: number, latest = '2026-01-02T03:04:05.000Z', sent = 0) => ({
  types: [{ type: 'ward.case', states: {}, mine: total }],
  turn: { total, overdue: 1, latest, sent },
});
const answer = (items: readonly TrayItem[]) => ({
  items,
  groups: {
    overdue: items.filter(({ group }) => group === 'overdue').length,
    today: 0,
    week: 0,
    later: items.filter(({ group }) => group === 'later').length,
  },
  next: null,
  total: items.length,
});

/** Said over the page, wherever one went. */
async function untilSaid(words: string): Promise<void> {
  const said = (): string => (document.querySelector('.cdk-overlay-container')?.textContent ?? '').replace(/\s+/g, ' ');
  for (const end = Date.now() + 2_000; !said().includes(words); await breathe())
    if (Date.now() > end) throw new Error(`Never said: ${words}. Over the page: ${said()}`);
}

describe('the workbench', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let fixture: ComponentFixture<Workbench>;

  async function open(items: readonly TrayItem[], list?: string): Promise<void> {
    server = setUp();
    await signIn(server);
    await define(server, {
      records: [
        recordView({
          actions: [
            action('sign', ['签收', 'Sign for']),
            action('reject', ['不予列入', 'Reject'], { danger: true, reason: 'required' }),
            action('confirm', ['确认拟列', 'Confirm'], { form: ['subject'] }),
          ],
        }),
      ],
    });
    fixture = TestBed.createComponent(Workbench);
    if (list !== undefined) fixture.componentRef.setInput('shown', list);
    robot = new Robot(fixture);
    await robot.settle();
    server.expectOne('/api/counts').flush(counted(items.length));
    server.expectOne(`/api/tray?list=${list ?? 'due'}&limit=200`).flush(answer(items));
    await robot.settle();
  }
  /** What is asked of the server about one row when it is pressed: as it stands now. */
  async function seen(id: string): Promise<void> {
    await untilAsked(server, `/api/records/ward.case/${id}`);
    server.expectOne(`/api/records/ward.case/${id}`).flush({ ...recordAnswer(id), version: 7 });
  }
  /** Ten seconds nobody waits for. */
  async function now(what: string): Promise<void> {
    await robot.until('it waits', () => robot.text.includes(`即将办理：${what}`));
    robot.button('立即办理').click();
  }
  /** … and when it is done. */
  async function acted(id: string, name: string, answered: object | 'refused'): Promise<void> {
    await untilAsked(server, `/api/records/ward.case/${id}/actions/${name}`);
    const request = server.expectOne(`/api/records/ward.case/${id}/actions/${name}`);
    expect(request.request.body).toEqual({ version: 7, form: {} });
    if (answered === 'refused')
      request.flush(problem('action-not-possible', { detail: '已由他人先行处理。' }), { status: 409, statusText: 'Conflict' });
    else request.flush({ type: 'ward.case', id, number: `N-${id}`, version: 8, state: 'open', fact: null });
  }

  it('shows in groups by its day what is asked, on which matter, by whom and since when, each with its act', async () => {
    await open([item('1', 'overdue', ['sign']), item('2', 'later', ['confirm', 'reject']), item('3', 'later', ['sign'])]);
    for (const words of ['待我处理3', '已逾期 1', '以后 2', '第 2 案', '确认拟列', '不予列入', '周立行'])
      expect(robot.text).toContain(words);
    expect(robot.text.indexOf('第 1 案')).toBeLessThan(robot.text.indexOf('第 2 案'));
    expect(robot.buttons()).toEqual(['签收', '确认拟列', '签收']);
    server.verify();
  });

  it('says how far each day is as the server counted it, and reads the list again when that is another day', async () => {
    const due = (count: number, standing: Left['standing']) => ({
      due: '2026-01-09',
      left: { count, unit: 'workdays', standing } as const,
    });
    await open([item('1', 'overdue', ['sign'], due(-2, 'overdue')), item('2', 'later', ['sign'], due(3, 'running'))]);
    for (const words of ['超期 2 个工作日', '剩 3 个工作日']) expect(robot.text).toContain(words);
    TestBed.inject(Clock).follow(1);
    await robot.settle();
    server.expectOne('/api/tray?list=due&limit=200').flush(answer([item('1', 'overdue', ['sign'], due(-3, 'overdue'))]));
    await robot.settle();
    expect(robot.text).toContain('超期 3 个工作日');
    TestBed.inject(Clock).follow(0);
  });

  it('says in whose place it is done what is left by name to somebody who is away', async () => {
    await open([item('1', 'later', ['sign'], { standsFor: ['吴冬', 'Wu Dong'] }), item('2', 'later', ['sign'])]);
    expect(robot.text.split('代吴冬办理').length).toBe(2);
  });

  it('does what needs no form with the version that stood when it was pressed, says so and reads the list and the counts again', async () => {
    await open([item('1', 'overdue', ['sign'])]);
    robot.button('签收').click();
    await seen('1');
    await now('签收 N-1');
    await acted('1', 'sign', {});
    await untilAsked(server, '/api/counts');
    server.expectOne('/api/counts').flush(counted(0));
    server.expectOne('/api/tray?list=due&limit=200').flush(answer([]));
    await robot.settle();
    expect(robot.text).toContain('没有待您处理的事项');
  });

  it('sends nothing of what was taken back within ten seconds, with the button or with z, and the row stands as before', async () => {
    await open([item('1', 'overdue', ['sign']), item('2', 'later', ['sign'])]);
    robot.button('签收').click();
    await seen('1');
    await robot.until('it waits', () => robot.text.includes('即将办理：签收 N-1'));
    expect(robot.button('签收').getAttribute('disabled')).not.toBeNull();
    await robot.press('撤销');
    await robot.until('it was taken back', () => robot.text.includes('已撤销，未办理：签收 N-1'));
    server.verify();
    robot.button('签收').click();
    await seen('1');
    await robot.until('it waits', () => robot.text.includes('即将办理：签收 N-1'));
    await robot.key('z');
    await robot.until('it was taken back', () => robot.text.includes('已撤销，未办理：签收 N-1'));
    expect(robot.button('签收').getAttribute('disabled')).toBeNull();
    server.verify();
  });

  it('does what waits when another row is pressed or the list is left, and says what was refused then too', async () => {
    await open([item('1', 'overdue', ['sign']), item('2', 'later', ['sign'])]);
    robot.button('签收').click();
    await seen('1');
    await robot.until('the first waits', () => robot.text.includes('即将办理：签收 N-1'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await seen('2');
    await acted('1', 'sign', {});
    await untilAsked(server, '/api/counts');
    server.expectOne('/api/counts').flush(counted(1));
    for (const request of server.match('/api/tray?list=due&limit=200')) request.flush(answer([item('2', 'later', ['sign'])]));
    await robot.until('the second waits', () => robot.text.includes('即将办理：签收 N-2'));
    fixture.destroy();
    await acted('2', 'sign', 'refused');
    await untilSaid('未能签收：N-2 已由他人先行处理。');
  });

  it('does not do what somebody else changed within the ten seconds, and says who did what', async () => {
    await open([item('1', 'overdue', ['sign'])]);
    robot.button('签收').click();
    await seen('1');
    await now('签收 N-1');
    await untilAsked(server, '/api/records/ward.case/1/actions/sign');
    server.expectOne('/api/records/ward.case/1/actions/sign').flush(problem('stale-version'), { status: 409, statusText: '' });
    await untilAsked(server, '/api/records/ward.case/1/timeline');
    const by = { kind: 'account', name: '周立行', title: ['周立行', '周立行'], unit: null, unitTitle: null } as const;
    server
      .expectOne('/api/records/ward.case/1/timeline')
      .flush({ items: [timelineEntry('a', { at: '2026-01-02T17:47:00.000Z', title: ['退回', 'Return'], by })], next: null, total: 1 });
    await robot.until('it is said', () => robot.text.includes('未能签收：N-1'));
    expect(robot.text).toContain('周立行 于 2026-01-03 01:47 更新了本案：退回');
  });

  it('opens the sheet where something is to be filled in', async () => {
    await open([item('2', 'later', ['confirm', 'reject'])]);
    robot.button('确认拟列').click();
    await untilAsked(server, '/api/records/ward.case/2');
    server.expectOne('/api/records/ward.case/2').flush(recordAnswer('2'));
    const sheet = new OverlayRobot(TestBed.createComponent(Workbench));
    await sheet.until('the sheet is open', () => sheet.text.includes('事由'));
    expect(sheet.text).toContain('确认拟列');
  });

  it('is worked by keys: j and k move, x selects what needs no form, and one press does all that is selected; what is refused says why', async () => {
    await open([item('1', 'overdue', ['sign']), item('2', 'later', ['confirm']), item('3', 'later', ['sign'])]);
    for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await robot.settle();
    expect(robot.text).toContain('已选 2 项');
    robot.button('签收（2）').click();
    await seen('1');
    await seen('3');
    await now('签收（2）');
    await acted('1', 'sign', {});
    await acted('3', 'sign', 'refused');
    await robot.until('it is said', () => robot.text.includes('已办 1 项，1 项未办成'));
    expect(robot.text).toContain('N-3 已由他人先行处理。');
    expect(robot.text).not.toContain('已选');
  });

  it('opens a row in another tab where Ctrl is held, and leaves the list as it is', async () => {
    const opened: string[] = [];
    TestBed.overrideProvider(OPEN_TAB, { useValue: (url: string) => void opened.push(url) });
    await open([item('1', 'overdue', ['sign'])]);
    document.querySelector('tr.row td.due')!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    await robot.settle();
    expect([opened, TestBed.inject(Router).url]).toEqual([['/records/ward.case/1'], '/']);
  });

  it('says of what waits for others what is asked, of whom and since when', async () => {
    await open(
      [item('4', null, [], { waits: { title: ['批准', 'Approve'], who: ['市局负责人', 'Head'], since: '2026-01-03T03:04:05.000Z' } })],
      'waiting',
    );
    for (const words of ['第 4 案', '批准', '市局负责人']) expect(robot.text).toContain(words);
    expect(robot.button('等待他人').getAttribute('aria-current')).toBe('true');
  });

  it('shows what is followed with its state, and each row stops being followed by its star', async () => {
    await open([item('4', null, [], { isFollowed: true }), item('5', null, [], { role: 'copy' })], 'followed');
    expect(robot.text).toContain('待办');
    const pressed = (id: string): string | null => robot.button(`关注：第 ${id} 案`).getAttribute('aria-pressed');
    expect([pressed('4'), pressed('5')]).toEqual(['true', 'false']);
    await robot.press('关注：第 4 案');
    server.expectOne({ method: 'DELETE', url: '/api/following/ward.case/4' }).flush({ isFollowed: false });
    await robot.until('it is not followed', () => pressed('4') === 'false');
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('shows what this person sent and what does not go on by itself: how the partner put it, and the decision with its reason', async () => {
    await open([item('1', 'overdue', ['sign'])]);
    TestBed.inject(Counts).refresh();
    server.expectOne('/api/counts').flush(counted(1, '2026-01-02T03:04:05.000Z', 1));
    await robot.settle();
    server.expectOne('/api/tray?list=due&limit=200').flush(answer([item('1', 'overdue', ['sign'])]));
    const stuck = {
      messageId: 'm-1',
      system: 'the-court',
      title: ['催办', 'Urge'],
      state: 'parked',
      words: ['对方拒收', 'The partner refused it'],
      at: '2026-01-02T03:04:05.000Z',
      attempt: 1,
      since: '2026-01-02T03:04:05.000Z',
      why: null,
      next: null,
      decisions: ['again', 'giveUp'],
      answeredAt: null,
      said: ['对方拒收（缺依据）。', 'The partner refused it (no basis).'],
      record: { type: 'ward.case', id: '5', number: 'N-5', title: 'N-5 第 5 案' },
    };
    await untilAsked(server, '/api/tray/sent');
    server.expectOne('/api/tray/sent').flush({ items: [stuck], next: null, total: 1 });
    await robot.settle();
    for (const words of ['发出未办妥 1', '对方拒收（缺依据）。', '请求号 m-1']) expect(robot.text).toContain(words);
    expect(robot.button('N-5 第 5 案').getAttribute('href')).toBe('/records/ward.case/5');
    const dialog = new OverlayRobot(TestBed.createComponent(Workbench));
    await robot.press('重新发送');
    await dialog.until('the dialog is open', () => dialog.text.includes('重新发送 · 催办'));
  });

  it('left open asks for the counts alone, every fifteen seconds at most, and for the list only when something else is asked', async () => {
    await open([item('1', 'overdue', ['sign'])]);
    jasmine.clock().install();
    jasmine.clock().mockDate();
    TestBed.inject(Live).start();
    const say = (): void => {
      SpokenEvents.last!.say('record', { kind: 'record', type: 'ward.case', id: '9' });
      jasmine.clock().tick(1_001);
    };
    let asked = 0;
    const read = (more: object): void => {
      for (const request of server.match('/api/counts')) {
        asked += 1;
        request.flush(more);
      }
      TestBed.tick();
    };
    for (let second = 0; second < 60; second += 1) {
      say();
      read(counted(1));
    }
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThanOrEqual(5);
    server.expectNone('/api/tray?list=due&limit=200');
    jasmine.clock().tick(15_000);
    say();
    jasmine.clock().tick(15_000);
    read(counted(2, '2026-01-05T03:04:05.000Z'));
    server.expectOne('/api/tray?list=due&limit=200').flush(answer([item('1', 'overdue', ['sign']), item('2', 'later', ['sign'])]));
    TestBed.inject(Live).stop();
    jasmine.clock().uninstall();
    expect(TestBed.inject(Counts).turn()?.total).toBe(2);
  });
});
