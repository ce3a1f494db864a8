import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ImportRowView, ImportView } from '@fatong/contracts/api';
import { Robot, define, problem, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { ImportsPage } from './imports-page.js';

const kind = { type: 'court.report.v1', title: ['违法信息', 'Violation'], system: ['法院系统', 'Courts'], area: 'ward' } as const;
const view = (over: Partial<ImportView> = {}): ImportView => ({
  id: 'i1',
  type: kind.type,
  title: kind.title,
  system: kind.system,
  at: '2026-11-27T01:00:00.000Z',
  who: '林书言',
  name: '11月.xlsx',
  sm3: 'a'.repeat(64),
  counts: { taken: 3, again: 0, refused: 1, waiting: 0 },
  isOwn: true,
  ...over,
});
const refused: ImportRowView = {
  row: 4,
  state: 'refused',
  messageId: null,
  faults: [{ column: ['文书种类', 'Kind'], words: ['不在代码表中。', 'Not in the list.'] }],
};
const listUrl = '/api/imports';
const page = (items: readonly unknown[]): object => ({ items, next: null, total: items.length });

describe('the page of imports (L05)', () => {
  let server: HttpTestingController;
  let robot: Robot;
  async function open(...items: readonly ImportView[]): Promise<void> {
    server = setUp();
    await signIn(server);
    await define(server, { imports: [kind] });
    robot = new Robot(TestBed.createComponent(ImportsPage));
    await robot.settle();
    server.expectOne(({ url, method }) => url === listUrl && method === 'GET').flush(page(items));
    await robot.until('the list is there', () => !robot.text.includes('正在读取'));
  }
  const choose = async (): Promise<void> => {
    const field = robot.field('选择 Excel 文件（xlsx，不超过 50 MB、5,000 行）');
    const files = new DataTransfer();
    files.items.add(new File(['x'], '12月.xlsx'));
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    await robot.settle();
  };

  it('L05: says what may be uploaded, where its template is, and what was uploaded before', async () => {
    await open(view());
    for (const words of ['法院系统 · 违法信息', '模板', '11月.xlsx', '林书言', '已接收 3', '未接收 1']) expect(robot.text).toContain(words);
    TestBed.resetTestingModule();
    await open();
    expect(robot.text).toContain('还没有导入');
  });

  it('L05: sends nothing without a file', async () => {
    await open();
    await robot.press('上传');
    expect(robot.text).toContain('请选择文件。');
    server.expectNone(({ method }) => method === 'POST');
  });

  it('L05: uploads a sheet by its name, and shows the rows that were refused with what is wrong at which column', async () => {
    await open();
    await choose();
    await robot.press('上传');
    const call = server.expectOne(({ method }) => method === 'POST');
    expect([call.request.url, call.request.params.get('type'), call.request.headers.get('X-File-Name')]).toEqual([
      listUrl,
      kind.type,
      encodeURIComponent('12月.xlsx'),
    ]);
    call.flush(view({ name: '12月.xlsx' }));
    await untilAsked(server, `${listUrl}/i1/rows`);
    const rows = server.expectOne(({ url }) => url === `${listUrl}/i1/rows`);
    expect(rows.request.params.get('state')).toBe('refused');
    rows.flush(page([refused]));
    await untilAsked(server, listUrl);
    server.expectOne(({ url, method }) => url === listUrl && method === 'GET').flush(page([view()]));
    await robot.until('it is said', () => robot.text.includes('“12月.xlsx”已处理。'));
    for (const words of ['文书种类', '不在代码表中。', '下载结果', '重新处理未成功的行']) expect(robot.text).toContain(words);
  });

  it('L05: says what is wrong with a file as a whole, line by line', async () => {
    await open();
    await choose();
    await robot.press('上传');
    server
      .expectOne(({ method }) => method === 'POST')
      .flush(problem('input', { status: 422, errors: [{ pointer: '/columns/2', code: 'column', detail: '第 2 列不是模板中的列。' }] }), {
        status: 422,
        statusText: '',
      });
    await robot.until('it is told', () => robot.text.includes('第 2 列不是模板中的列。'));
    expect((robot.button('上传') as HTMLButtonElement).disabled).toBe(false);
  });

  it('L05: tries the rows again that were not taken, and downloads nothing that somebody else uploaded', async () => {
    await open(view({ isOwn: false }));
    await robot.press('查看 11月.xlsx');
    server.expectOne(({ url }) => url === `${listUrl}/i1/rows`).flush(page([refused]));
    await robot.until('its rows are there', () => robot.text.includes('不在代码表中。'));
    expect(robot.text).not.toContain('下载结果');
    await robot.press('重新处理未成功的行');
    server
      .expectOne({ method: 'POST', url: `${listUrl}/i1/retries` })
      .flush(view({ isOwn: false, counts: { taken: 4, again: 0, refused: 0, waiting: 0 } }));
    await untilAsked(server, `${listUrl}/i1/rows`);
    const rows = server.expectOne(({ url }) => url === `${listUrl}/i1/rows`);
    expect(rows.request.params.has('state')).toBe(false);
    rows.flush(page([]));
    await untilAsked(server, listUrl);
    server
      .expectOne(({ url, method }) => url === listUrl && method === 'GET')
      .flush(page([view({ isOwn: false, counts: { taken: 4, again: 0, refused: 0, waiting: 0 } })]));
    await robot.until('all were taken', () => robot.text.includes('已接收 4'));
    expect(robot.buttons()).not.toContain('重新处理未成功的行');
  });
});
