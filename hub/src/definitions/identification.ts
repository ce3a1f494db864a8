import type { Label } from '@fatong/contracts';
import { declared } from './declared.js';
import type { Fields } from './fields.js';
import type { AwayType, NewcomersType, OwnAccountType } from './newcomers.js';
import type { RecordType } from './record.js';

/**
 * Signing in by another system’s word (身份核验登录): who wants to come in says the number and the secret of his register entry and consents; a record of ours asks
 * the other system, and once it says that it is he, the ticket of this browser opens a session of his account, once.
 */
export interface IdentificationType {
  /** `<area>.<name>`. */
  readonly name: string;
  readonly title: Label;
  /** What the other system is asked by. */
  readonly record: RecordType;
  /** Whom it is about: a ref to a register, and which fields of the entry he says: one that is unique, one that is known to him. Whom none need know says fields of the record of the same names. */
  readonly subject: string;
  readonly number: string;
  readonly secret: string;
  /** What he consents to, apart from everything else (个人信息保护法 29). */
  readonly consent: Label;
  /** The action that asks, and the field that keeps the digest of the ticket; what he said as his secret is kept in the record’s field of the same name. */
  readonly begins: string;
  readonly ticket: string;
  /** States in which it is being asked; the field that says on which page he goes on meanwhile. */
  readonly waits: readonly string[];
  readonly page: string;
  /** The state in which it is he, and the action by which he comes in. */
  readonly matched: string;
  readonly enters: string;
  /** What a session is worth that was opened so. */
  readonly assurance: string;
  /** For whom no register need know yet; absent: he is found by number and secret, or nobody is asked. */
  readonly registers?: NewcomersType;
  /** The account he comes in with, made where there is none; absent: who has none is not let in. */
  readonly account?: OwnAccountType;
  readonly away?: AwayType;
}

/** One for whom no register need know. */
export type Registering = IdentificationType & { readonly registers: NewcomersType };
export const isRegistering = (of: IdentificationType): of is Registering => of.registers !== undefined;

/** Declares how whom a register knows signs in by another system’s word. */
export const identification = <F extends Fields, G extends string, R extends string, N extends string, S extends string, A extends string>(
  name: string,
  title: Label,
  words: {
    readonly record: RecordType<F, G, R, N, S, A>;
    readonly subject: NoInfer<keyof F & string>;
    readonly number: string;
    readonly secret: NoInfer<keyof F & string>;
    readonly consent: Label;
    readonly begins: NoInfer<A>;
    readonly ticket: NoInfer<keyof F & string>;
    readonly waits: readonly NoInfer<S>[];
    readonly page: NoInfer<keyof F & string>;
    readonly matched: NoInfer<S>;
    readonly enters: NoInfer<A>;
    readonly assurance: string;
    readonly registers?: NewcomersType<NoInfer<keyof F & string>>;
    readonly account?: OwnAccountType;
    readonly away?: AwayType<NoInfer<S>>;
  },
): IdentificationType =>
  declared('identification', Object.freeze({ ...words, name: `${words.record.area}.${name}`, title } as unknown as IdentificationType));
