import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { BlobPlace } from './place.js';

type Library = typeof import('@aws-sdk/client-s3');

/**
 * A bucket of a store that speaks S3: `https://<key>:<secret>@<host>/<bucket>[/<prefix>][?region=…]`. Content is sent from the spool in one request of known
 * length, which such a store shows whole or not at all; so it needs no multi-part upload, none can be left half-done, and 5 GB is the limit.
 */
export function s3Place(url: string, spool: string): BlobPlace {
  const { protocol, host, username, password, pathname, searchParams } = new URL(url);
  const [bucket = '', ...prefix] = pathname.split('/').filter((part) => part !== '');
  if (bucket === '') throw new Error('The address of the blob store names no bucket: https://<key>:<secret>@<host>/<bucket>');
  const at = (address: string): { Bucket: string; Key: string } => ({
    Bucket: bucket,
    Key: [...prefix, address.slice(0, 2), address].join('/'),
  });
  let opened: Promise<{ s3: Library; client: S3Client }> | undefined;
  // Loaded where it is used: most installations have a folder.
  const library = (): Promise<{ s3: Library; client: S3Client }> =>
    (opened ??= import('@aws-sdk/client-s3').then((s3) => ({
      s3,
      client: new s3.S3Client({
        endpoint: `${protocol}//${host}`,
        region: searchParams.get('region') ?? 'us-east-1',
        forcePathStyle: true,
        maxAttempts: 2,
        credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
        // Stores that are not Amazon's do not know its newer checksums; ours stand in the content.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
      }),
    })));

  async function has(address: string): Promise<boolean> {
    const { s3, client } = await library();
    return (await unlessMissing(() => client.send(new s3.HeadObjectCommand(at(address))))) !== null;
  }

  return {
    spool,
    has,
    async put(address, file) {
      const { s3, client } = await library();
      const body = createReadStream(file);
      try {
        await client.send(
          new s3.PutObjectCommand({
            ...at(address),
            Body: body,
            ContentLength: (await stat(file)).size,
            ContentType: 'application/octet-stream',
          }),
        );
      } finally {
        body.destroy();
      }
      await rm(file, { force: true });
    },
    async read(address) {
      const { s3, client } = await library();
      const found = await unlessMissing(() => client.send(new s3.GetObjectCommand(at(address))));
      return (found?.Body as Readable | undefined) ?? null;
    },
    async remove(address) {
      const { s3, client } = await library();
      await unlessMissing(() => client.send(new s3.DeleteObjectCommand(at(address))));
    },
    async answers() {
      const { s3, client } = await library();
      await client.send(new s3.HeadBucketCommand({ Bucket: bucket }));
    },
  };
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const { name, $metadata } = error as { readonly name?: string; readonly $metadata?: { readonly httpStatusCode?: number } };
    if (name === 'NoSuchBucket' || ($metadata?.httpStatusCode !== 404 && name !== 'NoSuchKey')) throw error;
    return null;
  }
}
