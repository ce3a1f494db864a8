import type { Finding, Label } from '@fatong/contracts';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { isRef, isRows, kindOf } from '@fatong/contracts/fields';
import { isMany, type RecordType } from '../definitions/index.js';
import type { RecordRow, Viewer } from '../ports/index.js';
import { taken } from './decide.js';
import type { Parts } from './parts.js';
import { placingFields } from './place.js';
import { Refused, wrongInput } from './refusal.js';
import type { Targets } from './resolve.js';

type Values = Readonly<Record<string, unknown>>;

/** Rows the refs lead to that the act or the place needs; those the form names must be among those the viewer may see, and each that is not is named. */
export async function loadTargets(parts: Parts, record: RecordType, before: Values, form: Values, viewer: Viewer): Promise<Targets> {
  const values = { ...before, ...form };
  const targets = new Map<string, readonly RecordRow[]>();
  const findings: Finding[] = [];
  for (const name of new Set([...Object.keys(form), ...(record.master === null ? placingFields(record) : [])])) {
    const field = record.fields[name];
    const ids = [values[name]].flat().filter((id): id is string => typeof id === 'string');
    if (!isRef(field) || ids.length === 0) continue;
    const to = parts.catalogue.type(field.to);
    if (to === undefined) {
      if (Object.hasOwn(form, name)) findings.push({ pointer: `/form/${name}`, code: 'reference', words: notThere });
      continue;
    }
    const isAsked = Object.hasOwn(form, name);
    const scopes = isAsked ? parts.rights.scopesOf(viewer, to) : [{ kind: 'city' as const }];
    const found =
      ids.length === 1
        ? [await parts.records.get(to.name, ids[0]!, scopes)].filter((row) => row !== null)
        : (
            await parts.records.list({
              type: to.name,
              scopes,
              where: expressionOf(leaf('id').in(ids)),
              sort: { field: 'createdAt', descending: false },
              limit: mostTargets,
              fields: [],
            })
          ).items;
    targets.set(
      name,
      ids.flatMap((id) => found.find((row) => row.id === id) ?? []),
    );
    if (isAsked)
      findings.push(
        ...ids.flatMap((id, i): Finding[] =>
          found.some((row) => row.id === id)
            ? []
            : [{ pointer: `/form/${name}${isMany(field) ? `/${i}` : ''}`, code: 'reference', words: unseen(to) }],
        ),
      );
  }
  findings.push(...(await ledInside(parts, record, { before, form, targets }, viewer)));
  if (findings.length > 0) throw new Refused(wrongInput(findings));
  await alsoTaken(parts, record, form, targets);
  return targets;
}

/** What places the record and is itself copied from what the form leads to: the firm of the lawyer, the lawyer of the case. */
async function alsoTaken(parts: Parts, record: RecordType, form: Values, targets: Map<string, readonly RecordRow[]>): Promise<void> {
  if (record.master !== null) return;
  const copied = taken(record, form, targets);
  for (const name of placingFields(record)) {
    const [field, id] = [record.fields[name], copied[name]];
    if (!isRef(field) || typeof id !== 'string') continue;
    const row = await parts.records.get(field.to, id, [{ kind: 'city' }]);
    targets.set(name, row === null ? [] : [row]);
  }
}

/**
 * What rows lead to: only what they did not lead to before must be among what the viewer may see. The rows that are found are targets as well, since an effect may
 * fill a ref that places the record from them.
 */
async function ledInside(
  parts: Parts,
  record: RecordType,
  { before, form, targets }: { readonly before: Values; readonly form: Values; readonly targets: Map<string, readonly RecordRow[]> },
  viewer: Viewer,
): Promise<readonly Finding[]> {
  const leads = Object.entries(form).flatMap(([name, value]) => {
    const field = record.fields[name];
    if (!isRows(field)) return [];
    const known = new Set(
      kindOf(field)
        .leads(before[name], field)
        .map(({ id }) => id),
    );
    return kindOf(field)
      .leads(value, field)
      .filter(({ id }) => !known.has(id))
      .map((lead) => ({ ...lead, pointer: `/form/${name}/${lead.at}` }));
  });
  const findings: Finding[] = [];
  for (const [type, of] of Map.groupBy(leads, ({ to }) => to)) {
    const to = parts.catalogue.type(type)!;
    const found = await parts.records.list({
      type,
      scopes: parts.rights.scopesOf(viewer, to),
      where: expressionOf(leaf('id').in([...new Set(of.map(({ id }) => id))])),
      sort: { field: 'createdAt', descending: false },
      limit: mostTargets,
      fields: [],
    });
    targets.set(`${type} in rows`, found.items);
    findings.push(
      ...of
        .filter(({ id }) => !found.items.some((row) => row.id === id))
        .map(({ pointer }): Finding => ({ pointer, code: 'reference', words: unseen(to) })),
    );
  }
  return findings;
}

/** A definition lets a form name no more. */
const mostTargets = 200;

const notThere: Label = ['所指的业务未启用。', 'The area it leads to is not there.'];
const unseen = ({ title }: RecordType): Label => [
  `没有这个${title[0]}，或您无权查看。`,
  `There is no such entry of "${title[1]}", or you may not see it.`,
];

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
