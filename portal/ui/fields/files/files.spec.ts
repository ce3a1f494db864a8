import { HttpEventType, type HttpRequest } from '@angular/common/http';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { FieldView, UploadAnswer } from '@fatong/contracts/api';
import type { AttachedFile } from '@fatong/contracts/fields';
import { ActionForm } from '../../action-sheet/index.js';
import { Language } from '../../i18n/index.js';
import { OverlayRobot, Robot, fieldView, problem, recordView, setUp } from '../../testing/index.js';
import { Entry, EntryField, Value } from '../index.js';

const field = fieldView('papers', { title: ['材料', 'Papers'], kind: 'files', many: true, most: 3, accept: ['pdf', 'png'], maxMb: 1 });
const contract: AttachedFile = { id: 'f1', name: '合同.pdf', type: 'pdf', bytes: 2_048, sm3: 'ab12' };
const photo: AttachedFile = { id: 'f2', name: '照片.png', type: 'png', bytes: 3_145_728, sm3: 'cd34', until: '2020-01-01' };

@Component({ imports: [Value], template: `<ft-value [field]="field()" [value]="value()" [isBrief]="isBrief()" />` })
class Page {
  readonly field = signal<FieldView>(field);
  readonly value = signal<unknown>([contract, photo]);
  readonly isBrief = signal(false);
}

@Component({ imports: [EntryField], template: `<ft-entry-field [entry]="entry()" />` })
class Sheet {
  readonly entry = signal(new Entry(field, false, null, {}, { type: 'ward.case' }));
}

describe('files that are read', () => {
  let page: ComponentFixture<Page>;
  let robot: Robot;
  let server: HttpTestingController;
  beforeEach(async () => {
    server = setUp();
    page = TestBed.createComponent(Page);
    robot = new Robot(page);
    await robot.settle();
  });
  afterEach(() => server.verify());

  it('are saved by their names, and say what they are, how large, until when they hold, and their SM3', () => {
    for (const words of ['合同.pdf', 'PDF · 2 KB', '照片.png', 'PNG 图片 · 3.0 MB', '有效期至 2020-01-01 · 已过期', '国密 SM3 ab12'])
      expect(robot.text).toContain(words);
    const link = robot.button('合同.pdf');
    expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual(['/api/files/f1', true]);
  });

  it('are looked at: a PDF on a page of its own, an image over this one', async () => {
    const pdf = robot.button('预览 合同.pdf');
    expect([pdf.getAttribute('href'), pdf.getAttribute('target'), pdf.getAttribute('rel')]).toEqual([
      '/api/files/f1/preview',
      '_blank',
      'noopener',
    ]);
    await robot.press('预览 照片.png');
    const image = document.querySelector<HTMLImageElement>('.cdk-overlay-container img')!;
    expect([image.getAttribute('src'), image.alt]).toEqual(['/api/files/f2/preview', '照片.png']);
    image.dispatchEvent(new Event('error'));
    const overlay = new OverlayRobot(page);
    await robot.settle();
    expect(overlay.text).toContain('图片无法显示，请下载后查看。');
    await overlay.press('关闭');
  });

  it('are looked for elsewhere when somebody asks, and what is found leads there', async () => {
    await robot.press('查相同文件 合同.pdf');
    server.expectOne('/api/files/f1/alike').flush({
      items: [
        {
          type: 'ward.case',
          id: 'r7',
          number: 'N-7',
          title: '旧案',
          field: 'papers',
          name: '合同副本.pdf',
          takenAt: '2026-01-01T00:00:00.000Z',
          endedAt: null,
        },
      ],
      next: null,
      total: 1,
    });
    await robot.settle();
    expect(robot.button('N-7 旧案').getAttribute('href')).toBe('/records/ward.case/r7');
    expect(robot.text).toContain('合同副本.pdf');
    await robot.press('查相同文件 照片.png');
    server.expectOne('/api/files/f2/alike').flush({ items: [], next: null, total: 0 });
    await robot.settle();
    expect(robot.text).toContain('在您可查看的范围内，没有相同的文件。');
  });

  it('stand in one line by their names, in English too', async () => {
    page.componentInstance.isBrief.set(true);
    await robot.settle();
    expect(robot.text).toBe('合同.pdf、照片.png');
    TestBed.inject(Language).choose('en');
    page.componentInstance.isBrief.set(false);
    await robot.settle();
    expect(robot.text).toContain('Valid until 2020-01-01 · expired');
  });
});

