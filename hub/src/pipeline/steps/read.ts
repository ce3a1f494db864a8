import { fromHeaders, messageBounds, parseBounded, saidIn, type Label, type Message } from '@fatong/contracts';
import { datarefHeader, digestOfBytes, digestOfJson, sealedHeader, unreadableId } from '../../platform/index.js';
import type { Arrival } from '../../ports/index.js';
import { unreadable } from '../causes.js';
import { attributesFault } from './attributes.js';
import { passed, refusedBy, type Received, type Work } from '../work.js';
import { nobody } from '../catalog.js';

export const readStep = { name: 'read', title: ['读取', 'Read'] as Label };

/** An arrival as received now. The system is said by the queue (`inbound.<system>.<n>`; dead before a door: `partner.<system>.in`), never by the message. */
export const receivedFrom = ({ queue, body, contentType, sealed }: Arrival, at: string): Received => ({
  queue,
  system: systemOf(queue),
  at,
  body,
  contentType,
  ...(sealed && { sealed }),
});

export const systemOf = (queue: string): string =>
  /(?:^|\.)(?:inbound|outbound|partner)\.([^.]+)\.(?:\d+|in)$/.exec(queue)?.[1] ?? 'unknown';

/** Bytes and headers → message. Never throws: foreign bytes are hostile; what cannot be read comes back refused, with an id of its own. */
export function read(received: Received, headers: Readonly<Record<string, unknown>>): Work {
  const attributes = fromHeaders(headers, received.contentType);
  if ('missing' in attributes) {
    const names = attributes.missing.join(', ');
    return unread(received, headers, [`缺少或不合法的属性 ${names}`, `attributes missing or not text: ${names}`], 'attributes');
  }
  if (datarefHeader in headers)
    return unread(received, headers, ['其内容另行存放，现已不在', 'its content was kept apart and is gone'], 'content-gone');
  if (sealedHeader in headers)
    return unread(
      received,
      headers,
      [
        '其密封内容无法启封：途中被改动，或并非本系统所封',
        'its sealed content cannot be opened: it was changed on its way, or is none of ours',
      ],
      'seal',
    );
  return readBody(received, attributes.attributes, headers);
}

/** The same for a message whose attributes are known already. */
export function readBody(received: Received, attributes: Omit<Message, 'data'>, headers: Readonly<Record<string, unknown>> = {}): Work {
  const fault = attributesFault(attributes);
  if (fault) return unread(received, headers, [`属性 ${fault} 不合法`, `attribute ${fault} is not valid`], 'attributes');
  if (!isJson(attributes.datacontenttype))
    return unread(received, headers, ['内容类型不是 JSON', 'the content type is not JSON'], 'content-type');
  const parsed = parseBounded(received.body, messageBounds);
  if ('finding' in parsed) return unread(received, headers, parsed.finding.words, parsed.finding.code);
  const message: Message = { ...attributes, time: new Date(attributes.time).toISOString(), data: parsed.value };
  return passed(
    { received, message, digest: digestOfJson(parsed.value), isUnreadable: false, lane: nobody, outputs: [], stages: [] },
    'received',
  );
}

/** A row for bytes that are no message: whatever of the headers can be shown is kept, the id is computed from queue and bytes. */
function unread(received: Received, headers: Readonly<Record<string, unknown>>, why: Label, about: string): Work {
  const id = unreadableId(received.queue, received.body);
  const said = saidIn(headers)('type');
  const type = typeof said === 'string' && attributesFault({ type: said }) === undefined ? said : 'unreadable';
  const contentType =
    typeof received.contentType === 'string' && attributesFault({ datacontenttype: received.contentType }) === undefined
      ? received.contentType
      : 'application/octet-stream';
  const message: Message = {
    id,
    type,
    source: `/queues/${received.queue}`,
    time: received.at,
    datacontenttype: contentType,
    partitionkey: id,
    data: undefined,
  };
  const work: Work = { received, message, digest: digestOfBytes(received.body), isUnreadable: true, lane: nobody, outputs: [], stages: [] };
  return refusedBy(work, unreadable(received.queue, why, about));
}

const isJson = (contentType: string): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType);
