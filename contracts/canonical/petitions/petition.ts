import { Type } from 'typebox';
import { legalDate } from '../../codes/index.js';
import type { Label } from '../../label.js';

export const owner = 'petitions';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: legalDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
/** Our request id, by which a partner answers. */
export const requestId = Type.String({ format: 'uuid', ...label('请求号', 'Request id') });
/** SM3, 64 hexadecimal digits. */
export const digest = (zh: string, en: string) => Type.String({ pattern: '^[0-9a-f]{64}$', ...label(zh, en) });

export const number = line(40, '信访编号', 'Number of the petition');
export const petitionNumber = number;
export const uploadNumber = line(40, '上报编号', 'Number of the report');

/** 上报事项: what happened to a petition that the ministry is told. */
export const events = ['register', 'transfer', 'accept', 'extend', 'reply', 'close', 'rating'] as const;
/** … and, of its own kind, the letter of its answer. */
export const reportedEvents = [...events, 'letter'] as const;
export const channels = ['letter', 'visit', 'online', 'call', 'fax'] as const;
export const origins = ['own', 'assigned', 'transferred', 'peer', 'leader', 'hotline'] as const;
export const purposes = ['advice', 'accusation', 'demand'] as const;
export const contents = [
  'lawyers',
  'notary',
  'forensic',
  'legalAid',
  'mediation',
  'arbitration',
  'correction',
  'resettlement',
  'detox',
  'prison',
  'exam',
  'reconsideration',
  'enforcement',
  'publicity',
  'grassroots',
  'bankruptcy',
  'staff',
  'other',
] as const;
export const results = ['supported', 'partly', 'explained', 'unsupported'] as const;
/** How a petition ends: answered and archived, or one of the other directions. */
export const endings = ['answered', 'elsewhere', 'refused', 'noMore', 'procedure', 'handedOver', 'filed'] as const;
/** Who is rated: the petition office, or the unit in charge. */
export const rated = ['office', 'unit'] as const;
export const satisfactions = ['satisfied', 'fair', 'unsatisfied'] as const;

export const event = oneOf(events, '上报事项', 'What happened');
export const reportedEvent = oneOf(reportedEvents, '上报事项', 'What happened');

/** What a partner says to one of our reports. */
export const answered = {
  source: line(64, '来源系统', 'Source'),
  receipt: line(64, '回执编号', 'Number of the receipt'),
  request: requestId,
  upload: uploadNumber,
};
export const answeredOnce = { id: ['source', 'receipt'], key: 'upload', order: 'key' } as const;
