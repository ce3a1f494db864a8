import type { RecordClock } from '@fatong/contracts/api';

/** It has a last day, and what it waits for is not done. */
export const isRunning = (clock: RecordClock): clock is RecordClock & { readonly dueOn: string } =>
  clock.dueOn !== null && ['running', 'near', 'overdue'].includes(clock.standing ?? '');
