import { Type } from 'typebox';
import { boardAnswer } from './boards.js';
import { closed, instant, label, listOf, named, nullable, oneOf, text, type Shape } from './shape.js';

/** Body of `POST /api/kiosks`: a board that is to be shown on a wall where nobody is signed in (大屏). */
export const kioskOrder = closed('KioskOrder', {
  board: Type.String({ minLength: 1, maxLength: 100 }),
  district: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  place: Type.String({ minLength: 1, maxLength: 60, description: 'Where the screen hangs' }),
  until: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Last day on which it is shown' }),
});
export type KioskOrder = Shape<typeof kioskOrder>;

/** `waiting`: nobody has typed its code yet; `shown`; `ended`: its day is over, or its code; `revoked`. */
const kioskState = oneOf('waiting', 'shown', 'ended', 'revoked');
export const kioskView = named('Kiosk', {
  id: text,
  board: text,
  title: label,
  district: nullable(text),
  unit: nullable(text),
  place: text,
  until: text,
  state: kioskState,
  openedBy: text,
  openedAt: instant,
  seenAt: nullable(instant),
});
export type KioskView = Shape<typeof kioskView>;
export const kioskPage = listOf(kioskView, 'KioskPage');

/** The code is told once, to who opened it: typed at the screen it works once, within some minutes. */
export const kioskOpened = named('KioskOpened', { kiosk: kioskView, code: text, codeUntil: instant });
export type KioskOpened = Shape<typeof kioskOpened>;

/** Body of `POST /api/screen`. */
export const kioskCode = closed('KioskCode', { code: Type.String({ minLength: 1, maxLength: 40 }) });
export type KioskCode = Shape<typeof kioskCode>;

/** `GET /api/screen`: what the screen shows. */
export const kioskScreen = named('KioskScreen', {
  place: text,
  until: text,
  board: boardAnswer,
  districts: Type.Array(Type.Object({ value: text, label })),
});
export type KioskScreen = Shape<typeof kioskScreen>;

/** `GET /api/screen/reports/:id`: the days for which something on the board asks. */
export const kioskPeriod = closed('', {
  from: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  to: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
});
