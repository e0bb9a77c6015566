import type { Body } from '../../../domain/body.ts';

/** Where a person writes to the secretariat of a body: its own mailbox, or one of the register's domain. */
export const secretariatAddress = ({ mailbox }: Pick<Body, 'mailbox'>, domain: string): string =>
  mailbox.includes('@') ? mailbox : `${mailbox}@${domain}`;
