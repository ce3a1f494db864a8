import { makeResidentId, makeUscc } from '@fatong/contracts/codes';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { FieldKind, FieldView } from '@fatong/contracts/api';
import { Language } from '../i18n/index.js';
import { Robot, breathe, fieldView, setUp, untilAsked } from '../testing/index.js';
import { Entry, EntryField, Value } from './index.js';

const choices = [
  { value: 'a', label: ['甲', 'Alpha'] },
  { value: 'b', label: ['乙', 'Beta'] },
] as const;

@Component({
  imports: [Value],
  template: `<ft-value [field]="field()" [value]="value()" [refs]="{ r1: '张三' }" [isMasked]="isMasked()" [isRevealable]="isRevealable()" (reveal)="revealed.set(true)" />`,
})
class Shown {
  readonly field = signal<FieldView>(fieldView('x'));
  readonly value = signal<unknown>(null);
  readonly isMasked = signal(false);
  readonly isRevealable = signal(false);
  readonly revealed = signal(false);
}

describe('a value', () => {
  let page: ComponentFixture<Shown>;
  let robot: Robot;
  beforeEach(() => {
    setUp();
    page = TestBed.createComponent(Shown);
    robot = new Robot(page);
  });

  it('of very many paragraphs scrolls by itself, and the keyboard reaches it', async () => {
    await read({ kind: 'prose' }, '段'.repeat(4_001));
    const box = document.querySelector('ft-prose-read [role=region]')!;
    expect([box.getAttribute('tabindex'), box.getAttribute('aria-label')]).toEqual(['0', jasmine.any(String)]);
    await read({ kind: 'prose' }, '段'.repeat(100));
    expect(document.querySelector('ft-prose-read [role=region]')).toBeNull();
  });

  async function read(field: Partial<FieldView>, value: unknown): Promise<string> {
    page.componentInstance.field.set(fieldView('x', field));
    page.componentInstance.value.set(value);
    await robot.settle();
    return robot.text;
  }

  it('of each kind reads as officials write it', async () => {
    const kinds: [Partial<FieldView>, unknown, string][] = [
      [{ kind: 'text' }, '违约', '违约'],
      [{ kind: 'prose' }, '第一段\n第二段', '第一段 第二段'],
      [{ kind: 'choice', choices }, 'b', '乙'],
      [{ kind: 'choice', choices, many: true }, ['b', 'a'], '乙、甲'],
      [{ kind: 'choice', choices }, 'gone', 'gone'],
      [{ kind: 'date' }, '2026-03-16', '2026-03-16'],
      [{ kind: 'instant' }, '2024-03-16T06:05:00.000Z', '2024-03-16'],
      [{ kind: 'integer' }, 1234, '1,234'],
      [{ kind: 'integer', unit: ['个月', 'months'] }, 3, '3 个月'],
      [{ kind: 'money' }, '1234567.5', '¥1,234,567.50'],
      [{ kind: 'boolean' }, false, '否'],
      [{ kind: 'ref', to: 'ward.case' }, 'r1', '张三'],
      [{ kind: 'ref', to: 'ward.case', many: true }, ['r1', 'r2'], '张三、r2'],
      [
        { kind: 'staff', many: true },
        [
          { id: 'a', name: '林书言' },
          { id: 'b', name: '周海' },
        ],
        '林书言、周海',
      ],
      [{ kind: 'identifier', many: true }, ['A1', 'B2'], 'A1、B2'],
      [{ kind: 'person' }, { name: '张*', phone: '138****5678' }, '张*138****5678'],
      [{ kind: 'organisation' }, { name: '某公司', uscc: '91310000MA1FL0000X' }, '某公司 91310000MA1FL0000X'],
      [{ kind: 'identifier' }, '31010119900307001X', '31010119900307001X'],
      [{ kind: 'slot' }, { from: '2026-11-03T01:00:00.000Z', until: '2026-11-03T01:40:00.000Z' }, '2026-11-03 09:00–09:40'],
    ];
    for (const [field, value, words] of kinds)
      expect(await read(field, value))
        .withContext(field.kind!)
        .toBe(words);
    TestBed.inject(Language).choose('en');
    expect(await read({ kind: 'choice', choices, many: true }, ['a', 'b'])).toBe('Alpha, Beta');
  });

  it('of an unknown kind shows a box that says so', async () => {
    expect(await read({ kind: 'hologram' as FieldKind }, 1)).toContain('无法显示此类字段 hologram');
  });

  it('that is not there shows a dash, not nothing', async () => {
    expect(await read({ kind: 'date' }, null)).toBe('—');
  });

  it('masked says so, and offers to be revealed only to those who may', async () => {
    page.componentInstance.isMasked.set(true);
    expect(await read({ kind: 'date' }, '***')).toBe('***已脱敏');
    page.componentInstance.isRevealable.set(true);
    await robot.settle();
    await robot.press('查看完整信息');
    expect(page.componentInstance.revealed()).toBeTrue();
  });
});

