import type { TSchema } from 'typebox';
import type { Contract } from '../contract.js';
import type { Label } from '../label.js';

/** A column of a sheet that stands in for messages of a contract: a field of it, by its title. */
export interface ImportColumn {
  readonly path: string;
  readonly title: Label;
  readonly required: boolean;
  readonly kind: 'text' | 'integer' | 'number' | 'boolean';
  /** What may stand there, where it is a list of codes. */
  readonly codes: readonly string[];
  /** Of texts; `compact-date` takes a day of the sheet. */
  readonly format: string | null;
  readonly longest: number | null;
  /** Several values in one cell, behind each other: 、or ；between them. */
  readonly isMany: boolean;
}

interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly items?: TSchema;
  readonly label?: Label;
}

const kinds: Readonly<Record<string, ImportColumn['kind']>> = { string: 'text', integer: 'integer', number: 'number', boolean: 'boolean' };

/** One column a field, in the order of the contract, a list of texts too; what no cell can say (files, rows, levels) is left out where it need not be said. Null: it must. */
export function importColumns({ schema }: Contract): readonly ImportColumn[] | null {
  const { properties = {}, required = [] } = schema as Node;
  const columns = Object.entries(properties).flatMap(([path, one]): (ImportColumn | null)[] => {
    const { items, label } = one as Node;
    const node = (items ?? one) as Node;
    const kind = kindOf(node);
    if (kind === undefined || (items !== undefined && kind !== 'text')) return required.includes(path) ? [null] : [];
    return [
      {
        path,
        title: label ?? node.label ?? [path, path],
        required: required.includes(path),
        kind,
        codes: (node.enum ?? []) as readonly string[],
        format: node.format ?? null,
        longest: items === undefined ? (node.maxLength ?? null) : null,
        isMany: items !== undefined,
      },
    ];
  });
  return columns.length > 0 && columns.every((column) => column !== null) ? columns : null;
}

const kindOf = (node: Node): ImportColumn['kind'] | undefined =>
  node.enum?.every((code) => typeof code === 'string') ? 'text' : kinds[node.type ?? ''];

/** What stands over a column: its title, with a star where it must be filled. */
export const headOf = ({ title, required }: ImportColumn): Label => (required ? [`${title[0]}*`, `${title[1]}*`] : title);

/** The columns of the result that a file may come back with: read past. */
export const resultHeads: readonly Label[] = [
  ['导入结果', 'Import: result'],
  ['导入说明', 'Import: explanation'],
  ['导入报文编号', 'Import: message'],
];
