import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { UploadLineView, UploadMonth } from '@fatong/contracts/api';
import { Robot, define, problem, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { UploadsPage } from './uploads-page.js';

const item = { id: 'ward.ledger', title: ['上报台账', 'Ledger'], area: 'ward', system: ['部级平台', 'Ministry'] } as const;
const attempt = {
  request: 'q2',
  prepared: { by: '林书言', at: '2026-03-02T01:00:00.000Z' },
  title: ['批准', 'Approve'],
  sent: { by: '方正明', at: '2026-03-02T02:00:00.000Z' },
  standing: 'returned',
  answeredAt: '2026-03-03T01:00:00.000Z',
  receipt: null,
} as const;
const line: UploadLineView = {
  record: 'r1',
  number: 'LV-1',
  title: '王小明',
  state: ['违法', 'Illegal'],
  day: '2026-03-02',
  attempts: [attempt],
  words: '缺依据',
  differs: [['认定依据', 'Legal basis']],
  mayReport: true,
};
const month = (over: Partial<UploadMonth> = {}): UploadMonth => ({
  ...item,
  month: '2026-03',
  type: 'ward.case',
  standings: { sent: 0, received: 1, returned: 1, undelivered: 0 },
  mayLock: true,
  isOver: true,
  lock: null,
  waiting: [{ record: 'r9', number: 'LV-9', title: '李丽', state: ['待审批', 'Waiting'], prepared: attempt.prepared }],
  waitingTotal: 1,
  items: [line],
  next: null,
  total: 1,
  ...over,
});
const url = '/api/uploads/ward.ledger';

describe('the ledger of reports (L26)', () => {
  let server: HttpTestingController;
  let robot: Robot;
  async function open(answer: UploadMonth): Promise<void> {
    server = setUp();
    await signIn(server);
    await define(server, { uploads: [item] });
    const fixture = TestBed.createComponent(UploadsPage);
    fixture.componentRef.setInput('id', item.id);
    robot = new Robot(fixture);
    await robot.settle();
    await untilAsked(server, url);
    server.expectOne(({ url: at }) => at === url).flush(answer);
    await robot.settle();
  }

  it('L26: shows what waits, who prepared and approved each report, the words of a return and what differs now', async () => {
    await open(month());
    for (const words of ['向部级平台上报', '待审批（未发出） 1', '李丽', '林书言', '方正明', '被退回', '缺依据', '认定依据'])
      expect(robot.text).toContain(words);
    expect(robot.button('重新上报').getAttribute('href')).toBe('/records/ward.case/r1');
  });

  it('L26: offers to report again only what came back or differs, and nothing of a locked month', async () => {
    const received = { ...line, attempts: [{ ...attempt, standing: 'received', receipt: 'R-1' } as const], words: null, differs: [] };
    await open(month({ items: [received] }));
    expect(robot.text).toContain('R-1');
    expect(robot.text).not.toContain('重新上报');
    TestBed.resetTestingModule();
    await open(month({ lock: { at: attempt.sent.at, who: '方正明', total: 1, digest: 'ab'.repeat(32), isChanged: true } }));
    expect(robot.text).toContain('已由方正明锁定，共 1 件');
    expect(robot.text).toContain('锁定后有变化');
    expect(robot.text).not.toContain('重新上报');
  });

  it('L26: locks the month, and takes that back with a reason', async () => {
    await open(month());
    await robot.press('锁定本月');
    const lock = { at: attempt.sent.at, who: '方正明', total: 1, digest: 'ab'.repeat(32), isChanged: false };
    const locking = server.expectOne({ method: 'POST', url: `${url}/locks` });
    expect(Object.keys(locking.request.body as object)).toEqual(['month']);
    locking.flush(month({ lock }));
    await robot.until('it is locked', () => robot.text.includes('已由方正明锁定'));
    expect((robot.button('解除锁定') as HTMLButtonElement).disabled).toBe(true);
    await robot.fill('解锁原因', '更正。');
    await robot.press('解除锁定');
    const unlocking = server.expectOne({ method: 'POST', url: `${url}/unlocks` });
    expect(unlocking.request.body).toEqual(jasmine.objectContaining({ reason: '更正。' }));
    unlocking.flush(month());
    await robot.until('it is open', () => !robot.text.includes('已由方正明锁定'));
  });

  it('L26: says why a month is not locked', async () => {
    await open(month());
    await robot.press('锁定本月');
    server.expectOne({ method: 'POST', url: `${url}/locks` }).flush(problem('action-not-possible'), { status: 409, statusText: '' });
    await robot.until('it is told', () => robot.text.includes('detail of action-not-possible'));
    expect(robot.buttons()).toContain('锁定本月');
  });

  it('L26: says that a month which is not over cannot be locked, and offers it to nobody who may not', async () => {
    await open(month({ isOver: false }));
    expect((robot.button('锁定本月') as HTMLButtonElement).disabled).toBe(true);
    TestBed.resetTestingModule();
    await open(month({ mayLock: false }));
    expect(robot.buttons()).not.toContain('锁定本月');
  });
});
