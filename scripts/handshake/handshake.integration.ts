import { describe, expect, it } from 'vitest';
import { shakePostgres } from './postgres.mjs';
import { shakeRabbitmq } from './rabbitmq.mjs';

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through npm run integration`);
  return value;
};
const elsewhere = (url: string, change: (url: URL) => void): string => {
  const other = new URL(url);
  change(other);
  return other.href;
};

describe('A handshake with the servers themselves', () => {
  it('is well with both, the second time too', async () => {
    for (let i = 0; i < 2; i++) {
      expect(await shakeRabbitmq(given('AMQP_URL'))).not.toHaveProperty('problem');
      expect(await shakePostgres(given('DATABASE_URL'))).not.toHaveProperty('problem');
    }
  });

  it('hears from RabbitMQ what is wrong with the address', async () => {
    expect(
      await shakeRabbitmq(
        elsewhere(given('AMQP_URL'), (url) => {
          url.password = 'wrong';
        }),
      ),
    ).toMatchObject({ problem: 'it refuses the user or the password', lives: true });
    expect(
      await shakeRabbitmq(
        elsewhere(given('AMQP_URL'), (url) => {
          url.pathname = '/none';
        }),
      ),
    ).toMatchObject({ problem: 'it has no virtual host "none", or the user may not enter', lives: true });
  });
});
