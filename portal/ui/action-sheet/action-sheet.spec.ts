import type { HttpTestingController } from '@angular/common/http/testing';
import { Component, Injector, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ActionAnswer, RecordView } from '@fatong/contracts/api';
import { record as conditionOf } from '@fatong/contracts/expression';
import { ApiProblem } from '../api/index.js';
import { OverlayRobot, fieldView, problem, recordAnswer, recordView, setUp, signIn, timelineEntry } from '../testing/index.js';
import { ActionForm, openActionSheet } from './index.js';

@Component({ template: `` })
class Page {
  readonly injector = inject(Injector);
}

const act = '/api/records/ward.case/1/actions/urge';
const done: ActionAnswer = { type: 'ward.case', id: '1', number: 'N-1', version: 4, state: 'open', fact: null };

describe('the sheet of an action', () => {
  let server: HttpTestingController;
  let sheet: OverlayRobot;
  let answered: ActionAnswer | undefined | 'open';

  beforeEach(async () => {
    server = setUp();
    await signIn(server);
    const page = TestBed.createComponent(Page);
    sheet = new OverlayRobot(page);
    const record = recordView();
    answered = 'open';
    void openActionSheet(page.componentInstance.injector, { record, action: record.actions[0]!, on: recordAnswer('1') }).then(
      (answer) => (answered = answer),
    );
    await sheet.until('it is open', () => sheet.text.includes('反馈期限'));
    await sheet.until('it has the focus', () => document.querySelector('ft-action-sheet')?.contains(document.activeElement) === true);
  });
  afterEach(() => server.verify());

  const submit = (): Promise<void> => sheet.key('Enter', document.querySelector('ft-action-sheet')!, { ctrlKey: true });
  const fill = async (): Promise<void> => {
    await sheet.fill('反馈期限', '2026-12-01');
    await sheet.fill('理由', '请尽快办理');
  };

  it('sends nothing while something is missing, and jumps to it', async () => {
    await submit();
    expect(sheet.text).toContain('2 处需要更正');
    expect(document.activeElement).toBe(sheet.field('反馈期限'));
    await sheet.press('理由');
    expect(document.activeElement).toBe(sheet.field('理由'));
  });

  it('shows what is told once, and closes only when it was handed over', async () => {
    await fill();
    await submit();
    server.expectOne(act).flush({ ...done, tells: { code: 'ABCDEFGH23456789', password: '123456' } });
    await sheet.until('it is told', () => sheet.text.includes('ABCDEFGH23456789'));
    for (const words of ['查询码', '查询密码', '123456', 'N-1', '只显示这一次']) expect(sheet.text).toContain(words);
    await submit();
    server.expectNone(act);
    expect(answered).toBe('open');
    await sheet.press('已交付，关闭');
    await sheet.until('it is closed', () => answered !== 'open');
  });

  it('sends version, reason and only its own fields, and closes with the answer', async () => {
    await fill();
    await submit();
    const call = server.expectOne(act);
    expect(call.request.body).toEqual({ version: 3, reason: '请尽快办理', form: { dueOn: '2026-12-01' } });
    expect(call.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    call.flush(done);
    await sheet.until('it is closed', () => answered !== 'open');
    expect(answered).toEqual(done);
  });

  it('puts the server’s findings beside their fields and sends again under the same key', async () => {
    await fill();
    await submit();
    const first = server.expectOne(act);
    first.flush(
      problem('input', {
        title: '填写有误',
        errors: [
          { pointer: '/form/dueOn', code: 'past', detail: '期限不能早于今天。' },
          { pointer: '/form/other', code: 'x', detail: '别处有误。' },
        ],
      }),
      { status: 422, statusText: '' },
    );
    await sheet.until('the finding shows', () => sheet.text.includes('期限不能早于今天。'));
    expect(sheet.field('反馈期限').getAttribute('aria-invalid')).toBe('true');
    expect(sheet.text).toContain('别处有误。');
    await sheet.fill('反馈期限', '2026-12-31');
    await submit();
    const second = server.expectOne(act);
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush(done);
  });

  it('on a newer version keeps what was entered, loads the latest and goes on from there', async () => {
    await fill();
    await submit();
    server.expectOne(act).flush(problem('stale-version'), { status: 409, statusText: '' });
    await sheet.until('it says so', () => sheet.text.includes('内容已被他人更新'));
    const by = { kind: 'account', name: '林书言', title: ['林书言', 'Lin Shuyan'], unit: null, unitTitle: null } as const;
    server.expectOne('/api/records/ward.case/1/timeline').flush({
      items: [timelineEntry('a'), timelineEntry('b', { kind: 'action', at: '2026-01-02T17:47:00.000Z', title: ['催办', 'Urge'], by })],
      next: null,
      total: 2,
    });
    await sheet.until('it says who', () => sheet.text.includes('林书言 于 2026-01-03 01:47 更新了本案：催办'));
    await sheet.press('载入最新内容');
    server.expectOne('/api/records/ward.case/1').flush(recordAnswer('1', { version: 9 }));
    await sheet.until('it is loaded', () => sheet.text.includes('已载入最新内容'));
    expect(sheet.field('理由').value).toBe('请尽快办理');
    await submit();
    const call = server.expectOne(act);
    expect((call.request.body as { version: number }).version).toBe(9);
    call.flush(done);
  });

  it('asks before it throws away what was entered', async () => {
    await sheet.fill('理由', '写了一半');
    await sheet.press('取消');
    expect(sheet.text).toContain('放弃已填写的内容？');
    await sheet.press('继续填写');
    expect(sheet.field('理由').value).toBe('写了一半');
    await sheet.press('取消');
    await sheet.press('放弃');
    await sheet.until('it is closed', () => answered === undefined);
    expect(answered).toBeUndefined();
  });
});

describe('an action that asks for nothing', () => {
  it('asks in a small dialog whether, and does it', async () => {
    const server = setUp();
    await signIn(server);
    const page = TestBed.createComponent(Page);
    const dialog = new OverlayRobot(page);
    const record = recordView();
    const accept = { ...record.actions[1]!, name: 'accept', title: ['签收', 'Accept'], reason: 'none' } as const;
    let answered: ActionAnswer | undefined;
    void openActionSheet(page.componentInstance.injector, { record, action: accept, on: recordAnswer('1') }).then(
      (answer) => (answered = answer),
    );
    await dialog.until('it is open', () => dialog.text.includes('签收'));
    const { width, height } = document.querySelector('ft-action-sheet')!.getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(440);
    expect(height).toBeLessThan(window.innerHeight / 2);
    await dialog.press('签收');
    const call = server.expectOne('/api/records/ward.case/1/actions/accept');
    expect(call.request.body).toEqual({ version: 3, form: {} });
    call.flush(done);
    await dialog.until('it is closed', () => answered !== undefined);
    expect(answered).toEqual(done);
  });
});

describe('the form of an action', () => {
  it('asks for what is written by its own name where it is no reason', () => {
    const annotate = { ...recordView().actions[1]!, reason: 'required', reasonTitle: ['批注内容', 'Note'] } as const;
    expect(new ActionForm(recordView(), annotate, recordAnswer('1')).reason?.field.title).toEqual(['批注内容', 'Note']);
    expect(new ActionForm(recordView(), recordView().actions[0]!, recordAnswer('1')).reason?.field.title).toEqual(['理由', 'Reason']);
  });

  it('shows a field only while its condition holds, and sends only what shows', () => {
    const show = conditionOf<{ kind: string }>((c) => c.kind.is('b'));
    const record: RecordView = recordView({ fields: [recordView().fields[1]!, fieldView('detail', { show })] });
    const action = { ...recordView().actions[1]!, form: ['kind', 'detail'] };
    const form = new ActionForm(record, action, null);
    const [kind, detail] = form.entries;
    detail!.set('细节');
    kind!.set('a');
    expect(form.shown().map(({ field }) => field.name)).toEqual(['kind']);
    expect(form.request()).toEqual({ form: { kind: 'a' } });
    kind!.set('b');
    expect(form.request()).toEqual({ form: { kind: 'b', detail: '细节' } });
  });

  it('puts what the server says of an item beside that item', () => {
    const record: RecordView = recordView({ fields: [fieldView('codes', { kind: 'identifier', many: true })] });
    const form = new ActionForm(record, { ...recordView().actions[1]!, form: ['codes'] }, null);
    form.entries[0]!.set(['1', '2']);
    form.find(
      new ApiProblem(422, 'input', { title: '填写有误' }, [
        { pointer: '/form/codes/1', code: 'format', detail: '格式不对。' },
        { pointer: '/form/codes', code: 'x', detail: '整体有误。' },
      ]),
    );
    expect([form.entries[0]!.wordsOn('0'), form.entries[0]!.wordsOn('1'), form.entries[0]!.findings()]).toEqual([
      [],
      ['格式不对。'],
      ['整体有误。'],
    ]);
  });

  it('begins empty where it asks anew, whatever an earlier act left there', () => {
    const values = { dueOn: '2026-01-01', subject: '违约' };
    const urge = { ...recordView().actions[0]!, form: ['dueOn', 'subject'], anew: ['dueOn'] };
    const [dueOn, subject] = new ActionForm(recordView(), urge, recordAnswer('1', { values })).entries;
    expect([dueOn!.value(), subject!.value()]).toEqual([null, '违约']);
  });

  it('never sends a mask back as a value', () => {
    const action = { ...recordView().actions[1]!, form: ['party', 'subject'] };
    const form = new ActionForm(recordView(), action, recordAnswer('1'));
    expect(form.request()).toEqual({ version: 3, form: { subject: '违约' } });
  });
});
