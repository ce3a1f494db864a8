import type { DataOf } from '../../contract.js';
import { stories } from '../../story/index.js';
import { notaryCheck } from './notary-check.js';
import { notaryEvent } from './notary-event.js';

const check = stories<DataOf<typeof notaryCheck>>();
/** A row is taken with a number, and nothing follows. */
export const checkRowStory = check.story({ begins: { told: 1 }, steps: { told: check.hears(notaryCheck, 'HJ') } });

const event = stories<DataOf<typeof notaryEvent>>();
export const eventRowStory = event.story({ begins: { told: 1 }, steps: { told: event.hears(notaryEvent, 'HJ') } });
