/** A message: CloudEvents 1.0 attributes beside the data. Binary mode on AMQP 0-9-1: the attributes in headers, the data as body. */
export interface Message<T = unknown> {
  /** UUIDv8 computed from (system, message, source id, source version), or from (incoming id, mapping, index): a repeat has the same id. */
  id: string;
  /** URI reference of who says so, e.g. `/systems/lawyers-association` or `/areas/lawyers`. */
  source: string;
  /** `<system>.<message>.v<n>` for foreign messages, `<area>.<fact>.v<n>` for ours. */
  type: string;
  /** What it is about, never a personal value. */
  subject?: string;
  /** RFC 3339 instant in UTC. */
  time: string;
  datacontenttype: string;
  /** Absolute URI, e.g. `urn:fatong:schema:<type>`: CloudEvents allows no reference here. */
  dataschema?: string;
  correlationid?: string;
  causationid?: string;
  traceparent?: string;
  /** The ordering key, set at the door from the contract; mandatory. Never a personal value: then a keyed pseudonym. */
  partitionkey: string;
  /** How it came where no partner called: an official uploaded it in a sheet. */
  channel?: 'import';
  /** The master's version counter of what `data` describes, as a decimal string. */
  sourceversion?: string;
  data: T;
}

export type Attribute = Exclude<keyof Message, 'data'>;

const required = ['id', 'source', 'type', 'time', 'datacontenttype', 'partitionkey'] as const;
const optional = ['subject', 'dataschema', 'correlationid', 'causationid', 'traceparent', 'sourceversion', 'channel'] as const;
const prefix = 'cloudEvents:';
/** All attributes in one header, as JSON. */
const whole = 'cloudEvents';

type Headers = Readonly<Record<string, unknown>>;

/** CloudEvents headers of a message for AMQP 0-9-1, for whoever reads it outside; the content type travels as the AMQP property of that name. */
export function toHeaders(message: Omit<Message, 'data'>): Record<string, string> {
  const headers: Record<string, string> = { [`${prefix}specversion`]: '1.0' };
  for (const name of [...required, ...optional]) {
    const value = message[name];
    if (name !== 'datacontenttype' && value !== undefined) headers[prefix + name] = value;
  }
  return headers;
}

/** The same for our own lines: a header each costs the broker and us more than all the rest of a small message. */
export function toOneHeader({ datacontenttype: _, ...attributes }: Omit<Message, 'data'>): Record<string, string> {
  return { [whole]: JSON.stringify({ specversion: '1.0', ...attributes }) };
}

/** Attributes read from AMQP headers, of either form, or the names of those that are missing or no strings. Never throws: foreign bytes are hostile. */
export function fromHeaders(
  headers: Headers | undefined,
  contentType: unknown,
): { attributes: Omit<Message, 'data'> } | { missing: string[] } {
  const said = saidIn(headers);
  const attributes: Record<string, string> = {};
  const missing: string[] = [];
  if (said('specversion') !== '1.0') missing.push('specversion');
  for (const name of [...required, ...optional]) {
    const value = name === 'datacontenttype' ? contentType : said(name);
    if (typeof value === 'string' && value !== '') attributes[name] = value;
    else if ((required as readonly string[]).includes(name) || value !== undefined) missing.push(name);
  }
  return missing.length > 0 ? { missing } : { attributes: attributes as unknown as Omit<Message, 'data'> };
}

/** What headers say an attribute is, whatever that may be. */
export function saidIn(headers: Headers | undefined): (attribute: Attribute | 'specversion') => unknown {
  const all = headers?.[whole];
  const one = typeof all === 'string' ? objectIn(all) : undefined;
  return one ? (name) => (Object.hasOwn(one, name) ? one[name] : undefined) : (name) => headers?.[prefix + name];
}

function objectIn(json: string): Headers | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Headers) : undefined;
  } catch {
    return undefined; // then every attribute is missing, which is said by name
  }
}
