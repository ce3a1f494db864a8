import { TestBed } from '@angular/core/testing';
import type { FailurePolicyView } from '@fatong/contracts/api';
import { OverlayRobot, Robot, setUp, signIn } from '@fatong/ui/testing';
import type { HttpTestingController } from '@angular/common/http/testing';
import { FailurePolicyTable } from './failure-policy.js';
import { changed, secondsOf, treatmentWords } from './policy-words.js';

const park = { again: 0, later: [] };
const policy: FailurePolicyView = {
  version: 4,
  kinds: { data: park, ours: park, unknown: 'unknown', transient: { again: 0, later: [10, 60, 300, 1800] } },
  codes: { stale: { again: 3, later: [10] }, crashed: { again: 0, later: [3600] } },
  own: { kinds: [], codes: ['crashed'] },
};

describe('the treatment of failures', () => {
  let server: HttpTestingController;
  let robot: Robot;
  let over: OverlayRobot;

  async function open(mayChange: boolean): Promise<void> {
    server = setUp([]);
    await signIn(server);
    const fixture = TestBed.createComponent(FailurePolicyTable);
    fixture.componentRef.setInput('mayChange', mayChange);
    robot = new Robot(fixture);
    over = new OverlayRobot(fixture);
    server.expectOne('/api/flow/failure-policy').flush(policy);
    await robot.settle();
  }

  it('stands in sentences, by kind and by code; what may not be repeated is fixed', async () => {
    await open(true);
    for (const words of [
      '隔 10 秒、1 分钟、5 分钟、30 分钟各重试一次，仍失败则待人工处理',
      '立即重试 3 次，再隔 10 秒重试一次',
      '错误代码 crashed',
      '不自动重发',
    ])
      expect(robot.text).toContain(words);
    expect(robot.buttons()).toEqual([
      '为错误代码另行规定',
      '修改失败处理：本方程序',
      '修改失败处理：暂时性',
      '修改失败处理：错误代码 stale',
      '修改失败处理：错误代码 crashed',
    ]);
  });

  it('is changed from the version that was seen, with what else was laid down here; who may not change it only reads', async () => {
    await open(true);
    await robot.press('修改失败处理：暂时性');
    await over.until('it is asked', () => over.text.includes('立即重试次数'));
    await over.fill('立即重试次数', '1');
    await over.fill('之后每次间隔（秒）', '30，600');
    await over.press('保存');
    const sent = server.expectOne({ method: 'POST', url: '/api/flow/failure-policy' });
    expect(sent.request.body).toEqual({
      version: 4,
      kinds: { transient: { again: 1, later: [30, 600] } },
      codes: { crashed: { again: 0, later: [3600] } },
    });
    sent.flush({ ...policy, version: 5 });
    await over.until('it is read again', () => server.match('/api/flow/failure-policy').length > 0);
    TestBed.resetTestingModule();
    await open(false);
    expect(robot.buttons()).toEqual([]);
  });

  it('goes back to the default where both are left empty; a span is whole seconds of a week at most', () => {
    expect(changed(policy, { code: 'crashed' }, null)).toEqual({ version: 4, kinds: {}, codes: {} });
    expect(changed(policy, { code: 'late' }, park).codes).toEqual({ crashed: { again: 0, later: [3600] }, late: park });
    expect([secondsOf(''), secondsOf('1, 604800'), secondsOf('0'), secondsOf('604801'), secondsOf('1.5'), secondsOf('x')]).toEqual([
      [],
      [1, 604_800],
      null,
      null,
      null,
      null,
    ]);
    expect(treatmentWords(park)[0]).toBe('不重试，直接待人工处理');
  });
});
