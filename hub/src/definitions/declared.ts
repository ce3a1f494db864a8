type Kind =
  | 'record'
  | 'answer'
  | 'parts'
  | 'fact'
  | 'rule'
  | 'table'
  | 'score'
  | 'report'
  | 'board'
  | 'publication'
  | 'door'
  | 'identification'
  | 'lifeEvents'
  | 'sweep'
  | 'upload'
  | 'demo';

const kinds = new WeakMap<object, Kind>();

/** Marks a value as declared, so that an area finds it among what its files export. */
export const declared = <T extends object>(kind: Kind, value: T): T => {
  kinds.set(value, kind);
  return value;
};

/** Those of some values that were declared as this kind, in their order. */
export const ofKind = <T extends object>(kind: Kind, values: Iterable<unknown>): readonly T[] =>
  [...values].filter(
    (value): value is T => ((typeof value === 'object' && value !== null) || typeof value === 'function') && kinds.get(value) === kind,
  );
