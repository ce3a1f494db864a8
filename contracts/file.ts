import { Type, type TSchema } from 'typebox';
import type { Label } from './label.js';
import { step } from './pointer.js';

/** What stands in a message in the place of content that is kept outside it. */
export interface Claim {
  /** Address of the content. */
  readonly claim: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

export interface FileRules {
  /** What the content may be, found by its first bytes: `application/pdf`, `image/jpeg` …; `text/plain` is whatever is text. */
  readonly mediaTypes: readonly [string, ...string[]];
  readonly maxBytes: number;
}

/**
 * A field for a file. The partner writes its content as base64, in JSON and in XML; the door takes it out while it passes, keeps it apart and puts a claim
 * in its place, so that behind the door a message is small whatever it carries. What is sent to a partner is put together the other way round.
 */
export const file = (rules: FileRules, label: Label = ['文件', 'File']) =>
  Object.assign(
    Type.Object(
      {
        claim: Type.String({ pattern: '^[0-9a-f]{64}$', label: ['内容的地址', 'Address of the content'] }),
        size: Type.Integer({ minimum: 0, maximum: rules.maxBytes, label: ['字节数', 'Bytes'] }),
        mediaType: Type.Enum([...rules.mediaTypes], { label: ['文件类型', 'Type of the file'] }),
      },
      { additionalProperties: false, label },
    ),
    { file: rules },
  );

interface Node {
  readonly file?: FileRules;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly anyOf?: readonly TSchema[];
  readonly allOf?: readonly TSchema[];
}

const isNumber = (part: string): boolean => /^\d+$/.test(part);

/** What a schema promises at a path: a file, something else, or nothing. */
export function promisedAt(schema: TSchema, path: readonly string[]): FileRules | 'other' | undefined {
  const node = schema as Node;
  const within = [...(node.anyOf ?? []), ...(node.allOf ?? [])].map((part) => promisedAt(part, path)).find((found) => found !== undefined);
  if (within !== undefined) return within;
  const [first, ...rest] = path;
  if (first === undefined) return node.file ?? 'other';
  if (node.file) return undefined;
  // In XML a list is a repeated element, without a number.
  if (node.items) return promisedAt(node.items, isNumber(first) ? rest : path);
  return node.properties && Object.hasOwn(node.properties, first) ? promisedAt(node.properties[first]!, rest) : undefined;
}

/** A place of a file in data, and what stands there. */
export interface FilePlace {
  readonly rules: FileRules;
  /** JSON pointer. */
  readonly pointer: string;
  readonly value: unknown;
  readonly put: (value: unknown) => void;
}

/** Whether a message of this schema may carry files at all; asked of every message, so remembered. */
export function carriesFiles(schema: TSchema): boolean {
  let carries = known.get(schema);
  if (carries === undefined) known.set(schema, (carries = looksFor(schema)));
  return carries;
}
const known = new WeakMap<TSchema, boolean>();
const looksFor = ({ file: rules, properties = {}, items, anyOf = [], allOf = [] }: Node): boolean =>
  rules !== undefined || [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...allOf].some((part) => looksFor(part));

/** Every place of a file that has a value in these data. */
export function filePlaces(schema: TSchema, data: unknown): readonly FilePlace[] {
  return carriesFiles(schema) ? placesIn(schema, data, '', () => undefined) : [];
}

function placesIn(node: Node, value: unknown, pointer: string, put: FilePlace['put']): FilePlace[] {
  if (value === undefined) return [];
  if (node.file) return [{ rules: node.file, pointer, value, put }];
  const variants = [...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap((part) => placesIn(part as Node, value, pointer, put));
  if (typeof value !== 'object' || value === null) return variants;
  if (Array.isArray(value))
    return [
      ...variants,
      ...(node.items
        ? value.flatMap((item, index) =>
            placesIn(node.items as Node, item, `${pointer}/${index}`, (now) => {
              value[index] = now;
            }),
          )
        : []),
    ];
  const fields = value as Record<string, unknown>;
  return [
    ...variants,
    ...Object.entries(node.properties ?? {}).flatMap(([name, part]) =>
      Object.hasOwn(fields, name)
        ? placesIn(part as Node, fields[name], `${pointer}/${step(name)}`, (now) => {
            fields[name] = now;
          })
        : [],
    ),
  ];
}

/** Addresses of the content these data claim. */
export const claimsOf = (schema: TSchema, data: unknown): readonly string[] =>
  filePlaces(schema, data).flatMap(({ value }) => (isClaim(value) ? [value.claim] : []));

export const isClaim = (value: unknown): value is Claim =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Partial<Claim>).claim === 'string' &&
  typeof (value as Partial<Claim>).size === 'number';
