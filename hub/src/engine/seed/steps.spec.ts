import { describe, expect, it } from 'vitest';
import type { DemoAct, DemoDuty, DemoReport } from '../../definitions/index.js';
import { runsOf, stepsOf, type Step } from './steps.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 1, minute)).toISOString();
const report = (minute: number, name: string): DemoReport => ({ at: at(minute), data: name, contract: {} as DemoReport['contract'] });
const act = (minute: number, on: string): DemoAct => ({ at: at(minute), on, by: 'x', type: 't', action: 'a', form: {} });
const duty = (minute: number): DemoDuty => ({ at: at(minute), type: 't', states: [], acts: () => [] });
const named = (steps: Iterable<Step>): string[] =>
  [...steps].map((step) => (step.kind === 'report' ? String(step.report.data) : step.kind === 'act' ? step.act.on : 'duty'));

describe('the steps of a demo’s history', () => {
  it('are one order of all that happened: of one moment tales, then reports, acts and duties; of today only what has come', () => {
    const steps = stepsOf(
      {
        tales: [report(1, 'tale 1'), report(3, 'tale 3'), report(9, 'tale 9')],
        reports: [report(3, 'report 3'), report(0, 'report 0')],
        acts: [act(3, 'act 3'), act(8, 'act 8')],
        duties: [duty(3)],
      },
      at(8),
    );
    expect(named(steps)).toEqual(['report 0', 'tale 1', 'tale 3', 'report 3', 'act 3', 'duty', 'act 8']);
  });

  it('are read of tales no further than they are taken, and tales out of order are refused', () => {
    let made = 0;
    const tales = {
      *[Symbol.iterator]() {
        for (;;) yield report(made++, 'one');
      },
    };
    const steps = stepsOf({ tales, reports: [], acts: [] }, at(1_000));
    for (let n = 0; n < 5; n++) steps.next();
    expect(made).toBe(5);
    expect(() => [...stepsOf({ tales: [report(2, 'b'), report(1, 'a')], reports: [], acts: [] }, at(9))]).toThrow(
      'come in the order of their time',
    );
  });

  it('go in runs of one kind, reports in parts of which the last ends the run', () => {
    const steps = stepsOf(
      { reports: [1, 2, 3, 4, 5, 7].map((n) => report(n, `r${n}`)), acts: [act(6, 'a6'), act(6, 'a6b')], duties: [duty(8)] },
      at(9),
    );
    expect([...runsOf(steps, 2)].map((run) => [named(run.steps), run.isEnd])).toEqual([
      [['r1', 'r2'], false],
      [['r3', 'r4'], false],
      [['r5'], true],
      [['a6', 'a6b'], true],
      [['r7'], true],
      [['duty'], true],
    ]);
  });
});
