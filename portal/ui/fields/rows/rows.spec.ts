import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { FieldView } from '@fatong/contracts/api';
import { makeResidentId } from '@fatong/contracts/codes';
import { ActionForm } from '../../action-sheet/index.js';
import { Language } from '../../i18n/index.js';
import { Robot, fieldView, recordAnswer, recordView, setUp } from '../../testing/index.js';
import { Entry, EntryField, Value } from '../index.js';

const cells = [
  fieldView('name', { title: ['姓名', 'Name'], required: true, maxLength: 10 }),
  fieldView('id', { title: ['证件号码', 'ID number'], kind: 'identifier', identifier: 'residentId', class: 'personal' }),
  fieldView('part', {
    title: ['分工', 'Part'],
    kind: 'choice',
    choices: [
      { value: 'a', label: ['主办', 'Lead'] },
      { value: 'b', label: ['协办', 'Second'] },
    ],
  }),
  fieldView('of', { title: ['案件', 'Case'], kind: 'ref', to: 'ward.case' }),
];
const officers = fieldView('officers', { title: ['检查人员', 'Officers'], kind: 'rows', many: true, most: 3, fields: cells });
const findings = fieldView('findings', {
  title: ['发现', 'Findings'],
  kind: 'rows',
  many: true,
  most: 50,
  appendOnly: true,
  fields: [fieldView('what', { title: ['内容', 'What'], required: true })],
});

@Component({
  imports: [Value],
  template: `<ft-value [field]="field()" [value]="value()" [refs]="{ r1: '甲案' }" [isBrief]="isBrief()" [isMasked]="isMasked()" [isRevealable]="isMasked()" />`,
})
class Page {
  readonly field = signal<FieldView>(officers);
  readonly value = signal<unknown>([
    { row: 1, name: '张三', id: '310***001X', part: 'a', of: 'r1' },
    { row: 2, name: '李四' },
  ]);
  readonly isBrief = signal(false);
  readonly isMasked = signal(true);
}

@Component({ imports: [EntryField], template: `<ft-entry-field [entry]="entry()" />` })
class Sheet {
  readonly entry = signal(new Entry(officers, false, null));
}

const figures = fieldView('figures', {
  title: ['统计数', 'Figures'],
  kind: 'rows',
  many: true,
  most: 500,
  fields: ['table', 'line', 'column', 'value', 'opens'].map((name) => fieldView(name)).concat(fieldView('cited', { kind: 'integer' })),
  grid: { table: 'table', line: 'line', column: 'column', value: 'value', opens: 'opens', cited: 'cited' },
});
const kept = [
  { row: 1, table: '各院', line: '甲院', column: '受理', value: '3', opens: 'ward.case?kind=a', cited: 2 },
  { row: 2, table: '各院', line: '甲院', column: '同比', value: '+10.0%' },
  { row: 3, table: '各院', line: '合计', column: '受理', value: '12', opens: 'ward.case?state=open%2Cshut' },
];

@Component({
  imports: [Value],
  template: `<ft-value [field]="field" [value]="text" [beside]="beside" />`,
})
class Cited {
  readonly field = fieldView('text', { kind: 'prose', cites: 'figures' });
  readonly text = '甲院受理3〔2〕件，同比持平。另见〔9〕。';
  readonly beside = { values: { figures: kept }, fields: [figures] };
}

