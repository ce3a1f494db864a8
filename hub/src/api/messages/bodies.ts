import { isUtf8 } from 'node:buffer';
import { Type, type TSchema } from 'typebox';
import { masked, messageBounds, parseBounded, type Contract } from '@fatong/contracts';
import type { MessageAnswer } from '@fatong/contracts/api';
import type { Catalog } from '../../pipeline/index.js';
import type { BodyRow, MessageRow } from '../../ports/index.js';
import { bodyTitles } from './words.js';
import { maskedXml } from './xml-body.js';

/** What nobody declared: every value of it is masked. */
const undeclared = Type.Unknown();
const hidden = '***';

/** Bodies side by side, each masked by the contract it obeys; what is no JSON, or has no contract, is hidden. */
export function bodiesOf(message: MessageRow, bodies: readonly BodyRow[], catalog: Catalog): MessageAnswer['bodies'] {
  return bodies.map((row) => ({
    stage: row.stage,
    title: bodyTitles[row.stage],
    contentType: row.contentType,
    size: row.body.length,
    text: maskedText(row, schemaOf(message, row, catalog)),
    masked: true,
  }));
}

/** JSON as people read it, or the bytes as text. */
export function clearText({ body }: Pick<BodyRow, 'body'>): string {
  const parsed = parseBounded(body, messageBounds);
  return 'value' in parsed ? JSON.stringify(parsed.value, null, 2) : textOf(body);
}

/** Refused XML may come in GB 18030; whatever is no UTF-8 is read as that, with a mark where it is neither. */
const textOf = (body: Buffer): string => (isUtf8(body) ? body.toString('utf8') : new TextDecoder('gb18030').decode(body));

export function maskedText({ body, contentType }: Pick<BodyRow, 'body' | 'contentType'>, schema: TSchema = undeclared): string {
  const parsed = parseBounded(body, messageBounds);
  if ('value' in parsed) return JSON.stringify(masked(schema, parsed.value), null, 2);
  return (/^(?:text|application)\/xml\b/i.test(contentType) ? maskedXml(body, contentType, schema) : null) ?? hidden;
}

function schemaOf(message: MessageRow, { stage }: BodyRow, catalog: Catalog): TSchema | undefined {
  switch (stage) {
    case 'original':
    case 'received':
    case 'corrected':
    case 'sent':
      return catalog.contract(message.type)?.schema;
    case 'mapped':
      return (message.direction === 'out' ? catalog.contract(message.type) : mappedTo(message, catalog))?.schema;
    case 'fact':
      return catalog.routes.find(({ to, target }) => to.type === message.type && target === message.system)?.from.schema;
    default:
      return undefined;
  }
}

const mappedTo = ({ type }: MessageRow, catalog: Catalog): Contract | undefined =>
  catalog.routes.find(({ from }) => from.type === type)?.to;
