import { TestBed } from '@angular/core/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import { fieldView, recordView, Robot, setUp, signIn } from '../testing/index.js';
import { TextSearch, hasTexts } from './index.js';

describe('the search in the text of files', () => {
  let server: HttpTestingController;
  let robot: Robot;
  beforeEach(async () => {
    server = setUp();
    await signIn(server);
    const search = TestBed.createComponent(TextSearch);
    search.componentRef.setInput('type', 'ward.rule');
    robot = new Robot(search);
    await robot.settle();
  });
  afterEach(() => server.verify());

  async function ask(text: string): Promise<void> {
    await robot.fill('全文检索', text);
    await robot.press('检索');
  }
  const hit = {
    id: '1',
    number: 'G1',
    title: '细则',
    field: 'papers',
    file: 'f1',
    name: '细则.pdf',
    page: 2,
    before: '办理',
    words: '涉外',
    after: '公证',
  };

  it('N21: shows each place with its page and the words marked, and says them in the body alone', async () => {
    await ask('涉外');
    const request = server.expectOne('/api/records/ward.rule/texts');
    expect(request.request.body).toEqual({ text: '涉外' });
    request.flush({ items: [hit], next: null, total: 1 });
    await robot.settle();
    expect(robot.text).toContain('细则.pdf · 第 2 页');
    expect(robot.text).toContain('…办理涉外公证…');
    expect(robot.button('细则').getAttribute('href')).toContain('ward.rule/1');
  });

  it('N21: says that nothing was found', async () => {
    await ask('没有的话');
    server.expectOne('/api/records/ward.rule/texts').flush({ items: [], next: null, total: 0 });
    await robot.settle();
    expect(robot.text).toContain('没有正文或者附件含有这些文字');
  });

  it('is offered where files of the record have their text found', () => {
    expect([
      hasTexts(recordView({ fields: [fieldView('papers', { kind: 'files', text: true })] })),
      hasTexts(recordView({ fields: [fieldView('papers', { kind: 'files' })] })),
    ]).toEqual([true, false]);
  });
});
