import { TestBed } from '@angular/core/testing';
import type { RecordView } from '@fatong/contracts/api';
import { Robot, recordView, setUp, signIn } from '@fatong/ui/testing';
import { CanDo } from './can-do.js';

const of = (count: number): readonly RecordView[] =>
  Array.from({ length: count }, (_, i) =>
    recordView({
      type: `ward.case${i}`,
      title: [`第 ${i} 类`, `Kind ${i}`],
      actions: [{ name: 'file', title: [`申请 ${i}`, `File ${i}`], creates: true, form: [], required: [], reason: 'none', danger: false }],
    }),
  );

async function draw(count: number): Promise<Robot> {
  await signIn(setUp());
  const fixture = TestBed.createComponent(CanDo);
  fixture.componentRef.setInput('records', of(count));
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

  it('that is little has nothing to search by', async () => {
    expect((await draw(8)).text).not.toContain('查找要办的事');
  });
});
