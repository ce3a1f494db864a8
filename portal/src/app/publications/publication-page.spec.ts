import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PublicationAnswer } from '@fatong/contracts/api';
import { Robot, problem, setUp, untilAsked } from '@fatong/ui/testing';
import { PublicationPage } from './publication-page.js';

const url = '/api/public/publications/ward.oaks';
const page: PublicationAnswer = {
  name: 'ward.oaks',
  title: ['公示甲', 'Publication A'],
  explains: ['说明甲', 'Explained A'],
  columns: [['姓名', 'Name']],
  asks: [
    { name: 'who', title: ['异议人', 'Who'], isRequired: true, isLong: false },
    { name: 'words', title: ['异议', 'Words'], isRequired: true, isLong: true },
  ],
  items: [
    { id: 'a', cells: ['钱某'], until: '2026-03-17', isOpen: true },
    { id: 'b', cells: ['孙某'], until: '2026-03-18', isOpen: false },
  ],
  next: null,
};

describe('the page of what is published', () => {
  let server: HttpTestingController;
  let robot: Robot;
  const open = async (name?: string) => {
    server = setUp();
    const fixture = TestBed.createComponent(PublicationPage);
    if (name !== undefined) fixture.componentRef.setInput('name', name);
    robot = new Robot(fixture);
  };
  const shown = async () => {
    await open('ward.oaks');
    await untilAsked(server, url);
    server.expectOne({ method: 'GET', url }).flush(page);
    await robot.until('it is shown', () => robot.text.includes('公示甲'));
  };

  it('lists what there is', async () => {
    await open();
    await untilAsked(server, '/api/public/publications');
    server.expectOne('/api/public/publications').flush({
      items: [{ name: 'ward.oaks', title: ['公示甲', 'A'], explains: ['说明甲', 'Explained'] }],
      next: null,
      total: 1,
    });
    await robot.until('it is there', () => robot.text.includes('公示甲'));
    expect(robot.text).toContain('说明甲');
    expect(robot.button('公示甲').getAttribute('href')).toBe('/publications/ward.oaks');
  });

  it('shows who stands on it until when, and to whom one can object', async () => {
    await shown();
    for (const words of ['钱某', '2026-03-17', '孙某', '异议复核中', '提出异议']) expect(robot.text).toContain(words);
  });

  it('sends no objection with something missing, and shows the receipt of one that was taken', async () => {
    await shown();
    await robot.press('提出异议');
    await robot.press('提交异议');
    expect(robot.text).toContain('请填写此项。');
    server.expectNone({ method: 'POST' });
    await robot.fill('异议人', '赵某');
    await robot.fill('异议', '不属实');
    await robot.press('提交异议');
    await untilAsked(server, `${url}/a/objections`);
    const call = server.expectOne(`${url}/a/objections`);
    expect(call.request.body).toEqual({ form: { who: '赵某', words: '不属实' } });
    call.flush({ receipt: 'ABCDEFGH23456789' });
    await untilAsked(server, url);
    server.expectOne({ method: 'GET', url }).flush(page);
    await robot.until('the receipt is told', () => robot.text.includes('ABCDEFGH23456789'));
  });

  it('tells the result of a receipt, and of a wrong one that there is none', async () => {
    await shown();
    await robot.fill('回执号', '123');
    await robot.press('查询');
    expect(robot.text).toContain('没有这个回执号。');
    await robot.fill('回执号', 'abcdefgh23456789');
    await robot.press('查询');
    await untilAsked(server, `${url}/results`);
    const call = server.expectOne(`${url}/results`);
    expect(call.request.body).toEqual({ receipt: 'ABCDEFGH23456789' });
    call.flush({ result: ['正在复核。', 'Looked into.'] });
    await robot.until('it is told', () => robot.text.includes('正在复核。'));
    await robot.fill('回执号', 'ZZZZZZZZ23456789');
    await robot.press('查询');
    await untilAsked(server, `${url}/results`);
    server.expectOne(`${url}/results`).flush(problem('not-found'), { status: 404, statusText: '' });
    await robot.until('it is unknown', () => robot.text.includes('没有这个回执号。'));
  });
});
