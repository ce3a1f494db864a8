import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exclusively, register, users } from './checkout.mjs';
import { missed, missing, refuseIfNotAllowed, wanted } from './debian.mjs';
import { answersRegistry, explain, isSameInstall, npmEnvironment } from './npm.mjs';

describe('Whether npm has installed what the lockfile says', () => {
  const wanted = {
    packages: {
      '': {},
      contracts: {},
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/windows': { version: '1.0.0', optional: true },
    },
  };

  it('is content when only packages for other platforms are missing', () => {
    expect(isSameInstall(wanted, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } })).toBe(true);
  });

  it('sees a missing package, another version and another content', () => {
    expect(isSameInstall(wanted, { packages: {} })).toBe(false);
    expect(isSameInstall(wanted, { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'x' } } })).toBe(false);
    expect(isSameInstall(wanted, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'y' } } })).toBe(false);
  });
});

describe('A failed installation', () => {
  it.each([
    ['npm error code EAI_AGAIN', 'connect this machine to the network'],
    ['npm error code ECONNREFUSED', 'connect this machine to the network'],
    ['npm error code E404', 'does not serve a package'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'owner of this folder'],
    ['setpriv: failed to execute npm: No such file or directory', "install Debian's package npm"],
    ['npm error something new', 'could not install'],
  ])('is told in one sentence: %s', (output, sentence) => {
    expect(explain(output, '/log')).toContain(sentence);
  });

  it('names the Debian packages that only root may install', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const packages = [
      { name: 'rabbitmq-server', isThere: () => false, instead: 'set AMQP_URL' },
      { name: 'chromium', isThere: () => true },
    ];
    expect(missing(packages)).toEqual(['rabbitmq-server']);
    expect(() => refuseIfNotAllowed(packages)).toThrow(/rabbitmq-server.*AMQP_URL/);
    expect(() => refuseIfNotAllowed([{ name: 'chromium', isThere: () => true }])).not.toThrow();
    vi.restoreAllMocks();
  });

  it('refuses nothing for a package it can do without, and says what is not to be had', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const face = [{ name: 'a-face', isThere: () => false, without: 'letters are not printed' }];
    expect(() => refuseIfNotAllowed(face)).not.toThrow();
    expect(wanted(face)).toEqual([]);
    expect(missed(face)).toEqual([
      'a-face is not installed (`sudo apt-get install -y --no-install-recommends a-face`): letters are not printed.',
    ]);
    vi.restoreAllMocks();
  });

  it('is not given the settings of the npm script around it', () => {
    expect(npmEnvironment({ npm_lifecycle_event: 'start', npm_package_name: 'fatong', npm_config_registry: 'r', PATH: 'p' })).toEqual({
      npm_config_registry: 'r',
      PATH: 'p',
    });
  });
});

describe('A registry', () => {
  it('answers whatever it answers, and does not where nobody listens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fatong-registry-'));
    const server = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await answersRegistry(folder, join(folder, 'log'))).toBe(true);
    await new Promise((closed) => server.close(closed));
    expect(await answersRegistry(folder, join(folder, 'log'))).toBe(false);
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
});

describe('Commands of one checkout at the same time', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fatong-checkout-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('wait for each other where they must', async () => {
    const order: string[] = [];
    let release = () => {};
    const first = exclusively(root, 'install', () =>
      new Promise<void>((done) => {
        release = done;
      }).then(() => {
        order.push('first');
      }),
    );
    let waiting = false;
    const second = exclusively(
      root,
      'install',
      async () => {
        order.push('second');
      },
      () => {
        waiting = true;
      },
    );
    await expect.poll(() => waiting).toBe(true);
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('forget a holder and a user that died', async () => {
    mkdirSync(join(root, '.build', 'users'), { recursive: true });
    writeFileSync(join(root, '.build', 'install.lock'), '999999-1');
    writeFileSync(join(root, '.build', 'users', '999999-1'), 'npm start');
    await expect(exclusively(root, 'install', async () => 'done')).resolves.toBe('done');
    expect(users(root)).toEqual([]);
  });

  it('do not count themselves as users', () => {
    register(root, 'npm test');
    expect(users(root)).toEqual([]);
  });
});
