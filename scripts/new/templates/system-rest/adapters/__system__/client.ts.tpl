import { __messageCamel__Answer } from '@fatong/contracts/systems/__system__';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** They take our answers at an inbox and deduplicate by `Idempotency-Key` (our request id). */
export const client = (options: ClientOptions): Client => restClient('__system__', { [__messageCamel__Answer.type]: { path: '/inbox/__message__-answer' } }, options);
