import { describe, expect, it } from 'vitest';
import { announcement } from './announce.mjs';
import { readSettings } from './settings.mjs';

const said = (env: Record<string, string>): string => announcement(readSettings(env), { AMQP_URL: 'amqp://h' }).join('\n');

describe('A start that is ready', () => {
  it('says where everything is, by the name under which this machine reaches it', () => {
    expect(said({})).toContain('http://localhost:8080/admin/');
    expect(said({ FATONG_HOST: '10.1.2.3', PORT: '9000' })).toContain('http://10.1.2.3:9000/admin/');
  });

  it('warns in both languages when other machines reach a demo, since its passwords and keys are public', () => {
    const warned = said({ FATONG_HOST: '0.0.0.0' });
    expect(warned).toMatch(
      /WARNING: FATONG_HOST is 0\.0\.0\.0.*8080, 8081, 8082[^]*passwords and its keys are public[^]*警告[^]*演示口令和密钥是公开的/,
    );
    for (const env of [{}, { FATONG_HOST: '127.0.0.1' }, { FATONG_HOST: '0.0.0.0', FATONG_MODE: 'production' }])
      expect(said(env)).not.toContain('WARNING');
  });
});
