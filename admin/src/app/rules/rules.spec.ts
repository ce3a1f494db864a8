import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { today } from '@fatong/contracts/codes';
import type { RuleAnswer, RuleSetting, RuleTrial } from '@fatong/contracts/api';
import { Language } from '@fatong/ui';
import { Robot, problem, setUp, signIn, untilAsked } from '@fatong/ui/testing';
import { RulePage } from './rule-page.js';
import { RulesPage } from './rules-page.js';

const version: RuleSetting = {
  version: 1,
  since: '2023-01-01',
  isOn: true,
  districts: null,
  value: { cases: 2 },
  state: 'code',
  reason: null,
  by: null,
  at: null,
  decidedBy: null,
  decidedAt: null,
  decision: null,
};
const proposed: RuleSetting = {
  ...version,
  version: 2,
  since: '2026-12-01',
  value: { cases: 3 },
  state: 'proposed',
  reason: '收紧',
  by: '林书言',
};
const rule: RuleAnswer = {
  name: 'book.twice',
  area: 'book',
  title: ['两次以上', 'Twice or more'],
  kind: 'rule',
  watches: [['投诉案件', 'Complaints']],
  opens: { type: 'book.alert', title: ['预警', 'Alerts'] },
  daily: false,
  now: version,
  pending: null,
  figures: { raised: 8, wrong: 2, share: 25 },
  parameter: ['件数', 'Cases'],
  fields: [
    { name: 'cases', kind: 'integer', title: ['立案件数', 'Cases filed'], class: 'internal', required: true, many: false, min: 1, max: 9 },
  ],
  districts: [{ value: '310101', label: ['黄浦区', 'Huangpu'] }],
  versions: [version],
  latest: [{ id: 'a1', number: 'YJ1', title: '王小明', state: ['待处置', 'Pending'], at: '2026-11-27T01:00:00.000Z' }],
  may: { propose: true, decide: false, withdraw: false },
};
const url = '/api/rules/book.twice';

describe('the page of the rules', () => {
  it('lists each with its switch, version and share of false alarms, in both languages', async () => {
    const server = setUp();
    await signIn(server);
    const robot = new Robot(TestBed.createComponent(RulesPage));
    await untilAsked(server, '/api/rules');
    server
      .expectOne('/api/rules')
      .flush({ items: [rule, { ...rule, name: 'book.off', now: { ...version, isOn: false }, pending: proposed }], next: null, total: 2 });
    await robot.until('the rules are there', () => robot.text.includes('两次以上'));
    for (const words of ['启用', '停用', '全市', '第 1 版', '25%', '有调整待审批']) expect(robot.text).toContain(words);
    TestBed.inject(Language).choose('en');
    await robot.settle();
    for (const words of ['Rules and parameters', 'Twice or more', 'False-alarm share', 'A change awaits approval'])
      expect(robot.text).toContain(words);
    TestBed.inject(Language).choose('zh');
  });
});

