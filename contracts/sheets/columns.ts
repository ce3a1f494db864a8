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
}

interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly label?: Label;
}

const kinds: Readonly<Record<string, ImportColumn['kind']>> = { string: 'text', integer: 'integer', number: 'number', boolean: 'boolean' };

/** One column a field, in the order of the contract; null: it has lists or levels, which no row can say. */
export function importColumns({ schema }: Contract): readonly ImportColumn[] | null {
  const { properties = {}, required = [] } = schema as Node;
  const columns = Object.entries(properties).map(([path, one]): ImportColumn | null => {
    const node = one as Node;
    const kind = node.enum?.every((code) => typeof code === 'string') ? 'text' : kinds[node.type ?? ''];
    return kind === undefined
      ? null
      : {
          path,
          title: node.label ?? [path, path],
          required: required.includes(path),
          kind,
          codes: (node.enum ?? []) as readonly string[],
          format: node.format ?? null,
          longest: node.maxLength ?? null,
        };
  });
  return columns.length > 0 && columns.every((column) => column !== null) ? columns : null;
}

/** What stands over a column: its title, with a star where it must be filled. */
export const headOf = ({ title, required }: ImportColumn): Label => (required ? [`${title[0]}*`, `${title[1]}*`] : title);

/** The columns of the result that a file may come back with: read past. */
export const resultHeads: readonly Label[] = [
  ['导入结果', 'Import: result'],
  ['导入说明', 'Import: explanation'],
  ['导入报文编号', 'Import: message'],
];
