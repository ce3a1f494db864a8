import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ActionView } from '@fatong/contracts/api';
import { Robot, breathe, recordItem, recordView, setUp, signIn } from '../testing/index.js';
import { Batch } from './batch.js';

const action = (name: string, bulk: boolean): ActionView => ({
  name,
  title: ['发送通知书', 'Send the notice'],
  creates: false,
  form: [],
  required: [],
  reason: 'none',
  danger: false,
  ...(bulk && { bulk: true }),
});
let shown = recordView();

@Component({ imports: [Batch], template: `<ft-batch [record]="record" [items]="items" (acted)="acted = acted + 1" />` })
class Page {
  protected readonly record = shown;
  protected readonly items = ['1', '2', '3'].map((id) => recordItem(id));
  acted = 0;
}

class BatchRobot extends Robot {
  tickAll(): void {
    for (const box of this.all('input[type=checkbox]')) box.click();
  }

  rows(): string[] {
    return this.all('li').map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  }
}

describe('one action on many rows', () => {
  let server: HttpTestingController;
  let robot: BatchRobot;
  const open = async (actions: readonly ActionView[]): Promise<Page> => {
    shown = recordView({ actions: [...actions] });
    server = setUp([]);
    await signIn(server);
    const fixture = TestBed.createComponent(Page);
    robot = new BatchRobot(fixture);
    await robot.settle();
    return fixture.componentInstance;
  };
  /** Answers for a row when it was pressed for: how it stands. */
  const seen = async (id: string): Promise<void> => {
    server.expectOne(`/api/records/ward.case/${id}`).flush({ ...recordItem(id), version: 3 });
    await breathe();
  };
  /** … and what its act came to. */
  const answer = async (id: string, refusal?: string): Promise<void> => {
    const act = server.expectOne(`/api/records/ward.case/${id}/actions/send`);
    expect(act.request.body).toEqual({ version: 3, form: {} });
    if (refusal === undefined) act.flush({ id, version: 4 });
    else
      act.flush(
        { type: '/problems/action-not-possible', title: '不能执行', detail: refusal, status: 409 },
        { status: 409, statusText: '' },
      );
    await breathe();
  };
  afterEach(() => server.verify());

  it('is offered where an action says so, and nowhere else', async () => {
    await open([action('send', false)]);
    expect(robot.text).not.toContain('成批办理');
  });

  it('does each for itself, and says of each row what became of it', async () => {
    const page = await open([action('send', true)]);
    await robot.press('成批办理');
    robot.tickAll();
    await robot.settle();
    void robot.press('发送通知书（3）');
    await breathe();
    for (const id of ['1', '2', '3']) await seen(id);
    await robot.until('it waits', () => robot.text.includes('即将办理：发送通知书（3）'));
    robot.button('立即办理').click();
    await breathe();
    await answer('1');
    await answer('2', '处理结果通知书已经发送，不重复发送。');
    await answer('3');
    await robot.settle();
    expect(robot.rows()).toEqual([
      jasmine.stringMatching(/N-1.*已办$/),
      jasmine.stringMatching(/N-2.*未办成：处理结果通知书已经发送，不重复发送。$/),
      jasmine.stringMatching(/N-3.*已办$/),
    ]);
    expect([robot.text.includes('已办 2 项，1 项未办成'), page.acted]).toEqual([true, 1]);
  });

  it('sends nothing of what was taken back, and leaves the rows chosen', async () => {
    const page = await open([action('send', true)]);
    await robot.press('成批办理');
    robot.tickAll();
    await robot.settle();
    robot.button('发送通知书（3）').click();
    await breathe();
    for (const id of ['1', '2', '3']) await seen(id);
    await robot.until('it waits', () => robot.text.includes('即将办理'));
    await robot.press('撤销');
    await robot.until('it was taken back', () => robot.text.includes('已撤销，未办理：发送通知书（3）'));
    expect([robot.buttons().includes('发送通知书（3）'), page.acted]).toEqual([true, 0]);
  });
});