describe('files to hand in', () => {
  let page: ComponentFixture<Sheet>;
  let robot: Robot;
  let server: HttpTestingController;
  beforeEach(() => {
    server = setUp();
    page = TestBed.createComponent(Sheet);
    robot = new Robot(page);
  });
  afterEach(() => server.verify());

  async function draw(of: FieldView = field, initial: unknown = null): Promise<Entry> {
    const entry = new Entry(of, true, initial, {}, { type: 'ward.case' });
    page.componentInstance.entry.set(entry);
    await robot.settle();
    return entry;
  }
  const carried = (...names: readonly string[]): DataTransfer => {
    const carries = new DataTransfer();
    for (const name of names) carries.items.add(new File(['%PDF-'], name));
    return carries;
  };
  async function choose(...files: readonly (string | File)[]): Promise<void> {
    const input = (page.nativeElement as HTMLElement).querySelector<HTMLInputElement>('input[type=file]')!;
    const carries = new DataTransfer();
    for (const file of files) carries.items.add(typeof file === 'string' ? new File(['%PDF-'], file) : file);
    input.files = carries.files;
    input.dispatchEvent(new Event('change'));
    await robot.settle();
  }
  const uploads = (): TestRequest[] => server.match((request: HttpRequest<unknown>) => request.url === '/api/files');
  const answer = (id: string, name: string): UploadAnswer => ({ id, name, type: 'pdf', bytes: 5, sm3: 'x' });

  it('are sent at once to their field, say how far they are, and are the value when they arrived', async () => {
    const entry = await draw();
    await choose('甲 1.pdf');
    const [one] = uploads();
    expect([
      one!.request.method,
      one!.request.params.toString(),
      one!.request.headers.get('X-File-Name'),
      one!.request.headers.get('Content-Type'),
      one!.request.body instanceof File,
    ]).toEqual(['POST', 'type=ward.case&field=papers', encodeURIComponent('甲 1.pdf'), 'application/octet-stream', true]);
    one!.event({ type: HttpEventType.UploadProgress, loaded: 2, total: 5 });
    await robot.settle();
    expect(robot.text).toContain('正在上传 40%');
    expect([entry.value(), entry.fault()]).toEqual([null, ['文件正在上传，请稍候再提交。', jasmine.any(String)]] as never);
    one!.flush(answer('f1', '甲 1.pdf'));
    await robot.settle();
    expect([entry.value(), entry.fault(), robot.text.includes('PDF · 1 KB')]).toEqual([[answer('f1', '甲 1.pdf')], undefined, true]);
  });

  it('are dropped as well as chosen, to the limit and not beyond', async () => {
    const entry = await draw();
    const zone = (page.nativeElement as HTMLElement).querySelector('.all')!;
    zone.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
    await robot.settle();
    expect(zone.classList).toContain('over');
    zone.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried('a.pdf', 'b.pdf', 'c.pdf', 'd.pdf') }),
    );
    await robot.settle();
    const sent = uploads();
    expect([sent.length, robot.text.includes('已达上限 3 个。'), zone.classList.contains('over')]).toEqual([3, true, false]);
    sent.forEach((one, i) => one.flush(answer(`f${i}`, `${i}.pdf`)));
    await robot.settle();
    expect((entry.value() as readonly AttachedFile[]).length).toBe(3);
    expect((page.nativeElement as HTMLElement).querySelector('input[type=file]')).toBeNull();
  });

  it('of another type or too large are refused before they are sent, and nothing is submitted while they stand there', async () => {
    const entry = await draw();
    await choose('木马.exe', new File([new Uint8Array(1_048_577)], '大.pdf'));
    expect(uploads()).toEqual([]);
    expect(robot.text).toContain('不能上传此类文件。此处可上传：PDF、PNG 图片。');
    expect(robot.buttons()).not.toContain('重试');
    expect(robot.text).toContain('文件超过 1 MB。');
    expect(entry.fault()![0]).toBe('有文件未能上传，请移除或重新选择。');
    await robot.press('移除 木马.exe');
    await robot.press('移除 大.pdf');
    expect(entry.fault()![0]).toBe('请填写此项。');
  });

  it('that the server refuses say its sentence, and go again when it is not for what they are', async () => {
    const entry = await draw();
    await choose('a.pdf');
    uploads()[0]!.flush(
      problem('input', { errors: [{ pointer: '/form/papers', code: 'name', detail: '文件内容是PNG 图片，与文件名的扩展名不符。' }] }),
      { status: 422, statusText: 'x' },
    );
    await robot.settle();
    expect(robot.text).toContain('文件内容是PNG 图片，与文件名的扩展名不符。');
    expect(robot.buttons()).not.toContain('重试');
    await robot.press('移除 a.pdf');
    await choose('a.pdf');
    uploads()[0]!.flush(problem('scan-unavailable'), { status: 503, statusText: 'x' });
    await robot.settle();
    expect(robot.text).toContain('detail of scan-unavailable');
    await robot.press('重试');
    uploads()[0]!.flush(answer('f1', 'a.pdf'));
    await robot.settle();
    expect([entry.value(), entry.fault()]).toEqual([[answer('f1', 'a.pdf')], undefined]);
  });

  it('are taken back before they are submitted: on the way they stop, arrived the server forgets them', async () => {
    const entry = await draw();
    await choose('a.pdf', 'b.pdf');
    const [one, two] = uploads();
    await robot.press('移除 a.pdf');
    expect(one!.cancelled).toBeTrue();
    two!.flush(answer('f2', 'b.pdf'));
    await robot.settle();
    await robot.press('移除 b.pdf');
    server.expectOne({ method: 'DELETE', url: '/api/files/f2' }).flush(problem('unavailable'), { status: 503, statusText: 'x' });
    await robot.settle();
    expect([robot.text.includes('detail of unavailable'), (entry.value() as readonly unknown[]).length]).toEqual([true, 1]);
    await robot.press('移除 b.pdf');
    server.expectOne({ method: 'DELETE', url: '/api/files/f2' }).flush(null);
    await robot.settle();
    expect(entry.value()).toBeNull();
  });

  it('that were handed in before stay unless they are left out, and the server is not asked', async () => {
    const entry = await draw({ ...field, validUntil: true }, [contract, photo]);
    expect(robot.text).toContain('有效期至 2020-01-01');
    expect((page.nativeElement as HTMLElement).querySelectorAll('ft-day-input').length).toBe(0);
    await robot.press('移除 合同.pdf');
    expect(entry.value()).toEqual([photo]);
  });

  it('say until when they hold, where that is asked, and what is wrong with the day beside it', async () => {
    const entry = await draw({ ...field, validUntil: true });
    await choose('a.pdf');
    uploads()[0]!.flush(answer('f1', 'a.pdf'));
    await robot.settle();
    await robot.fill('a.pdf 有效期至', '2026-02-31');
    expect(robot.text).toContain('日历上没有这一天。');
    await robot.fill('a.pdf 有效期至', '2999-12-31');
    expect(entry.value()).toEqual([{ ...answer('f1', 'a.pdf'), until: '2999-12-31' }]);
    entry.find({ whole: [], parts: { 0: ['没有这个文件。'] } });
    await robot.settle();
    expect(robot.text).toContain('没有这个文件。');
  });

  it('in rows go to the field of the row, and hold the form up as long as they are on their way', async () => {
    const cells = [fieldView('what', { title: ['内容', 'What'] }), { ...field, name: 'photos', title: ['照片', 'Photos'] as const }];
    const visits = fieldView('visits', { title: ['走访', 'Visits'], kind: 'rows', many: true, most: 3, fields: cells });
    const record = recordView({ fields: [visits] });
    const form = new ActionForm(record, { ...record.actions[0]!, form: ['visits'], required: [], reason: 'none' }, null);
    page.componentInstance.entry.set(form.entries[0]!);
    await robot.settle();
    await robot.press('添加一行');
    await robot.fill('内容', '现场');
    await choose('a.pdf');
    const [one] = uploads();
    expect(one!.request.params.toString()).toBe('type=ward.case&field=visits.photos');
    expect(form.request()).toBeNull();
    one!.flush(answer('f1', 'a.pdf'));
    await robot.settle();
    expect(form.request()!.form).toEqual({ visits: [{ what: '现场', photos: [answer('f1', 'a.pdf')] }] });
  });
});
