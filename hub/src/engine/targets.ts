import type { Finding, Label } from '@fatong/contracts';
import { expressionOf, valueOf, type LeafValue } from '@fatong/contracts/expression';
import { isRef } from '@fatong/contracts/fields';
import { isMany, type RecordType } from '../definitions/index.js';
import type { RecordRow, Viewer } from '../ports/index.js';
import type { Parts } from './parts.js';
import { placingFields } from './place.js';
import { Refused, wrongInput } from './refusal.js';
import type { Targets } from './resolve.js';

type Values = Readonly<Record<string, unknown>>;

/** Rows the refs lead to that the act or the place needs; those the form names must be among those the viewer may see, and each that is not is named. */
export async function loadTargets(parts: Parts, record: RecordType, values: Values, form: Values, viewer: Viewer): Promise<Targets> {
  const targets = new Map<string, readonly RecordRow[]>();
  const findings: Finding[] = [];
  for (const name of new Set([...Object.keys(form), ...(record.master === null ? placingFields(record) : [])])) {
    const field = record.fields[name];
    const ids = [values[name]].flat().filter((id): id is string => typeof id === 'string');
    if (!isRef(field) || ids.length === 0) continue;
    const to = parts.catalogue.type(field.to)!;
    const isAsked = Object.hasOwn(form, name);
    const scopes = isAsked ? parts.rights.scopesOf(viewer, to) : [{ kind: 'city' as const }];
    const found = ids.length === 1 ? [await parts.records.get(to.name, ids[0]!, scopes)].filter((row) => row !== null)
      : (await parts.records.list({ type: to.name, scopes, where: expressionOf(leaf('id').in(ids)), sort: { field: 'createdAt', descending: false }, limit: mostTargets, fields: [] })).items;
    targets.set(name, ids.flatMap((id) => found.find((row) => row.id === id) ?? []));
    if (isAsked) findings.push(...ids.flatMap((id, i): Finding[] => (found.some((row) => row.id === id) ? [] : [{ pointer: `/form/${name}${isMany(field) ? `/${i}` : ''}`, code: 'reference', words: unseen(to) }])));
  }
  if (findings.length > 0) throw new Refused(wrongInput(findings));
  return targets;
}

/** A definition lets a form name no more. */
const mostTargets = 200;

const unseen = ({ title }: RecordType): Label => [`没有这个${title[0]}，或您无权查看。`, `There is no such entry of "${title[1]}", or you may not see it.`];

const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