describe('figures that are kept', () => {
  beforeEach(() => setUp());

  it('are drawn as a table, a line for each line, each number with its list and the mark by which it is cited', async () => {
    const page = TestBed.createComponent(Page);
    page.componentInstance.field.set(figures);
    page.componentInstance.value.set(kept);
    page.componentInstance.isMasked.set(false);
    await new Robot(page).settle();
    const text = (selector: string): string[] =>
      [...(page.nativeElement as HTMLElement).querySelectorAll(selector)].map((one) => one.textContent.trim());
    expect(text('thead th')).toEqual(['受理', '同比']);
    expect(text('tbody th')).toEqual(['甲院', '合计']);
    expect(text('tbody td')).toEqual(['32', '+10.0%', '12', '']);
    expect([...(page.nativeElement as HTMLElement).querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      '/records/ward.case?kind=a',
      '/records/ward.case?state=open,shut',
    ]);
  });

  it('are opened from the text that cites them; a mark that is nobody’s stays text', async () => {
    const page = TestBed.createComponent(Cited);
    await new Robot(page).settle();
    const links = [...(page.nativeElement as HTMLElement).querySelectorAll('a')];
    expect(links.map((one) => [one.textContent, one.getAttribute('href')])).toEqual([['3〔2〕', '/records/ward.case?kind=a']]);
    expect((page.nativeElement as HTMLElement).textContent.trim()).toBe('甲院受理3〔2〕件，同比持平。另见〔9〕。');
  });
});

describe('rows that are read', () => {
  let page: ComponentFixture<Page>;
  let robot: Robot;
  beforeEach(() => {
    setUp();
    page = TestBed.createComponent(Page);
    robot = new Robot(page);
  });

  it('are a table of their fields, masked cells as the server masked them, with a way to see all', async () => {
    await robot.settle();
    const text = (selector: string): string[] =>
      [...(page.nativeElement as HTMLElement).querySelectorAll(selector)].map((one) => one.textContent.trim());
    expect(text('th')).toEqual(['姓名', '证件号码', '分工', '案件']);
    expect(text('td')).toEqual(['张三', '310***001X', '主办', '甲案', '李四', '—', '—', '—']);
    expect((page.nativeElement as HTMLElement).querySelector('td')!.getAttribute('data-title')).toBe('姓名');
    expect(robot.buttons()).toEqual(['查看完整信息']);
  });

  it('leave out of a wide table the columns that no row fills', async () => {
    page.componentInstance.isMasked.set(false);
    page.componentInstance.field.set({ ...officers, fields: [...cells, fieldView('from'), fieldView('to')] });
    page.componentInstance.value.set([
      { row: 1, name: '张三', to: '静安' },
      { row: 2, name: '李四', part: 'b' },
    ]);
    await robot.settle();
    expect([...(page.nativeElement as HTMLElement).querySelectorAll('th')].map((one) => one.textContent.trim())).toEqual([
      '姓名',
      '分工',
      'to名',
    ]);
  });

  it('stand in one line in lists and on the timeline', async () => {
    page.componentInstance.isBrief.set(true);
    await robot.settle();
    expect(robot.text).toBe('张三 310***001X 主办 甲案；李四');
    TestBed.inject(Language).choose('en');
    await robot.settle();
    expect(robot.text).toContain('Lead');
  });

  it('that stay say who wrote them', async () => {
    page.componentInstance.isMasked.set(false);
    page.componentInstance.field.set(findings);
    page.componentInstance.value.set([{ row: 1, what: '脏乱', at: '2024-03-16T06:05:00.000Z', by: '林书言' }]);
    await robot.settle();
    expect(robot.text).toContain('内容记录人、时间脏乱林书言 2024-03-16');
  });
});

