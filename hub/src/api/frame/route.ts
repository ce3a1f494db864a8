import type { Label, ProblemCode } from '@fatong/contracts';
import type { SessionView, Shape } from '@fatong/contracts/api';
import type { FilterValue } from '@fatong/contracts/fields';
import type { TObject, TSchema } from 'typebox';

/** What a caller needs: nothing, a session, a session whose account may do this, or to be the screen of a board (`kiosk`), which gets no other. Rights on records are decided by record, scope and action in the engine. */
export type Permission = 'anyone' | 'session' | 'kiosk' | keyof SessionView['may'];

/** One operation of the HTTP API as data: the guard, the reading of input, the OpenAPI document and the tests all follow it. */
export interface Route<P extends TObject = TObject, Q extends TObject = TObject, B extends TSchema = TSchema> {
  readonly method: 'get' | 'post' | 'delete';
  /** Express path: `/api/records/:type/:id`. */
  readonly path: string;
  readonly title: Label;
  readonly tag: string;
  readonly permission: Permission;
  readonly params?: P;
  /** Parameters of the address; unknown ones are refused. */
  readonly query?: Q;
  /** `filter[<name>]` parameters: these names, or `record` = the fields of the record type. */
  readonly filters?: readonly string[] | 'record';
  /** JSON body; unknown fields are refused by its schema. */
  readonly body?: B;
  /** Content type of a body that is no JSON: the handler reads it itself, bounded; `X-File-Name` names it. */
  readonly takes?: string;
  /** `Idempotency-Key` may be given. */
  readonly idempotent?: boolean;
  /** The screen asks it by itself: it is no sign that somebody is there. */
  readonly isUnattended?: boolean;
  /** Changes nothing, though it is no GET; so whoever may only read asks it too. */
  readonly reads?: boolean;
  /** Production has no such address. */
  readonly demoOnly?: boolean;
  /** Unsafe without a session yet: signing in. */
  readonly withoutCsrf?: boolean;
  readonly status?: number;
  /** Schema of the JSON answer, or of the data of each event; absent: no content. */
  readonly answer?: TSchema;
  /** Content type when the answer is no JSON. */
  readonly produces?: string;
  /** Problems beside those every operation may answer. */
  readonly problems?: readonly ProblemCode[];
}

export interface Input<R extends Route> {
  readonly params: R['params'] extends TObject ? Shape<R['params']> : Readonly<Record<never, never>>;
  readonly query: R['query'] extends TObject ? Shape<R['query']> : Readonly<Record<never, never>>;
  readonly body: R['body'] extends TSchema ? Shape<R['body']> : undefined;
  readonly filters: Filters;
  /** Of `Idempotency-Key`, or one made for this request alone; empty where the route knows none. */
  readonly key: string;
}

/** What a route's handler gives back; nothing where it writes the answer itself, or has none. */
export type Output<R extends Route> = R['answer'] extends TSchema ? Shape<R['answer']> | void : void;

/** What `filter[…]` said: any of these texts, or a range. */
export type Filters = Readonly<Record<string, FilterValue>>;

export const route = <const R extends Route>(of: R): R => Object.freeze(of);
