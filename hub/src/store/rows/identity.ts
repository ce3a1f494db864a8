import type { Account, OrgUnit, Session } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import type { Seal } from '../secrecy/index.js';
import { text, textOrNull } from './read.js';

const namePlace = 'account.name';

export const storeAccount = (row: Account, seal: Seal): StoredRow => ({
  id: row.id,
  username: row.username,
  name: seal.close(namePlace, row.id, Buffer.from(row.name)),
  password_hash: row.passwordHash,
  surface: row.surface,
  roles: JSON.stringify(row.roles),
  unit: row.unit,
  person: row.person,
  disabled: row.disabled,
});

export const readAccount = (row: StoredRow, seal: Seal): Account => ({
  id: text(row, 'id'),
  username: text(row, 'username'),
  name: seal.open(namePlace, text(row, 'id'), row['name'] as Buffer).toString(),
  passwordHash: text(row, 'password_hash'),
  surface: text(row, 'surface') as Account['surface'],
  roles: JSON.parse(text(row, 'roles')) as string[],
  unit: text(row, 'unit'),
  person: textOrNull(row, 'person'),
  disabled: row['disabled'] as boolean,
});

export const storeUnit = (row: OrgUnit): StoredRow => ({
  id: row.id,
  parent: row.parent,
  kind: row.kind,
  title_zh: row.title[0],
  title_en: row.title[1],
  district: row.district,
});

export const readUnit = (row: StoredRow): OrgUnit => ({
  id: text(row, 'id'),
  parent: textOrNull(row, 'parent'),
  kind: text(row, 'kind') as OrgUnit['kind'],
  title: [text(row, 'title_zh'), text(row, 'title_en')],
  district: textOrNull(row, 'district'),
});

export const storeSession = (row: Session): Record<string, string> => ({
  token_hash: row.tokenHash,
  account_id: row.accountId,
  surface: row.surface,
  csrf: row.csrf,
  created_at: row.createdAt,
  last_seen_at: row.lastSeenAt,
  expires_at: row.expiresAt,
  assurance: row.assurance,
});

export const readSession = (row: StoredRow): Session => ({
  tokenHash: text(row, 'token_hash'),
  accountId: text(row, 'account_id'),
  surface: text(row, 'surface') as Session['surface'],
  csrf: text(row, 'csrf'),
  createdAt: instant(row, 'created_at'),
  lastSeenAt: instant(row, 'last_seen_at'),
  expiresAt: instant(row, 'expires_at'),
  assurance: textOrNull(row, 'assurance') ?? 'password',
});

/** The ORM reads instants as dates. */
const instant = (row: StoredRow, column: string): string => new Date(row[column] as string).toISOString();
