import { HttpEventType, HttpHeaders, HttpParams } from '@angular/common/http';
import type { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Robot, setUp, signIn } from '../testing/index.js';
import { Download } from './index.js';

@Component({ imports: [Download], template: `<ft-download [wanted]="wanted" />` })
class Page {
  protected readonly wanted = {
    path: '/api/records/ward.case/export',
    params: new HttpParams().set('sort', '-filedOn').set('filter[state]', 'open'),
  };
}

describe('a download', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let kept: { name: string; href: string }[];

  beforeEach(async () => {
    kept = [];
    spyOn(HTMLAnchorElement.prototype, 'click').and.callFake(function (this: HTMLAnchorElement) {
      kept.push({ name: this.download, href: this.href });
    });
    server = setUp();
    await signIn(server);
    robot = new Robot(TestBed.createComponent(Page));
    await robot.settle();
  });
  afterEach(() => server.verify());

  const asked = '/api/records/ward.case/export?sort=-filedOn&filter%5Bstate%5D=open';
  const headers = {
    'X-Fatong-Rows': '12345',
    'Content-Disposition': `attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent('案件 20261125.xlsx')}`,
  };

  it('says how many records it holds and how much has come, and is kept under its name', async () => {
    await robot.press('下载 Excel');
    const request = server.expectOne(
      (one) => one.urlWithParams === asked || decodeURIComponent(one.urlWithParams) === decodeURIComponent(asked),
    );
    expect(robot.text).toContain('正在统计条数');
    request.event({
      type: HttpEventType.ResponseHeader,
      headers: new HttpHeaders(headers),
      status: 200,
      statusText: '',
      url: asked,
      ok: true,
    } as never);
    request.event({ type: HttpEventType.DownloadProgress, loaded: 1_572_864 });
    await robot.settle();
    expect(robot.text).toContain('共 12,345 条，已收到 1.5 MB');
    request.flush(new Blob(['x'.repeat(2_048)]), { headers });
    await robot.settle();
    expect(robot.text).toContain('已下载 12,345 条，2 KB');
    expect(kept.map(({ name }) => name)).toEqual(['案件 20261125.xlsx']);
    expect(kept[0]!.href).toMatch(/^blob:/);
  });

  it('can be stopped, and then the request is given up', async () => {
    await robot.press('下载 Excel');
    const request = server.expectOne(() => true);
    await robot.press('取消');
    expect(request.cancelled).toBe(true);
    expect(robot.buttons()).toEqual(['下载 Excel']);
    expect(kept).toEqual([]);
  });

  it('says why it failed and tries again', async () => {
    await robot.press('下载 Excel');
    server.expectOne(() => true).error(new ProgressEvent('error'));
    await robot.settle();
    expect(kept).toEqual([]);
    await robot.press('重试');
    expect(server.match(() => true).length).toBe(1);
  });
});
