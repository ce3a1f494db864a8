import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../ports/index.js';
import { addressedWorld, people } from '../testing/addressees.js';
import { inspection } from './inspection.js';

describe('files of an inspection of several offices (N32)', () => {
  it('N32: says whose they are, of offices that were inspected alone', async () => {
    const at = addressedWorld();
    const { inspector, clerk } = people;
    at.world.employ(inspector, clerk);
    const type = inspection.name;
    const [one, two, three] = ['GZ-01', 'GZ-02', 'GZ-03'].map((code) => at.offices[code]!.id);
    const act = (viewer: Viewer, action: string, form: object = {}) => at.perform(viewer, type, action, at.last(type), form);
    await at.perform(inspector, type, 'plan', undefined, {
      subject: '公证质量专项检查',
      kind: 'special',
      content: '卷宗评查。',
      offices: [one, two],
      plannedOn: '2026-03-02',
      inspectors: [inspector, clerk].map(({ account }) => ({ id: account.id })),
    });
    await act(inspector, 'notify');
    await act(inspector, 'begin');
    await act(inspector, 'find', { findings: [{ item: 'quality', what: '卷宗齐全。', isProblem: 'no' }] });
    const graded = (...offices: readonly (string | undefined)[]) => ({
      conclusion: '质量良好。',
      graded: offices.map((office) => ({ office, excellent: 2, good: 3 })),
    });
    expect(await act(inspector, 'askReview', graded(one, three))).toMatchObject({
      refused: { findings: [{ pointer: '/form/graded/1/office' }] },
    });
    expect(await act(inspector, 'askReview', graded(one, two))).toMatchObject({ done: { state: 'review' } });
    expect(at.last(type).values['graded']).toMatchObject([{ office: one, excellent: 2 }, { office: two }]);
  });
});
