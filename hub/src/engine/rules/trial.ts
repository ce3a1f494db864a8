import { today } from '@fatong/contracts/codes';
import { expressionOf, and, valueOf, type LeafValue } from '@fatong/contracts/expression';
import type { Rule, RuleFact } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { subjectType, watchedOf } from './watching.js';

/** How a rule would go. */
export interface Trying {
  readonly value: unknown;
  readonly districts: readonly string[] | null;
  /** UTC instant: looks at whom something happened to since. */
  readonly since: string;
}
export interface Trial {
  /** What it would open of what happened since; `known`: what it opened for the same fact already. */
  readonly facts: readonly { readonly subject: string; readonly fact: RuleFact; readonly known: string | null }[];
  /** Facts it answered since that would not be true. */
  readonly missed: number;
  /** How many it looked at. */
  readonly subjects: number;
  /** There are more than it looked at. */
  readonly isCut: boolean;
}

/** So many are looked at, a page of records at a time. */
const [mostSubjects, page] = [2_000, 200];
const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });

/** Judges by another value whom something happened to lately, and writes nothing: what would be opened, what of it is there already, and what would not have been. */
export async function trial(parts: Parts, rule: Rule, { value, districts, since }: Trying): Promise<Trial> {
  const { subjects: found, recent, isCut } = rule.swept ? await everybody(parts, rule) : await lately(parts, rule, since);
  const day = today(new Date(parts.clock()));
  return parts.store.transact(async (unit) => {
    const rows = await parts.records.list({
      type: subjectType(rule),
      scopes: [{ kind: 'city' }],
      where: expressionOf(leaf('id').in(found)),
      sort: { field: 'createdAt', descending: false },
      limit: mostSubjects,
      isCounted: false,
      fields: [],
    });
    const subjects = rows.items.filter(({ district }) => districts === null || districts.includes(district ?? '')).map(({ id }) => id);
    const watched = await watchedOf(
      { records: parts.records, unit, today: day, values: [value], span: { from: `${today(new Date(since)).slice(0, 7)}-01`, until: day } },
      rule.looks,
      subjects,
    );
    const answers = await unit.ruleFacts(rule.name, subjects);
    const known = new Map(answers.map(({ subject, fact, proposal }) => [`${subject} ${fact}`, proposal]));
    const all = subjects.flatMap((subject) => rule.judge(watched(subject), value, day, subject).map((fact) => ({ subject, fact })));
    const would = new Set(all.map(({ subject, fact }) => `${subject} ${fact.key}`));
    return {
      facts: all
        .filter(({ fact }) => rule.swept || fact.records.length === 0 || fact.records.some((id) => recent.has(id)))
        .map(({ subject, fact }) => ({ subject, fact, known: known.get(`${subject} ${fact.key}`) ?? null })),
      missed: answers.filter(({ subject, fact, at }) => at >= since && !would.has(`${subject} ${fact}`)).length,
      subjects: subjects.length,
      isCut,
    };
  });
}

/** A criterion of a search looks at whom nothing happened to as well: at as many as a trial looks at. */
async function everybody({ store }: Parts, rule: Rule): ReturnType<typeof lately> {
  const subjects = await store.transact((unit) => unit.recordsAfter(subjectType(rule), null, mostSubjects));
  return { subjects, recent: new Set(), isCut: subjects.length >= mostSubjects };
}

/** Whom records that changed since are about, those that changed last first. */
async function lately(
  { records }: Parts,
  { looks }: Rule,
  since: string,
): Promise<{ readonly subjects: readonly string[]; readonly recent: ReadonlySet<string>; readonly isCut: boolean }> {
  const [subjects, recent] = [new Set<string>(), new Set<string>()];
  for (const { watch, about } of Object.values(looks)) {
    for (let cursor: string | null | undefined; cursor !== null && subjects.size < mostSubjects; ) {
      const rows: { readonly items: readonly RecordRow[]; readonly next: string | null } = await records.list({
        type: watch.name,
        scopes: [{ kind: 'city' }],
        where: expressionOf(and(leaf(about).exists(), leaf('updatedAt').atLeast(since))),
        sort: { field: 'updatedAt', descending: true },
        limit: page,
        isCounted: false,
        fields: [about],
        ...(cursor !== undefined && { cursor }),
      });
      for (const { id, values } of rows.items) {
        recent.add(id);
        const subject = values[about];
        if (typeof subject === 'string' && subjects.size < mostSubjects) subjects.add(subject);
      }
      cursor = rows.next;
    }
  }
  return { subjects: [...subjects], recent, isCut: subjects.size >= mostSubjects };
}
