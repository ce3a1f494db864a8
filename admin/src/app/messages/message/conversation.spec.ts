import type { ConversationView } from '@fatong/contracts/api';
import { Console } from '../testing/console.robot.js';
import { item, message } from '../testing/samples.robot.js';
import { branchesOf } from './cause-tree.js';

const base = message();
const { id } = base;
const other = (last: string, system: string, direction: 'in' | 'out', hour: string) =>
  item({
    id: `01a2b301-9f3c-8a1e-b2c4-5d100000000${last}`,
    system,
    direction,
    type: `${system}.x.v1`,
    receivedAt: `2026-03-17T${hour}:00:00.000Z`,
  });
const [urge, told, answered] = [
  other('1', 'association', 'out', '01'),
  other('2', 'court-cases', 'out', '02'),
  other('3', 'association', 'in', '03'),
];

const tree: ConversationView = {
  nodes: [item({ id }), urge, told, answered],
  edges: [
    { from: id, to: urge.id, kind: 'causation' },
    { from: id, to: told.id, kind: 'causation' },
    { from: urge.id, to: answered.id, kind: 'correlation' },
    { from: 'gone', to: id, kind: 'key' },
  ],
};

describe('What belongs together with a message', () => {
  const open = async (query: string): Promise<Console> => {
    const page = await Console.open(`/${id}${query}`);
    await page.answer(`/api/messages/${id}`, message({ conversation: [urge, told, answered] }));
    return page;
  };

  it('is drawn in time between us and each of the systems, an arrow from lane to lane, said in words too', async () => {
    const page = await open('?tab=conversation');
    expect(page.all('fa-conversation .heads span').length).toBe(3);
    expect(page.all('fa-conversation li b').map((arrow) => [arrow.className, arrow.style.getPropertyValue('--span')])).toEqual([
      [base.direction, '1'],
      ['out', '1'],
      ['out', '2'],
      ['in', '1'],
    ]);
    const said = page.all('fa-conversation li .ft-unseen').map((words) => words.textContent?.trim());
    expect(said[1]).toMatch(/^法通 发往 /);
    expect(said[3]).toMatch(/ 发往 法通$/);
  });

  it('is a tree of what caused which, each under what led to it with what joins them', async () => {
    const page = await open('?tab=conversation');
    await page.press('因果');
    expect(page.router.url).toContain('view=tree');
    await page.answer(`/api/messages/${id}/conversation`, tree);
    expect(page.all('fa-cause-tree > ul > li').length).toBe(1);
    expect(page.all('fa-cause-tree [aria-current=true]').length).toBe(1);
    expect(page.all('fa-cause-tree ul ul ul li').map((row) => row.textContent?.replaceAll(/\s+/g, ' '))).toEqual([
      jasmine.stringContaining('对上一条的应答'),
    ]);
  });

  it('whose beginning is not among it begins with what is', () => {
    const names = (branches: ReturnType<typeof branchesOf>): readonly unknown[] =>
      branches.map(({ item: { id: name }, branches: under }) => [name.slice(-1), names(under)]);
    expect(names(branchesOf(tree))).toEqual([
      [
        '0',
        [
          ['1', [['3', []]]],
          ['2', []],
        ],
      ],
    ]);
    expect(branchesOf()).toEqual([]);
  });
});