describe('rows to fill in', () => {
  let page: ComponentFixture<Sheet>;
  let robot: Robot;
  beforeEach(() => {
    setUp();
    page = TestBed.createComponent(Sheet);
    robot = new Robot(page);
  });
  async function draw(field: FieldView, initial: unknown = null): Promise<Entry> {
    const entry = new Entry(field, false, initial);
    page.componentInstance.entry.set(entry);
    await robot.settle();
    return entry;
  }

  it('are added, filled in and removed by keyboard alone, to the limit', async () => {
    const entry = await draw(officers);
    await robot.press('添加一行');
    expect(document.activeElement).toBe(robot.field('姓名'));
    await robot.fill('姓名', '张三');
    await robot.choose('主办');
    expect(entry.value()).toEqual([{ name: '张三', part: 'a' }]);
    await robot.press('添加一行');
    await robot.press('添加一行');
    expect(robot.buttons()).not.toContain('添加一行');
    expect(robot.text).toContain('已达上限 3 行。');
    await robot.press('移除 第 1 行');
    expect(document.activeElement).toBe(robot.button('移除 第 1 行'));
    await robot.press('移除 第 2 行');
    expect(document.activeElement).toBe(robot.button('添加一行'));
    await robot.press('移除 第 1 行');
    expect(entry.value()).toBeNull();
  });

  it('say beside each field what is wrong with it once the form was left, by the judge of its kind', async () => {
    const entry = await draw(officers);
    await robot.press('添加一行');
    await robot.fill('证件号码', makeResidentId({ born: '1990-03-07', serial: 1, sex: 'male' }).slice(0, 17) + 'Y');
    expect(robot.field('证件号码').getAttribute('aria-invalid')).toBe('true');
    expect(robot.text).not.toContain('请填写此项');
    entry.leave();
    await robot.settle();
    expect(robot.field('姓名').getAttribute('aria-invalid')).toBe('true');
    expect([entry.isWrong(), robot.text.includes('请填写此项')]).toEqual([true, true]);
  });

  it('show what the server found in a row beside its field, until that changes', async () => {
    const entry = await draw(officers, [
      { row: 4, name: '张三' },
      { row: 5, name: '李四' },
    ]);
    entry.find({ whole: [], parts: { '1/name': ['该人员已调离。'], '0/of': ['没有这个案件。'] } });
    await robot.settle();
    const [, second] = [...(page.nativeElement as HTMLElement).querySelectorAll<HTMLInputElement>('.cells > div:first-child input')];
    expect(document.getElementById(second!.getAttribute('aria-describedby')!)!.textContent).toContain('该人员已调离。');
    expect(robot.text).toContain('没有这个案件。');
    second!.value = '王五';
    second!.dispatchEvent(new Event('input'));
    await robot.settle();
    expect(robot.text).not.toContain('该人员已调离。');
    expect(entry.value()).toEqual([
      { row: 4, name: '张三' },
      { row: 5, name: '王五' },
    ]);
  });

  it('of a record keep what is not shown in clear, empty what is emptied, and drop what is removed', async () => {
    const on = recordAnswer('1', {
      masked: ['officers'],
      values: {
        officers: [
          { row: 1, name: '张三', id: '310***001X', part: 'a' },
          { row: 2, name: '李四', part: 'b' },
        ],
      },
    });
    const form = new ActionForm(
      recordView({ fields: [officers] }),
      { name: 'amend', title: ['变更', 'Amend'], creates: false, form: ['officers'], required: [], reason: 'none', danger: false },
      on,
    );
    expect(form.request()!.form).toEqual({
      officers: [
        { row: 1, name: '张三', part: 'a' },
        { row: 2, name: '李四', part: 'b' },
      ],
    });
    page.componentInstance.entry.set(form.entries[0]!);
    await robot.settle();
    expect(robot.text).toContain('不填则保持不变');
    await robot.press('移除 第 2 行');
    await robot.fill('姓名', '');
    expect(form.entries[0]!.value()).toEqual([{ row: 1, name: null, part: 'a' }]);
    expect(form.request()).toBeNull();
    await robot.fill('姓名', '张三丰');
    expect(form.request()!.form).toEqual({ officers: [{ row: 1, name: '张三丰', part: 'a' }] });
  });

  it('that stay are shown and not offered: only further ones are filled in', async () => {
    const entry = await draw(findings, [{ row: 1, what: '脏乱' }]);
    expect(robot.text).toContain('内容脏乱已记录的内容不能修改；需要更正的，请另加一行。');
    expect(robot.buttons()).toEqual(['添加一行']);
    await robot.press('添加一行');
    await robot.fill('内容', '更正：已整改');
    expect(entry.value()).toEqual([{ row: 1, what: '脏乱' }, { what: '更正：已整改' }]);
    entry.find({ whole: [], parts: { '1/what': ['太短。'] } });
    await robot.settle();
    expect(document.getElementById(robot.field('内容').getAttribute('aria-describedby')!)!.textContent).toContain('太短。');
    await robot.press('移除 第 2 行');
    expect(entry.value()).toEqual([{ row: 1, what: '脏乱' }]);
  });
});