@Component({ imports: [EntryField], template: `<ft-entry-field [entry]="entry()" />` })
class Filled {
  readonly entry = signal(new Entry(fieldView('x'), false, null));
}

describe('a field to fill in', () => {
  let page: ComponentFixture<Filled>;
  let robot: Robot;
  beforeEach(() => {
    setUp();
    page = TestBed.createComponent(Filled);
    robot = new Robot(page);
  });

  async function draw(
    field: Partial<FieldView>,
    { isRequired = false, initial }: { readonly isRequired?: boolean; readonly initial?: unknown } = {},
  ): Promise<Entry> {
    const entry = new Entry(fieldView('x', { title: ['甲栏', 'Field'], ...field }), isRequired, initial);
    page.componentInstance.entry.set(entry);
    await robot.settle();
    return entry;
  }

  it('takes each kind’s value in its own form', async () => {
    const typed: [Partial<FieldView>, string, unknown][] = [
      [{ kind: 'text' }, '违约', '违约'],
      [{ kind: 'prose' }, '两段', '两段'],
      [{ kind: 'date' }, '20260316', '2026-03-16'],
      [{ kind: 'date' }, '2026-3-6', '2026-03-06'],
      [{ kind: 'integer' }, '42', 42],
      [{ kind: 'money' }, '1234.50', '1234.50'],
      [{ kind: 'identifier' }, '31010119900307001X', '31010119900307001X'],
    ];
    for (const [field, text, value] of typed) {
      const entry = await draw(field);
      await robot.fill('甲栏', text);
      expect(entry.value()).withContext(field.kind!).toEqual(value);
      expect(entry.isWrong()).withContext(field.kind!).toBeFalse();
    }
  });

  it('says below a long text how much more it takes, never over it', async () => {
    await draw({ kind: 'prose', maxLength: 10 }, { initial: '一二三四五六七八' });
    const host = page.nativeElement as HTMLElement;
    const left = host.querySelector('ft-prose-write span')!;
    expect(left.textContent).toBe('2');
    expect(left.getBoundingClientRect().top).toBeGreaterThanOrEqual(robot.field('甲栏').getBoundingClientRect().bottom);
  });

  it('takes choices in the definition’s order, yes and no, and the parts of a person', async () => {
    const several = await draw({ kind: 'choice', many: true, choices });
    await robot.choose('乙');
    await robot.choose('甲');
    expect(several.value()).toEqual(['a', 'b']);
    const truth = await draw({ kind: 'boolean' });
    await robot.choose('否');
    expect(truth.value()).toBe(false);
    const person = await draw({ kind: 'person' });
    await robot.fill('姓名', '张三');
    await robot.fill('联系电话', '13812345678');
    expect(person.value()).toEqual({ name: '张三', phone: '13812345678' });
    await robot.fill('姓名', '');
    await robot.fill('联系电话', '');
    expect(person.value()).toBeNull();
  });

  it('takes an instant as the clock in Shanghai shows it', async () => {
    const entry = await draw({ kind: 'instant' }, { initial: '2026-03-16T06:05:00.000Z' });
    await robot.fill('甲栏', '2026-03-17');
    expect(entry.value()).toBe('2026-03-17T06:05:00.000Z');
    const [, time] = [...document.querySelectorAll<HTMLInputElement>('ft-instant-write input')];
    for (const [typed, instant] of [
      ['905', '2026-03-17T01:05:00.000Z'],
      ['25:00', '2026-03-17T01:05:00.000Z'],
    ] as const) {
      time!.value = typed;
      time!.dispatchEvent(new Event('change'));
      expect(entry.value()).withContext(typed).toBe(instant);
    }
  });

  it('finds a record by name and keeps its id', async () => {
    const { HttpTestingController } = await import('@angular/common/http/testing');
    const server = TestBed.inject(HttpTestingController);
    const entry = await draw({ kind: 'ref', to: 'ward.case' });
    const input = robot.field('甲栏');
    input.value = '张';
    input.dispatchEvent(new Event('input'));
    input.value = '张三';
    input.dispatchEvent(new Event('input'));
    await untilAsked(server, '/api/search');
    const found = { number: null, state: null, district: null };
    server.expectOne('/api/search').flush({
      partly: false,
      items: [
        { ...found, type: 'ward.house', id: 'h', title: '张三的屋' },
        { ...found, type: 'ward.case', id: 'c', title: '张三案' },
      ],
    });
    await robot.settle();
    await robot.key('Enter', input);
    expect(entry.value()).toBe('c');
    expect(robot.text).toContain('张三案');
    // Both go with the focus in them; it stays in the field.
    expect(document.activeElement).toBe(robot.button('移除 张三案'));
    await robot.press('移除 张三案');
    expect(entry.value()).toBeNull();
    expect(document.activeElement).toBe(robot.field('甲栏'));
  });

  it('takes a span of time as a day and two times, and says beside the end that it is not after the beginning (L09)', async () => {
    const entry = await draw({ kind: 'slot' });
    await robot.fill('日期', '2026-11-03');
    await robot.fill('开始时间', '0900');
    expect(entry.value()).toEqual({ from: '2026-11-03T01:00:00.000Z' });
    await robot.fill('结束时间', '8:30');
    expect(robot.text).toContain('结束时间应晚于开始时间。');
    expect(robot.field('结束时间').getAttribute('aria-invalid')).toBe('true');
    await robot.fill('结束时间', '9:40');
    expect(entry.value()).toEqual({ from: '2026-11-03T01:00:00.000Z', until: '2026-11-03T01:40:00.000Z' });
    expect(robot.text).not.toContain('结束时间应晚于开始时间。');
  });

  it('judges identifiers and their check digits when they are left, as the server does', async () => {
    const sound = makeResidentId({ born: '1990-03-07', serial: 1, sex: 'male' });
    const broken = sound.slice(0, 17) + (sound[17] === '1' ? '2' : '1');
    const id = await draw({ kind: 'identifier', identifier: 'residentId' });
    id.set(broken);
    await robot.settle();
    expect(robot.text).not.toContain('校验码');
    await robot.fill('甲栏', broken);
    expect(robot.text).toContain('公民身份号码的校验码不对。');
    await robot.fill('甲栏', sound.toLowerCase());
    expect(id.isWrong()).toBeFalse();
    const firm = await draw({ kind: 'organisation' });
    await robot.fill('统一社会信用代码', makeUscc({ serial: 5 }).replace(/.$/, '0'));
    expect(robot.text).toContain('统一社会信用代码的校验码不对。');
    expect(robot.field('统一社会信用代码').getAttribute('aria-invalid')).toBe('true');
    expect(robot.field('名称').getAttribute('aria-invalid')).toBe('false');
    expect(firm.gist()?.[0]).toBe('统一社会信用代码的校验码不对。');
  });

  it('takes several identifiers by keyboard, pasted ones too, to the limit, and says beside each what is wrong (L04)', async () => {
    const [one, two, three] = [1, 2, 3].map((serial) => makeUscc({ serial })) as [string, string, string];
    const entry = await draw({ kind: 'identifier', identifier: 'uscc', many: true, most: 3 });
    await robot.fill('第 1 项', one);
    await robot.key('Enter', robot.field('第 1 项'));
    expect(document.activeElement).toBe(robot.field('第 2 项'));
    await robot.key('Backspace', robot.field('第 2 项'));
    expect(() => robot.field('第 2 项')).toThrowError(/No field/);
    const pasted = new DataTransfer();
    pasted.setData('text', `${two}，${three}\n`);
    robot.field('第 1 项').dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
    await robot.settle();
    expect(entry.value()).toEqual([one, two, three]);
    expect(robot.text).toContain('已达上限 3 项。');
    await robot.fill('第 2 项', one);
    expect(robot.text).toContain('与前面的一项重复。');
    expect(robot.field('第 2 项').getAttribute('aria-invalid')).toBe('true');
    await robot.press('移除 第 2 项');
    expect(entry.value()).toEqual([one, three]);
    entry.find({ whole: [], parts: { 1: ['该机构已注销。'] } });
    await robot.settle();
    expect(document.getElementById(robot.field('第 2 项').getAttribute('aria-describedby')!)!.textContent).toContain('该机构已注销。');
    expect(robot.field('第 1 项').getAttribute('aria-invalid')).toBe('false');
  });

  it('names officials from those the server offers for the record, none twice, and says beside each what it found', async () => {
    const { HttpTestingController } = await import('@angular/common/http/testing');
    const server = TestBed.inject(HttpTestingController);
    const field = fieldView('handlers', { title: ['承办人', 'Handlers'], kind: 'staff', many: true, least: 2, most: 2 });
    const entry = new Entry(field, true, [{ id: 'a', name: '林书言' }], {}, { type: 'ward.case', record: '1' });
    page.componentInstance.entry.set(entry);
    await robot.settle();
    const office = ['律师工作处', 'Lawyers Office'];
    server.expectOne('/api/staff?type=ward.case&field=handlers&record=1').flush({
      items: [
        { id: 'a', name: '林书言', unit: office },
        { id: 'b', name: '周海', unit: office },
      ],
      next: null,
      total: 2,
    });
    await robot.settle();
    entry.leave();
    await robot.settle();
    expect(robot.text).toContain('至少须指定 2 人。');
    const list = (page.nativeElement as HTMLElement).querySelector('select')!;
    expect([...list.options].map(({ text }) => text.trim())).toEqual(['请选择', '周海（律师工作处）']);
    list.value = 'b';
    list.dispatchEvent(new Event('change'));
    await robot.settle();
    expect(entry.value()).toEqual([
      { id: 'a', name: '林书言' },
      { id: 'b', name: '周海' },
    ]);
    expect(robot.text).toContain('已达上限 2 项。');
    entry.find({ whole: [], parts: { 1: ['周海在“回避人员”之列，不能指定。'] } });
    await robot.settle();
    expect(robot.text).toContain('周海在“回避人员”之列，不能指定。');
    await robot.press('移除 林书言');
    expect(entry.value()).toEqual([{ id: 'b', name: '周海' }]);
  });

  it('takes several records, offers none twice, and says beside each what the server found', async () => {
    const { HttpTestingController } = await import('@angular/common/http/testing');
    const server = TestBed.inject(HttpTestingController);
    const entry = await draw({ kind: 'ref', to: 'ward.case', many: true, most: 2 }, { initial: ['a'] });
    const input = robot.field('甲栏');
    input.value = '张三';
    input.dispatchEvent(new Event('input'));
    await untilAsked(server, '/api/search');
    const found = { type: 'ward.case', number: null, state: null, district: null };
    server.expectOne('/api/search').flush({
      partly: false,
      items: [
        { ...found, id: 'a', title: '张三旧案' },
        { ...found, id: 'c', title: '张三案' },
      ],
    });
    await robot.settle();
    expect(robot.text).not.toContain('张三旧案');
    await robot.key('Enter', input);
    expect(entry.value()).toEqual(['a', 'c']);
    expect(robot.text).toContain('已达上限 2 项。');
    entry.find({ whole: [], parts: { 0: ['没有这个案件，或您无权查看。'] } });
    await robot.settle();
    expect(document.getElementById(robot.button('移除 a').getAttribute('aria-describedby')!)!.textContent).toContain('没有这个案件');
    await robot.press('移除 a');
    expect(entry.value()).toEqual(['c']);
  });

  it('says what is wrong only after it was left, beside it, and stops when mended', async () => {
    const entry = await draw({ kind: 'date' }, { isRequired: true });
    expect(robot.text).toBe('甲栏必填');
    entry.leave();
    await robot.settle();
    expect(robot.text).toContain('请填写此项');
    await robot.fill('甲栏', '2026-02-31');
    expect(robot.text).toContain('日历上没有这一天。');
    expect(robot.field('甲栏').getAttribute('aria-invalid')).toBe('true');
    await robot.fill('甲栏', '2026-02-28');
    expect([robot.text, entry.value()]).toEqual(['甲栏必填', '2026-02-28']);
  });

  it('shows the server’s sentence at once, until the value changes', async () => {
    const entry = await draw({ kind: 'text', maxLength: 3 });
    entry.find({ whole: ['证号校验位不符。'], parts: {} });
    await robot.settle();
    expect(robot.text).toContain('证号校验位不符。');
    await robot.fill('甲栏', '一二三四');
    await breathe();
    expect(robot.text).toContain('不能超过 3 个字。');
  });

  it('of an unknown kind shows a box that says so', async () => {
    await draw({ kind: 'hologram' as FieldKind });
    expect(robot.text).toContain('无法显示此类字段 hologram');
  });
});
