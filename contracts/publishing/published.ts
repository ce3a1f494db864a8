import { classesOf } from '../classes.js';
import type { Contract, Identity } from '../contract.js';
import { formOf, type Form } from './form.js';

/** A contract as it was promised to whoever is outside. */
export interface PublishedContract {
  readonly kind: Contract['kind'];
  readonly identity: Identity;
  readonly answers?: string;
  /** Paths by class; what is not named is anybody's who sees the message. */
  readonly classes: { readonly personal: readonly string[]; readonly sensitive: readonly string[] };
  readonly schema: Form;
}

/** By type, `police.meeting.v1`. */
export type Published = Readonly<Record<string, PublishedContract>>;

/** What is promised to somebody outside: messages of systems, in and out, and facts. A report is told by one part of ours to another. */
export const isPromise = ({ kind }: Contract): boolean => kind !== 'report';

export function publishedForm({ kind, identity, answers, schema }: Contract): PublishedContract {
  const { id, version, key, order } = identity;
  const classes = Object.entries(classesOf(schema));
  const of = (wanted: 'personal' | 'sensitive'): string[] =>
    classes
      .filter(([, mark]) => mark.class === wanted)
      .map(([path]) => path)
      .sort();
  return {
    kind,
    identity: { id, ...(version !== undefined && { version }), key, order },
    ...(answers !== undefined && { answers }),
    classes: { personal: of('personal'), sensitive: of('sensitive') },
    schema: formOf(schema),
  };
}
