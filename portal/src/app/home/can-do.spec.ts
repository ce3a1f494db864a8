import { TestBed } from '@angular/core/testing';
import type { LifeEventView, RecordView } from '@fatong/contracts/api';
import { record as conditionOf } from '@fatong/contracts/expression';
import { Robot, fieldView, recordView, setUp, signIn } from '@fatong/ui/testing';
import { CanDo } from './can-do.js';

const of = (count: number): readonly RecordView[] =>
  Array.from({ length: count }, (_, i) =>
    recordView({
      type: `ward.case${i}`,
      title: [`第 ${i} 类`, `Kind ${i}`],
      actions: [{ name: 'file', title: [`申请 ${i}`, `File ${i}`], creates: true, form: [], required: [], reason: 'none', danger: false }],
    }),
  );

async function draw(count: number, events: readonly LifeEventView[] = [], more: readonly RecordView[] = []): Promise<Robot> {
  await signIn(setUp());
  const fixture = TestBed.createComponent(CanDo);
  fixture.componentRef.setInput('records', [...of(count), ...more]);
  fixture.componentRef.setInput('events', events);
  const robot = new Robot(fixture);
  await robot.settle();
  return robot;
}

describe('what one may begin', () => {
  it('is searched by a word of it, or of what it is about, in either language', async () => {
    const robot = await draw(12);
    expect(robot.buttons().length).toBe(12);
    for (const [word, title] of [
      ['申请 7', '申请 7第 7 类'],
      ['kind 11', '申请 11第 11 类'],
    ] as const) {
      await robot.fill('查找要办的事', word);
      expect(robot.buttons()).toEqual([title]);
    }
    await robot.fill('查找要办的事', '没有的事');
    expect(robot.text).toContain('没有这样的事项');
  });

  const event = (name: string, title: string, ...begins: LifeEventView['begins']): LifeEventView => ({
    name: `ward.${name}`,
    title: [title, name],
    hint: [`${title}的事`, `What belongs to ${name}`],
    begins,
  });
  const begun = (i: number) => ({ type: `ward.case${i}`, action: 'file' });

  it('stands by the event that brings one here, in their order; what belongs to none stands last, and nothing stands twice', async () => {
    const robot = await draw(4, [
      event('leaving', '出院', begun(2), begun(0)),
      event('coming', '入院', begun(3)),
      event('other', '转院', begun(9)),
    ]);
    expect(robot.buttons()).toEqual(
      [2, 0]
        .toSorted()
        .concat(3, 1)
        .map((i) => `申请 ${i}第 ${i} 类`),
    );
    for (const words of ['出院', '出院的事', '入院', '其他事项']) expect(robot.text).toContain(words);
    expect(robot.text).not.toContain('转院');
    expect(robot.text.indexOf('出院')).toBeLessThan(robot.text.indexOf('入院'));
  });

  it('is found by its event too, and what belongs to none of those found is not there', async () => {
    const robot = await draw(12, [event('leaving', '出院', begun(2), begun(0)), event('coming', '入院', begun(3))]);
    await robot.fill('查找要办的事', '入院');
    expect(robot.buttons()).toEqual(['申请 3第 3 类']);
    expect(robot.text).not.toContain('其他事项');
  });

  it('of a form that goes by its kind stands kind by kind under the event that names it, the others under the one that names none', async () => {
    const show = conditionOf<{ kind: string }>((c) => c.kind.is('meeting'));
    const asked = recordView({
      type: 'ward.ask',
      title: ['事项', 'Services'],
      fields: [
        fieldView('kind', {
          kind: 'choice',
          required: true,
          choices: [
            { value: 'reading', label: ['阅卷', 'Reading'] },
            { value: 'meeting', label: ['会见', 'Meeting'] },
          ],
        }),
        fieldView('place', { title: ['场所', 'Place'], show }),
      ],
      actions: [
        { name: 'ask', title: ['申请', 'Ask'], creates: true, form: ['kind', 'place'], required: ['kind'], reason: 'none', danger: false },
      ],
    });
    const on = { type: 'ward.ask', action: 'ask' };
    const robot = await draw(0, [event('all', '其余', on), event('meeting', '见面', { ...on, kinds: ['meeting'] })], [asked]);
    expect(robot.text).toMatch(/其余.*阅卷.*见面.*会见/);
    expect(robot.buttons()).toEqual(['阅卷事项', '会见事项']);
  });

  it('that is little has nothing to search by', async () => {
    expect((await draw(8)).text).not.toContain('查找要办的事');
  });
});
