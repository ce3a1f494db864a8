import type { RecordRow, Viewer } from '../../../ports/index.js';
import { accepted, applicant } from './acts.js';
import { notaryWorld, people } from './cast.js';
import { upload } from './files.js';

export const type = 'notary.event';
const lender = { kind: 'enterprise', name: '上海汇通小额贷款有限公司', digest: 'D4'.repeat(32), uscc: '31310000FT02000585' } as const;

/** A world in which warnings lead to events, and the steps of one. */
export function eventWorld(today = '2026-03-03T02:00:00.000Z') {
  const at = notaryWorld(today);
  at.world.employ(...Object.values(people));
  const warnings = (): readonly RecordRow[] => at.world.tables.of('notary.warning');
  const events = (): readonly RecordRow[] => at.world.tables.of(type);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  const event = (): RecordRow => events().at(-1)!;
  /** On the last event, or on this one. */
  const act = (viewer: Viewer, action: string, form: object = {}, reason?: string, row: RecordRow = event()) =>
    at.perform(
      viewer,
      type,
      action,
      events().find(({ id }) => id === row.id),
      form,
      reason,
    );
  /** A loan of somebody who is no bank, made enforceable: 五不准, red (N41). */
  const loan = (id = 'GZ-01-2026-000200', on = '2026-03-03', notary = 'G-0101') =>
    accepted(id, on, { class: 'commercial', matter: 'enforcement', notary, applicants: [applicant('王建国', '1970-01-01'), lender] });
  const step = (more: object = {}) => ({ steps: [{ on: '2026-03-04', kind: 'file', content: '调阅卷宗。', ...more }] });
  /** Judged, dispatched and signed for by the district. */
  const signed = async (by: Viewer = people.district): Promise<void> => {
    await act(people.clerk, 'judge', { judgement: '情况具体，应予排查。' });
    await act(people.lead, 'dispatch', { order: '请核实当事人性质。' });
    await act(by, 'sign');
  };
  /** … and looked into, with an order to put it right. */
  const rectifying = async (by: Viewer = people.district): Promise<void> => {
    await signed(by);
    await act(by, 'note', step());
    await act(by, 'orderRectification', { result: 'irregular', finding: '确为小额贷款公司融资合同。', rectification: '完善审查制度。' });
  };
  /** … and put right by the office. */
  const review = async (by: Viewer = people.district): Promise<void> => {
    await rectifying(by);
    await act(people.office, 'rectify', { rectifications: [{ what: '修订受理审查清单。' }] });
    await act(people.office, 'handIn', { rectified: '已完成整改。' });
  };
  /** … reviewed by another clerk and closed by the head. */
  const closed = async (): Promise<void> => {
    await review();
    await act(people.otherClerk, 'pass', { reviewText: '整改到位。' });
    await act(people.lead, 'close', { disposal: ['rectified'], conclusion: '同意办结。' });
  };
  /** So many distinct yellow warnings of one theme, by parties with three acts each in thirty days. */
  const yellow = async (name: string, on = '2026-03-03', office = 'GZ-01'): Promise<void> =>
    void (await tell(
      ...[1, 2, 3].map((i) =>
        accepted(`${office}-2026-${name}${i}`, on, { notary: office === 'GZ-01' ? 'G-0101' : 'G-0201', applicants: [applicant(name)] }),
      ),
    ));
  return { ...at, warnings, events, event, tell, act, loan, step, signed, rectifying, review, closed, yellow, upload };
}
export type EventWorld = ReturnType<typeof eventWorld>;