describe('the page of a rule', () => {
  let server: HttpTestingController;
  let robot: Robot;
  const open = async (answer: RuleAnswer, shown = '立案件数'): Promise<void> => {
    server = setUp();
    await signIn(server);
    const fixture = TestBed.createComponent(RulePage);
    fixture.componentRef.setInput('name', rule.name);
    robot = new Robot(fixture);
    await untilAsked(server, url);
    server.expectOne(url).flush(answer);
    await robot.until('the rule is there', () => robot.text.includes(shown));
  };
  const sent = async (path: string): Promise<ReturnType<HttpTestingController['expectOne']>> => {
    await untilAsked(server, path);
    return server.expectOne({ method: 'POST', url: path });
  };

  it('shows how it goes, its versions, what it opened last and the share of false alarms', async () => {
    await open(rule);
    for (const words of ['现行设置', '25%', '第 1 版', '系统内置', 'YJ1', '待处置']) expect(robot.text).toContain(words);
  });

  it('proposes a change with a reason, and sends nothing that its fields refuse', async () => {
    await open(rule);
    await robot.fill('立案件数', '12');
    await robot.press('提出调整');
    server.expectNone({ method: 'POST', url: `${url}/settings` });
    await robot.fill('立案件数', '3');
    await robot.fill('调整理由', '投诉增多');
    await robot.press('提出调整');
    const call = await sent(`${url}/settings`);
    expect(call.request.body).toEqual({ since: today(), isOn: true, districts: null, value: { cases: 3 }, reason: '投诉增多' });
    call.flush({ ...rule, pending: proposed, versions: [proposed, version], may: { propose: false, decide: false, withdraw: true } });
    await robot.until('it is said', () => robot.text.includes('调整已提出，待另一人审批'));
    expect(robot.buttons()).toContain('撤回');
    expect(robot.buttons()).not.toContain('提出调整');
  });

  it('is approved or refused by another, with what the server says', async () => {
    await open({ ...rule, pending: proposed, versions: [proposed, version], may: { propose: false, decide: true, withdraw: false } });
    await robot.press('不批准');
    (await sent(`${url}/settings/2`)).flush(problem('input'), { status: 422, statusText: '' });
    await robot.until('it is told', () => robot.text.includes('title of input'));
    await robot.press('批准');
    const call = await sent(`${url}/settings/2`);
    expect(call.request.body).toEqual({ decision: 'approve' });
    call.flush({ ...rule, now: { ...proposed, state: 'approved' } });
    await robot.until('it is done', () => robot.text.includes('已办理'));
  });

  it('is tried before it is proposed: what would be raised, what of it is there', async () => {
    await open(rule);
    await robot.press('试运行');
    const call = await sent(`${url}/trial`);
    expect(call.request.body).toEqual({ districts: null, value: { cases: 2 } });
    const answer: RuleTrial = {
      since: '2026-08-30',
      facts: [
        {
          subject: { type: 'book.reader', id: 'r1', title: '王小明' },
          words: '立案两件',
          level: ['严重', 'Grave'],
          known: { type: 'book.alert', id: 'a1' },
        },
        { subject: { type: 'book.reader', id: 'r2', title: '李丽' }, words: '立案三件', level: null, known: null },
      ],
      total: 2,
      there: 1,
      missed: 3,
      isCut: false,
    };
    call.flush(answer);
    await robot.until('the result is there', () => robot.text.includes('产生 2 件，其中已有 1 件；现有记录中 3 件不再符合。'));
    for (const words of ['王小明', '立案两件', '严重', '已有记录', '新增']) expect(robot.text).toContain(words);
  });

  it('that is a decision table shows its rows and is changed by a form of rows, without switch, districts and trial', async () => {
    const cell = { class: 'internal', required: true, many: false } as const;
    const value = { rows: [{ row: 1, paper: 'a', days: 30 }] };
    const table: RuleAnswer = {
      ...rule,
      kind: 'table',
      title: ['材料表', 'Papers'],
      opens: null,
      figures: null,
      latest: [],
      now: { ...version, value },
      versions: [{ ...version, value }],
      fields: [
        {
          ...cell,
          name: 'rows',
          kind: 'rows',
          title: ['材料', 'Papers'],
          many: true,
          most: 9,
          fields: [
            { ...cell, name: 'paper', kind: 'choice', title: ['材料', 'Paper'], choices: [{ value: 'a', label: ['委托书', 'Mandate'] }] },
            { ...cell, name: 'days', kind: 'integer', title: ['有效天数', 'Valid days'], min: 1, max: 99 },
          ],
        },
      ],
    };
    await open(table, '有效天数');
    for (const words of ['材料表', '用于', '委托书', '有效天数', '修改决策表']) expect(robot.text).toContain(words);
    for (const words of ['试运行', '启停', '误报率', '最近产生']) expect(robot.text).not.toContain(words);
    await robot.fill('调整理由', '延长有效期');
    await robot.press('提出调整');
    const sent = server.expectOne(`${url}/settings`);
    expect(sent.request.body).toEqual({
      since: today(),
      isOn: true,
      districts: null,
      value: { rows: [{ row: 1, paper: 'a', days: 30 }] },
      reason: '延长有效期',
    });
    sent.flush({ ...table, pending: { ...proposed, value }, may: { propose: false, decide: false, withdraw: true } });
    await robot.until('it waits', () => robot.text.includes('调整已提出'));
  });
});
