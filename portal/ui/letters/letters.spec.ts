import type { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { LetterView, RecordView } from '@fatong/contracts/api';
import { today } from '@fatong/contracts/codes';
import { RecordDetail } from '../detail/index.js';
import { Live } from '../live/index.js';
import { OverlayRobot, Robot, clerk, define, problem, recordAnswer, recordView, setUp, signIn, untilAsked } from '../testing/index.js';

const shown: RecordView = recordView();
const decision: LetterView = {
  id: 'l-1',
  title: ['处罚决定书', 'Decision'],
  number: '关罚决〔2026〕7号',
  issuedAt: '2026-01-02T03:04:05.000Z',
  by: { name: '李经办', unit: '某处' },
  to: '张三',
  printed: true,
  cause: null,
  digest: 'ab12',
  deliveries: [],
  checkCode: 'AB23-CD45-EF67',
  seal: null,
  mayDeliver: true,
};

@Component({ imports: [RecordDetail], template: `<ft-record-detail [record]="record" id="1" />` })
class Page {
  protected readonly record = shown;

  constructor() {
    inject(Live).start();
  }
}

describe('the letters of a record', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let overlay: OverlayRobot;

  function answer(letters: readonly LetterView[]): void {
    const list = { items: [], next: null, total: 0 };
    server.expectOne('/api/records/ward.case/1').flush(recordAnswer('1', { letters }));
    server.expectOne('/api/records/ward.case/1/actions').flush(list);
    server.expectOne('/api/records/ward.case/1/timeline').flush(list);
  }

  async function open(...letters: readonly LetterView[]): Promise<void> {
    server = setUp();
    await signIn(server, clerk);
    await define(server, { records: [shown], systems: [{ system: 'the-court', title: ['法院', 'The court'], messages: [] }] });
    const page = TestBed.createComponent(Page);
    robot = new Robot(page);
    overlay = new OverlayRobot(page);
    await robot.settle();
    answer(letters);
    await robot.settle();
  }
  afterEach(() => server.verify());

  it('say what each is, its number, who issued it and for whom, and lead to its PDF in a page of its own', async () => {
    await open(decision);
    for (const words of ['文书', '处罚决定书', '关罚决〔2026〕7号', '某处 李经办', '张三', 'ab12', '尚未登记送达'])
      expect(robot.text).toContain(words);
    const link = robot.button('查看 PDF');
    expect([link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
      '/api/records/ward.case/1/letters/l-1/pdf',
      '_blank',
      'noopener',
    ]);
  });

  it('lead to their docx where they may be had so, and only there', async () => {
    await open({ ...decision, docx: true }, { ...decision, id: 'l-2' });
    const link = robot.button('下载 docx（可编辑）');
    expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual(['/api/records/ward.case/1/letters/l-1/docx', true]);
    expect(robot.text.split('下载 docx').length).toBe(2);
  });

  it('say why there is no PDF, and that it is made when it is opened', async () => {
    await open(
      { ...decision, printed: false, digest: null, cause: ['字体中没有以下字：㐂（U+3402）。', '…'] },
      { ...decision, id: 'l-2', printed: false, digest: null },
    );
    expect(robot.text).toContain('PDF 尚未生成：字体中没有以下字：㐂（U+3402）。');
    expect(robot.text).toContain('正在排版');
  });

  it('say how their seal stands, and have a refused one asked for again by whoever delivers them', async () => {
    const seal = { at: '2026-01-03T00:00:00.000Z', seal: null, certificate: null, reason: null, mayAskAgain: false } as const;
    await open(
      { ...decision, seal: { ...seal, state: 'asked', at: null } },
      { ...decision, id: 'l-2', seal: { ...seal, state: 'sealed', seal: '某局印章', certificate: '29' } },
      { ...decision, id: 'l-3', seal: { ...seal, state: 'refused', reason: '用印单位未备案印章', mayAskAgain: true } },
    );
    for (const words of ['待签章（已申请）', '已签章 · 某局印章', '证书 29', '签章失败：用印单位未备案印章'])
      expect(robot.text).toContain(words);
    await robot.press('重新申请签章');
    server.expectOne('/api/records/ward.case/1/letters/l-3/seal').flush(null);
    await untilAsked(server, '/api/records/ward.case/1');
    answer([decision]);
  });

  it('tell each step of their delivery, to whoever only reads too', async () => {
    const step = {
      id: 'd',
      way: 'post',
      sentOn: '2026-01-05',
      receivedBy: null,
      proof: null,
      notedBy: null,
      at: '2026-01-05T00:00:00.000Z',
    };
    await open({
      ...decision,
      mayDeliver: false,
      deliveries: [
        { ...step, arrivedOn: null, proof: 'EMS 1' },
        { ...step, id: 'e', arrivedOn: '2026-01-07' },
      ],
    });
    expect(robot.text).toContain('邮寄送达：2026-01-05 发出，尚未送达');
    expect(robot.text).toContain('EMS 1');
    expect(robot.text).toContain('邮寄送达：2026-01-05 发出，2026-01-07 送达');
    expect(robot.buttons()).not.toContain('登记送达');
  });

  it('are noted as delivered once, with what the server finds wrong at its entry', async () => {
    await open(decision);
    await robot.press('登记送达');
    await overlay.until('it is open', () => overlay.text.includes('送达方式'));
    await overlay.press('登记');
    expect(overlay.text).toContain('请填写此项。');
    const way = document.querySelector<HTMLSelectElement>('#ft-delivery-way')!;
    way.value = 'direct';
    way.dispatchEvent(new Event('change'));
    await overlay.fill('签收人', '张三');
    await overlay.press('登记');
    const call = server.expectOne('/api/records/ward.case/1/letters/l-1/deliveries');
    expect(call.request.body).toEqual({ way: 'direct', sentOn: today(), receivedBy: '张三' });
    call.flush(problem('input', { errors: [{ pointer: '/proof', code: 'required', detail: '已送达的，请填写送达凭证。' }] }), {
      status: 422,
      statusText: 'x',
    });
    await overlay.until('it says what is missing', () => overlay.text.includes('请填写送达凭证'));
    await overlay.fill('送达凭证（回证号、邮件单号、见证人等）', '回证 1 号');
    await overlay.press('登记');
    const again = server.expectOne('/api/records/ward.case/1/letters/l-1/deliveries');
    expect(again.request.headers.get('Idempotency-Key')).toBe(call.request.headers.get('Idempotency-Key'));
    again.flush(null);
    await untilAsked(server, '/api/records/ward.case/1');
    answer([decision]);
  });
});
