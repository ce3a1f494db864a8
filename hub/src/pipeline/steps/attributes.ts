import type { Message } from '@fatong/contracts';

type Attributes = Omit<Message, 'data'>;

/** Bounds of what the store keeps and screens show of an attribute. */
const longest: Readonly<Partial<Record<keyof Attributes, number>>> = {
  type: 200,
  source: 500,
  subject: 500,
  partitionkey: 200,
  correlationid: 200,
  causationid: 200,
  traceparent: 200,
  datacontenttype: 200,
  dataschema: 1000,
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
const decimal = /^\d{1,18}$/;
const control = /\p{Cc}/u;

/** Name of the first attribute that cannot be kept, or undefined. Lower-case UUIDs, instants with a zone, decimal versions, no control characters. */
export function attributesFault(attributes: Partial<Attributes>): string | undefined {
  for (const [name, value] of Object.entries(attributes) as [keyof Attributes, string][]) {
    if (
      name === 'id'
        ? !isUuid(value)
        : name === 'time'
          ? !isInstant(value)
          : name === 'sourceversion'
            ? !decimal.test(value)
            : !isText(value, longest[name] ?? 200)
    )
      return name;
  }
  return undefined;
}

/** As the store keeps them: lower case. */
export const isUuid = (value: string): boolean => uuid.test(value);

const isInstant = (value: string): boolean => instant.test(value) && !Number.isNaN(Date.parse(value));
const isText = (value: string, most: number): boolean =>
  value !== '' && value.length <= most && value.isWellFormed() && !control.test(value);
