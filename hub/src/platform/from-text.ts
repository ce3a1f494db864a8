import type { TSchema } from 'typebox';

/**
 * A text from outside (an environment variable, a parameter of an address) as the type its schema names, or as the text it is where it does not
 * read as that type: the schema then refuses it. Strict: `1.5` is no integer and `yes` no boolean.
 */
export function fromText(schema: TSchema, text: string): unknown {
  const { type } = schema as { readonly type?: unknown };
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
