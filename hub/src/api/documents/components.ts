import type { TSchema } from 'typebox';

/** Gathers schemas that have a name (`title` in PascalCase) as components and leaves references in their place. */
export class Components {
  readonly schemas: Record<string, object> = {};

  refer(schema: TSchema): object {
    return this.#replaced(JSON.parse(JSON.stringify(schema)) as Json) as object;
  }

  #replaced(value: Json): Json {
    if (Array.isArray(value)) return value.map((item) => this.#replaced(item));
    if (typeof value !== 'object' || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#replaced(part)]));
    const { title } = value;
    if (typeof title !== 'string' || !/^[A-Z]\w*$/.test(title)) return inner;
    const known = this.schemas[title];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(inner)) throw new Error(`Two schemas are called ${title}`);
    this.schemas[title] = inner;
    return { $ref: `#/components/schemas/${title}` };
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
