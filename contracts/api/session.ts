import { Type } from 'typebox';
import { doorQuestion } from './doors.js';
import { closed, flag, instant, label, named, nullable, oneOf, text, type Shape } from './shape.js';

const surface = oneOf('portal', 'admin');
export type Surface = Shape<typeof surface>;

/** Body of `POST /api/session`. */
export const credentials = closed('Credentials', {
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  /** Of an authenticator app: the second factor of who has to be identified and cannot be now. */
  code: Type.Optional(Type.String({ minLength: 6, maxLength: 12 })),
  surface: Type.Optional(surface),
});
export type Credentials = Shape<typeof credentials>;

/** `GET` and `POST /api/session`. */
export const sessionView = named('Session', {
  account: Type.Object({ id: text, username: text, name: text }),
  roles: Type.Array(Type.Object({ name: text, title: label })),
  unit: Type.Object({ id: text, title: label, district: nullable(text) }),
  surface,
  csrf: Type.String({ description: 'To be sent as X-CSRF-Token with unsafe requests' }),
  expiresAt: instant,
  assurance: Type.String({
    description:
      'How its person proved who he is: `password`, by an outside check `face` or `card`, or `unverified`: by password and one-time code',
  }),
  /** He has to be identified to hand something in, and was not: whatever changes something is refused. */
  readsOnly: Type.Optional(flag),
  /** Whether one-time codes are set up; absent: they are not for him. */
  passcode: Type.Optional(flag),
  /** Partners are simulated: the screens wear the violet band. */
  demo: flag,
  /** Behind when negative. Legal days go by it, messages do not. */
  daysAhead: Type.Integer({ description: 'Days the clock of a demo is ahead; 0 in production' }),
  /** What the shell offers. */
  may: Type.Object({
    messages: flag,
    retry: flag,
    revealBodies: flag,
    hold: flag,
    audit: flag,
    records: flag,
    moveClock: flag,
    calendar: flag,
  }),
});
export type SessionView = Shape<typeof sessionView>;

/** `GET /api/session/identity`: how one signs in by another system’s word. */
export const identityWays = named('IdentityWays', {
  items: Type.Array(
    Type.Object({
      name: text,
      title: label,
      consent: label,
      number: label,
      secret: label,
      surface,
      /** For whom no register need know: what it is for, and what he says of himself besides. */
      explains: Type.Optional(label),
      asks: Type.Optional(Type.Array(doorQuestion)),
      /** The fields of number and secret, as faults name them. */
      fields: Type.Optional(Type.Object({ number: text, secret: text })),
      /** What he may do while the other system does not answer. */
      away: Type.Optional(label),
    }),
  ),
});
export type IdentityWays = Shape<typeof identityWays>;

/** Body of `POST /api/session/identity`. */
export const identityOrder = closed('IdentityOrder', {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  number: Type.String({ minLength: 1, maxLength: 100 }),
  secret: Type.String({ minLength: 1, maxLength: 100 }),
  /** What he says of himself besides, by the names of `asks`. */
  values: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 200 }))),
  /** Apart from anything else. */
  consents: Type.Literal(true),
});
export type IdentityOrder = Shape<typeof identityOrder>;

/** Body of `POST /api/session/identity/continue`, and its answer: one waits still, or is in. */
export const identityContinued = closed('IdentityContinued', {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  number: Type.String({ minLength: 1, maxLength: 100 }),
});
export type IdentityContinued = Shape<typeof identityContinued>;
export const identityAnswer = named('IdentityAnswer', {
  isIn: flag,
  page: nullable(text),
  /** There was no answer for long: the other system may be away. */
  isLate: Type.Optional(flag),
});
export type IdentityAnswer = Shape<typeof identityAnswer>;

/** Answer of `POST /api/session/passcode`: what an authenticator app is to know, told this once. */
export const passcodeBegun = named('PasscodeBegun', {
  key: Type.String({ description: 'To be typed into the app, base32' }),
  address: Type.String({ description: 'By which a phone’s app takes it over (otpauth)' }),
});
export type PasscodeBegun = Shape<typeof passcodeBegun>;

/** Body of `POST /api/session/passcode/confirm`. */
export const passcodeConfirmed = closed('PasscodeConfirmed', { code: Type.String({ minLength: 6, maxLength: 12 }) });
export type PasscodeConfirmed = Shape<typeof passcodeConfirmed>;

/** Body of `POST /api/session/password`. */
export const passwordOrder = closed('PasswordOrder', {
  current: Type.String({ minLength: 1, maxLength: 200 }),
  next: Type.String({ minLength: 1, maxLength: 200 }),
});
export type PasswordOrder = Shape<typeof passwordOrder>;

/** `GET /api/session/sign-ins`: the latest of one’s own account, this one among them; newest first. */
export const signIns = named('SignIns', {
  items: Type.Array(Type.Object({ at: instant, address: nullable(text), outcome: oneOf('done', 'refused') })),
});
export type SignInsAnswer = Shape<typeof signIns>;
