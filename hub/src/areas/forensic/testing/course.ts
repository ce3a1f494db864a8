import type { PerformOutcome } from '../../../engine/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import type { Category } from '../categories/form.js';
import { forensicWorld, itemOf, people } from './cast.js';

const type = 'forensic.case';
const teams = {
  'J-01': {
    desk: people.desk,
    head: people.head,
    appraisers: ['P-011', 'P-012'],
    first: people.a1,
    second: people.a2,
    reviewer: 'P-013',
    reviewing: people.reviewer,
  },
  'J-02': {
    desk: people.deskTwo,
    head: people.headTwo,
    appraisers: ['P-021', 'P-022'],
    first: people.b1,
    second: people.b2,
    reviewer: 'P-023',
    reviewing: people.reviewerTwo,
  },
} as const;
type At = keyof typeof teams;

/** The course of cases, step by step: each case by its own world, or several in one. */
export function courses(today?: string) {
  const all = forensicWorld(today);
  const { world, perform } = all;
  const cases = () => world.tables.of(type);
  const on = (id?: string): RecordRow => (id === undefined ? cases().at(-1)! : cases().find((one) => one.id === id)!);
  const act = (viewer: Viewer, action: string, form: object = {}, reason?: string, id?: string) =>
    perform(viewer, type, action, on(id), form, reason);
  const entrust = (
    category: Category,
    item: string,
    more: object = {},
    at: At = 'J-01',
    by: Viewer = teams[at].desk,
  ): Promise<PerformOutcome> =>
    perform(by, type, 'entrust', undefined, {
      institution: at,
      client: 'C-01',
      kind: 'initial',
      category,
      item: itemOf(item, category),
      purpose: 'criminal',
      requirement: `请进行${item}。`,
      effectiveOn: '2026-03-02',
      materials: [{ name: '检材', receivedOn: '2026-03-02' }],
      ...more,
    });
  const confirm = () => act(people.client, 'confirm');
  const accept = (at: At = 'J-01') => act(teams[at].head, 'accept');
  const assign = (form: object = {}, at: At = 'J-01') =>
    act(teams[at].head, 'assign', { appraisers: teams[at].appraisers, reviewer: teams[at].reviewer, ...form });
  const examine = (form: object, at: At = 'J-01') =>
    act(teams[at].first, 'examine', { process: '按规范检验。', opinion: '意见如下。', ...form });
  const askReview = (at: At = 'J-01') => act(teams[at].first, 'askReview');
  const pass = (at: At = 'J-01') => perform(teams[at].reviewing, 'forensic.review', 'pass', all.last('forensic.review'));
  const sign = async (at: At = 'J-01') => {
    const outcomes: PerformOutcome[] = [];
    for (const [i, viewer] of [teams[at].first, teams[at].second].entries()) {
      const own = world.tables
        .of('forensic.assignment')
        .find(({ values, state }) => state === 'given' && values['case'] === on().id && values['person'] === teams[at].appraisers[i]);
      outcomes.push(await perform(viewer, 'forensic.assignment', 'sign', own));
    }
    return outcomes;
  };
  const issue = (at: At = 'J-01') => act(teams[at].head, 'issue');
  /** As far as appraisers have it. */
  const begin = async (category: Category, item: string, more: object = {}, at: At = 'J-01') => {
    const outcome = await entrust(category, item, more, at);
    if ('refused' in outcome) return outcome;
    for (const step of [() => confirm(), () => accept(at), () => assign({}, at)]) {
      const done = await step();
      if ('refused' in done) return done;
    }
    return outcome;
  };
  /** From the own fields to the delivery; the first refusal ends it. */
  const finish = async (form: object, at: At = 'J-01') => {
    for (const step of [
      () => examine(form, at),
      () => askReview(at),
      () => pass(at),
      async () => (await sign(at)).at(-1)!,
      () => issue(at),
      () => act(teams[at].desk, 'deliver', { deliveredOn: '2026-03-02' }),
    ]) {
      const outcome = await step();
      if ('refused' in outcome) return outcome;
    }
    return { state: on().state, values: on().values };
  };
  return { ...all, on, act, entrust, confirm, accept, assign, examine, askReview, pass, sign, issue, begin, finish };
}
export type Courses = ReturnType<typeof courses>;

/** Refused with these pointers. */
export const at = (...pointers: readonly string[]) => ({
  refused: { findings: pointers.map((pointer) => ({ pointer: `/form/${pointer}` })) },
});
/** Why it was refused as a whole; of what was done or refused at fields nothing. */
export const whyOf = (outcome: object): string | undefined =>
  'refused' in outcome ? (outcome as { readonly refused: { readonly why?: readonly string[] } }).refused.why?.[0] : undefined;
