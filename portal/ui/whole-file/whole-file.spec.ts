import { TestBed } from '@angular/core/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import type { FileAnswer } from '@fatong/contracts/api';
import { Catalogue } from '../session/index.js';
import { Robot, define, fieldView, problem, recordAnswer, recordView, setUp, signIn } from '../testing/index.js';
import { hasWholeFile } from './index.js';
import { WholeFilePage } from './whole-file-page.js';

const entry = (id: string, at: string, type = 'ward.case'): FileAnswer['entries'][number] => ({
  id,
  at,
  kind: 'action',
  what: ['催办', 'Urge'],
  by: ['林书言', '林书言'],
  state: 'open',
  record: { type, id: `r${id}`, number: null, title: `第 ${id} 案` },
});

describe('the whole file of an entry', () => {
  let server: HttpTestingController;
  let robot: Robot;
  const book = recordView({ type: 'ward.book', kind: 'register', title: ['名册', 'Book'] });
  const about = recordView({ fields: [fieldView('person', { kind: 'ref', to: 'ward.book' })] });

  beforeEach(async () => {
    server = setUp();
    await signIn(server);
    const menu = [{ title: ['案件', 'Cases'] as const, type: 'ward.case', group: 'all' }];
    await define(server, {
      areas: [
        {
          name: 'ward',
          title: ['病区', 'Ward'],
          groups: [{ name: 'all', title: ['全部', 'All'] }],
          records: ['ward.book', 'ward.case', 'ward.order'],
          menu,
        },
      ],
      records: [book, about, recordView({ type: 'ward.order', title: ['督办单', 'Orders'] })],
    });
    const page = TestBed.createComponent(WholeFilePage);
    page.componentRef.setInput('type', 'ward.book');
    page.componentRef.setInput('id', '7');
    robot = new Robot(page);
    await robot.settle();
    server.expectOne('/api/records/ward.book/7').flush(recordAnswer('7', { title: '张三' }));
  });
  afterEach(() => server.verify());

  async function answer(file: FileAnswer): Promise<void> {
    server.expectOne('/api/records/ward.book/7/file').flush(file);
    await robot.settle();
  }

  it('shows the figures of each kind, each opening its list, and one time line by day, narrowed to a kind', async () => {
    await answer({
      figures: [
        { type: 'ward.case', total: 12, open: 3, by: 'person' },
        { type: 'ward.order', total: 1, open: 0 },
      ],
      entries: [entry('1', '2026-01-03T03:00:00.000Z'), entry('2', '2026-01-02T03:00:00.000Z', 'ward.order')],
      partly: true,
    });
    expect(robot.button('12案件在办 3').getAttribute('href')).toBe('/records/ward.case?person=7');
    expect(robot.button('1督办单').getAttribute('href')).toBe('/records/ward.order');
    for (const words of ['档案总览 张三', '第 1 案', '第 2 案', '催办', '待办', '只列出每类最近的几件'])
      expect(robot.text).toContain(words);
    await robot.fill('各类记录', 'ward.order');
    expect(robot.text).not.toContain('第 1 案');
    expect(robot.text).toContain('第 2 案');
  });

  it('says so where there is nothing', async () => {
    await answer({ figures: [], entries: [], partly: false });
    expect(robot.text).toContain('没有与其有关的记录');
  });

  it('says why it cannot be read', async () => {
    server.expectOne('/api/records/ward.book/7/file').flush(problem('forbidden'), { status: 403, statusText: '' });
    await robot.settle();
    expect(robot.text).toContain('detail of forbidden');
  });

  it('is there of registers that other records lead to, and of nothing else', async () => {
    await answer({ figures: [], entries: [], partly: false });
    const catalogue = TestBed.inject(Catalogue);
    expect([book, about, recordView({ type: 'ward.list', kind: 'register' })].map((one) => hasWholeFile(one, catalogue))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
