import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Anchor } from '../ports.ts';

/** The ends of a day as JSON lines, in tool order. */
export const anchorText = (lines: Parameters<Anchor['put']>[1]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** A bucket with object lock: a second anchor of one day is a new version beside the first, never in its place. */
export const bucketAnchor = (client: Pick<S3Client, 'send'>, bucket: string): Anchor => ({
  async put(day, lines) {
    const Body = anchorText(lines);
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `${day.slice(0, 4)}/${day}.jsonl`,
        Body,
        ContentType: 'application/jsonl',
        // Object lock accepts an upload only with a checksum.
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  },
});
