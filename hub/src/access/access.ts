import type { Credentials, Surface } from '@fatong/contracts/api';
import type { Area, RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { Account, AuditRow, Identities, RecordRow, Scope, SignIns, Store, Viewer } from '../ports/index.js';
import { isIdentified } from './assurance.js';
import { standingsOf, type Standings } from './deputies.js';
import { enterIdentified, tryIdentity, turnAwayIdentified, type Identified } from './identified.js';
import { shownKiosk, type OpenKiosk } from './kiosks.js';
import { login, type LoginOutcome } from './login.js';
import { ownPassword, type OwnPassword } from './own-password.js';
import { placeOf, type Place } from './places.js';
import { reveal, type Revealed } from './reveal.js';
import { rolesIn } from './roles.js';
import { secondFactor, type SecondFactor } from './second-factor.js';
import { mayKnow, scopesOf } from './scopes.js';
import { triesOf, type Tries } from './tries.js';
import { continueSession, endSession, sessionRules, type ContinuedSession, type SessionRules } from './sessions.js';

/** What the composition gives access. */
export interface AccessParts {
  readonly areas: readonly Area[];
  readonly identities: Identities;
  readonly signIns: SignIns;
  readonly store: Store;
  /** Key of the password HMAC, at least 32 bytes, from the key file. */
  readonly serverKey: Buffer;
  /** Surfaces this process serves. */
  readonly surfaces: readonly Surface[];
  readonly rules?: SessionRules;
  /** Where all are fictional a password stands for an identification; nowhere else. */
  readonly passwordIdentifies?: boolean;
  readonly clock?: () => string;
}

/** Who may come in, what they may see, and what is written down about it. */
export interface Access {
  /** From where somebody wants to sign in with this name; `device`: what the browser's cookie says. */
  placeOf(about: { readonly username: string; readonly address: string | null; readonly device: string | undefined }): Promise<Place>;
  login(credentials: Credentials, from: { readonly address: string | null; readonly place: Place }): Promise<LoginOutcome>;
  /** Counts a try to be identified by this number; answers for how many seconds it is refused. */
  tryIdentity(number: string, from: { readonly place: Place }): Promise<number>;
  /** Opens a session for whom another system has identified. */
  enterIdentified(who: Identified, from: { readonly address: string | null; readonly place: Place }): Promise<LoginOutcome>;
  /** Writes down that somebody was identified and is not let in. */
  turnAwayIdentified(who: Pick<Identified, 'assurance'>, from: { readonly address: string | null }): Promise<void>;
  /** Whether who has such a session may hand in: not who has to be identified and was not. */
  isIdentified(account: Account, assurance: string): boolean;
  /** Codes of an app, for who cannot be identified now. */
  readonly passcodes: SecondFactor;
  /** One’s own, changed by oneself. */
  readonly ownPassword: OwnPassword;
  /** The session behind a cookie's token, prolonged unless nobody is there (`isAttended: false`); null when it ended. */
  session(token: string, surface: Surface, about?: { readonly isAttended: boolean }): Promise<Continued | null>;
  /** Ends the session of a token, audited: its person leaves, or signed in anew in the same browser. */
  logout(token: string, about: { readonly address: string | null; readonly why: 'person' | 'replaced' }): Promise<void>;
  /** The board that a screen shows by the token of its cookie, and with whose figures; null when it ended, or its opener has no account any more. */
  kiosk(token: string): Promise<OpenKiosk | null>;
  /** In whose place officials act today. */
  readonly standings: Standings;
  /** Of codes that open something without account. */
  readonly tries: Tries;
  /** For the engine: roles and scopes. */
  readonly rights: {
    rolesIn(viewer: Viewer, area: string): readonly string[];
    scopesOf(viewer: Viewer, record: RecordType): readonly Scope[];
    mayKnow(viewer: Viewer, record: RecordType, row: Pick<RecordRow, 'values' | 'state'>): boolean;
  };
  /** A masked value in clear, audited. */
  reveal(about: {
    readonly viewer: Viewer;
    readonly record: RecordType;
    readonly row: RecordRow;
    readonly field: string;
    readonly purpose: string;
  }): Promise<Revealed>;
  /** Writes an audit row: what was done or refused; `detail` without personal values. */
  audit(viewer: Viewer, about: Pick<AuditRow, 'act' | 'object' | 'outcome' | 'detail'>): Promise<void>;
}

/** A session that goes on, and in whose place its person acts today. */
type Continued = ContinuedSession & { readonly standsFor: readonly string[] };

export function openAccess({
  areas,
  identities,
  signIns,
  store,
  serverKey,
  surfaces,
  rules = sessionRules,
  passwordIdentifies = false,
  clock = () => new Date().toISOString(),
}: AccessParts): Access {
  if (serverKey.length < 32) throw new Error('The key of the password HMAC must have at least 32 bytes');
  const audit: Access['audit'] = (viewer, about) => {
    const at = clock();
    return store.transact(async (unit) =>
      unit.add('audit', {
        id: uuidv7(Date.parse(at)),
        at,
        account: viewer.account.id,
        unit: viewer.account.unit,
        address: viewer.address ?? null,
        ...about,
      }),
    );
  };
  const standings = standingsOf(identities);
  const tries = triesOf(signIns, serverKey);
  return {
    placeOf: (about) => placeOf({ signIns, serverKey }, about),
    login: (credentials, { address, place }) =>
      login({ identities, signIns, store, areas, serverKey, rules, passwordIdentifies }, credentials, {
        at: clock(),
        address,
        place,
        surfaces,
      }),
    tryIdentity: (number, from) => tryIdentity({ signIns, serverKey }, number, from),
    enterIdentified: (who, { address, place }) =>
      enterIdentified({ identities, signIns, store, areas, serverKey, rules, passwordIdentifies }, who, {
        at: clock(),
        address,
        place,
        surfaces,
      }),
    turnAwayIdentified: (who, { address }) => turnAwayIdentified({ store }, who, { at: clock(), address }),
    isIdentified: (account, assurance) => isIdentified(account, assurance, { areas, passwordIdentifies }),
    passcodes: secondFactor({ areas, identities, clock, audit }),
    ownPassword: ownPassword({ identities, tries, serverKey, audit }),
    session: async (token, surface, { isAttended } = { isAttended: true }) => {
      const open = await continueSession({ identities, store }, { token, surface, at: clock(), rules, isAttended });
      return open && { ...open, standsFor: await standings.of(open.account) };
    },
    standings,
    logout: (token, about) => endSession({ identities, store }, { token, at: clock(), ...about }),
    kiosk: (token) => shownKiosk(identities, { token, at: clock() }),
    tries,
    rights: { rolesIn, scopesOf, mayKnow },
    reveal: (about) => reveal(store, { ...about, at: clock() }),
    audit,
  };
}
