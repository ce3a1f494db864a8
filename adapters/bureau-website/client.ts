import { progress, receipt, replyLetter, system } from '@fatong/contracts/systems/bureau-website';
import { restClient, type Client, type ClientOptions } from '../kit/index.js';

/** It takes each kind of our messages at an inbox of its own and deduplicates by `Idempotency-Key` (our request id); the PDF of an answer goes into the request. */
export const client = (options: ClientOptions): Client =>
  restClient(
    system.folder,
    {
      [receipt.type]: { path: '/inbox/receipt' },
      [progress.type]: { path: '/inbox/progress' },
      [replyLetter.type]: { path: '/inbox/reply-letter', contract: replyLetter },
    },
    options,
  );
