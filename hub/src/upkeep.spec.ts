import { describe, expect, it } from 'vitest';
import { provenDays, type System } from '@fatong/contracts';
import { systems } from '@fatong/contracts/systems';
import { forgottenTooSoon } from './upkeep.js';

const [one] = systems;
const over = (protocol: System['protocol']): System[] => [{ ...one!, folder: 'ferry-offices', protocol }];

describe('how long receipts are kept', () => {
  it('is longer than a signature over AMQP is good for, or the hub does not start and says why', () => {
    expect(forgottenTooSoon({ messageDays: provenDays }, over('amqp'))).toEqual([
      'FATONG_MESSAGE_DAYS is 366 and must be more than 366: a signature of ferry-offices (AMQP) is good for so many days, and a repeat is known by its receipt.',
    ]);
    expect(forgottenTooSoon({ messageDays: provenDays + 1 }, over('amqp'))).toEqual([]);
  });

  it('is the operators’ matter where every signature is good for minutes', () => {
    expect(forgottenTooSoon({ messageDays: 1 }, over('rest'))).toEqual([]);
  });
});
