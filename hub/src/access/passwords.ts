import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Cost of a hash; kept in it, so that it can be raised later. */
const usual: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const shape = /^\$fatong\$argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Hashes a password: argon2id (19 MiB, 2 passes), then HMAC-SM3 with the server's key, so that a stolen table alone is worth nothing. Another cost is for specs that hash often. */
export async function hashPassword(password: string, serverKey: Buffer, cost = usual): Promise<string> {
  const salt = randomBytes(16);
  return written(salt, await tagOf(password, salt, serverKey, cost), cost);
}

const written = (salt: Buffer, tag: Buffer, cost: Cost): string =>
  `$fatong$argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${salt.toString('base64url')}$${tag.toString('base64url')}`;

/** A hash that no password fits, so that an unknown name takes as long as a known one, the first time too. */
export const nobodysHash = written(randomBytes(16), randomBytes(32), usual);

/** Whether the password is the one of the hash; a hash of another form fits no password. Takes as long for both answers. */
export async function isPassword(password: string, hash: string, serverKey: Buffer): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = shape.exec(hash) ?? [];
  if (salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64url');
  const given = await tagOf(password, Buffer.from(salt, 'base64url'), serverKey, {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function tagOf(password: string, nonce: Buffer, serverKey: Buffer, of: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce, tagLength: 32, ...of }, (error, key) => {
      if (error) reject(error);
      else resolve(createHmac('sm3', serverKey).update(key).digest());
    });
  });
}
