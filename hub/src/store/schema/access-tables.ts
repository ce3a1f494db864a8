import { table } from './table.js';

export const orgUnit = table(
  'org_unit',
  {
    id: 'text',
    parent: 'text?',
    kind: 'text',
    title_zh: 'text',
    title_en: 'text',
    district: 'text?',
  },
  { key: ['id'], indexes: [{ on: ['parent'] }] },
);

export const account = table(
  'account',
  {
    id: 'text',
    username: 'text',
    name: 'bytes',
    password_hash: 'text',
    surface: 'text',
    roles: 'text',
    unit: 'text',
    person: 'text?',
    disabled: 'boolean',
  },
  { key: ['id'], indexes: [{ on: ['username'], unique: true }, { on: ['unit'] }, { on: ['person'] }] },
);

export const session = table(
  'session',
  {
    token_hash: 'text',
    account_id: 'text',
    surface: 'text',
    csrf: 'text',
    created_at: 'instant',
    last_seen_at: 'instant',
    expires_at: 'instant',
    assurance: 'text?',
  },
  { key: ['token_hash'], indexes: [{ on: ['expires_at'] }, { on: ['account_id'] }] },
);

/** What one-time codes of an account are made of. */
export const passcode = table(
  'passcode',
  { account_id: 'text', secret: 'bytes', confirmed_at: 'instant?', used_step: 'integer' },
  { key: ['account_id'] },
);

/** Boards on screens where nobody is signed in: code and token as digests. */
export const kiosk = table(
  'kiosk',
  {
    id: 'uuid',
    board: 'text',
    district: 'text?',
    unit: 'text?',
    place: 'text',
    last_on: 'date',
    account_id: 'text',
    opened_at: 'instant',
    code_hash: 'text',
    code_until: 'instant',
    token_hash: 'text?',
    seen_at: 'instant?',
    ended_at: 'instant?',
    ended_by: 'text?',
  },
  { key: ['id'], indexes: [{ on: ['board', 'opened_at'] }, { on: ['code_hash'], unique: true }, { on: ['token_hash'] }] },
);

/** Who acts in whose place while he is away, and who arranged it. */
export const deputy = table(
  'deputy',
  {
    id: 'uuid',
    account_id: 'text',
    deputy_id: 'text',
    from_on: 'date',
    until_on: 'date',
    set_by: 'text',
    set_at: 'instant',
    ended_at: 'instant?',
    ended_by: 'text?',
  },
  { key: ['id'], indexes: [{ on: ['account_id', 'until_on'] }, { on: ['deputy_id', 'until_on'] }, { on: ['until_on'] }] },
);

/** Tries to sign in, by a digest of whose and from where. A row is worth nothing once all of it is forgotten. */
export const signInCount = table(
  'sign_in_count',
  { key: 'text', locked_until: 'instant?', forgotten_at: 'instant' },
  { key: ['key'], indexes: [{ on: ['forgotten_at'] }] },
);

/** Browsers and addresses where a name signed in, all three as digests. */
export const signInPlace = table(
  'sign_in_place',
  { name: 'text', place: 'text', known_until: 'instant' },
  { key: ['name', 'place'], indexes: [{ on: ['known_until'] }] },
);

export const keptQuery = table(
  'kept_query',
  {
    id: 'text',
    account_id: 'text',
    query: 'bytes',
    expires_at: 'instant',
  },
  { key: ['id'], indexes: [{ on: ['expires_at'] }] },
);

export const audit = table(
  'audit',
  {
    id: 'uuid',
    at: 'instant',
    account: 'text',
    unit: 'text?',
    address: 'text?',
    act: 'text',
    object: 'text',
    outcome: 'text',
    detail: 'text',
  },
  {
    key: ['id'],
    appendOnly: true,
    indexes: [
      { on: ['at', 'id'] },
      { on: ['account', 'at', 'id'] },
      { on: ['object', 'at', 'id'] },
      { on: ['at', 'id'], where: `act like 'flow.%'`, as: 'of_flow' },
    ],
  },
);

/** Processes that work on this database, and when each was last seen. Who has not been for some seconds holds nothing any more. */
export const process = table('process', { id: 'uuid', host: 'text', begun_at: 'instant', seen_at: 'instant' }, { key: ['id'] });

/** Jobs and turns; `holder`: the process that has it, as in every table with such a column. `deaths`: processes that died with it in a row; after some it rests. */
export const lease = table('lease', { name: 'text', holder: 'uuid?', deaths: 'integer?', rests_until: 'instant?' }, { key: ['name'] });

export const savedView = table(
  'saved_view',
  {
    id: 'uuid',
    account_id: 'text',
    type: 'text',
    unit: 'text?',
    content: 'bytes',
    created_at: 'instant',
    updated_at: 'instant',
  },
  { key: ['id'], indexes: [{ on: ['account_id', 'type'] }, { on: ['unit', 'type'] }] },
);

/** The view with which somebody's list of a type opens. */
export const firstView = table(
  'first_view',
  { account_id: 'text', type: 'text', view_id: 'uuid' },
  { key: ['account_id', 'type'], indexes: [{ on: ['view_id'] }] },
);

/** Records that somebody follows (关注), as long as he likes; whether he may see them is asked whenever he looks. */
export const following = table(
  'following',
  { account_id: 'text', type: 'text', record_id: 'uuid', since: 'instant' },
  { key: ['account_id', 'type', 'record_id'], indexes: [{ on: ['type', 'record_id', 'account_id'], as: 'followers' }] },
);

/** Kinds of notices that somebody has switched off for himself. */
export const noticeMuted = table('notice_muted', { account_id: 'text', kind: 'text' }, { key: ['account_id', 'kind'] });
