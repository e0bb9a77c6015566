import type { Node } from 'constructs';

/** What differs from one installation to the next. Set in the context of cdk.json, or with `cdk deploy -c name=value`. */
export interface Settings {
  /** Letters come from mailboxes of this domain; its DKIM records are an output of the application stack. */
  readonly mailDomain: string;
  /** Where letters send their readers, without a slash at the end. */
  readonly siteUrl: string;
  /**
   * Empty, or the certificate (in us-east-1, where CloudFront looks) for the host of `siteUrl`, which the site then
   * answers to; until then it has CloudFront's own name.
   */
  readonly certificateArn: string;
  /** People sign in at `https://<this>.auth.<region>.amazoncognito.com`; nobody else in the region may have it. */
  readonly signInDomain: string;
  /** `cognito`: invitations come from Cognito, at most 50 a day. `ses`: from our own domain, once SES may send. */
  readonly signInMail: 'cognito' | 'ses';
  /** Empty, or a word such as `Rehearsal` that every letter then begins with. */
  readonly registerName: string;
  /**
   * While the register is being restored (docs/operations.md) nothing acts by itself. `yes`: nobody can write either,
   * people may go on reading. `entering`: they enter again what was lost.
   */
  readonly quiet: 'no' | 'yes' | 'entering';
  /** Who is told when an alarm rings. */
  readonly alarmEmail: string;
  /** US dollars a month at which the budget alarm rings. */
  readonly monthlyBudgetUsd: number;
}

/** Reads the settings from the context; throws Error naming each one that is missing or has another type. */
export function settingsOf(node: Node): Settings {
  const faults: string[] = [];
  const text = (name: keyof Settings): string => {
    const value: unknown = node.tryGetContext(name);
    if (typeof value !== 'string') faults.push(`${name} must be a text`);
    return String(value);
  };
  const amount = (name: keyof Settings): number => {
    const value = Number(node.tryGetContext(name));
    if (!(value > 0)) faults.push(`${name} must be a number above zero`);
    return value;
  };
  const oneOf = <T extends string>(name: keyof Settings, ...allowed: readonly T[]): T => {
    const value: unknown = node.tryGetContext(name);
    if (!allowed.includes(value as T)) faults.push(`${name} must be ${allowed.join(' or ')}`);
    return value as T;
  };
  const settings: Settings = {
    mailDomain: text('mailDomain'),
    siteUrl: text('siteUrl'),
    certificateArn: text('certificateArn'),
    signInDomain: text('signInDomain'),
    signInMail: oneOf('signInMail', 'cognito', 'ses'),
    registerName: text('registerName'),
    quiet: oneOf('quiet', 'no', 'yes', 'entering'),
    alarmEmail: text('alarmEmail'),
    monthlyBudgetUsd: amount('monthlyBudgetUsd'),
  };
  if (!/^(arn:aws:acm:us-east-1:.+)?$/.test(settings.certificateArn))
    faults.push('certificateArn must be empty or of a certificate in us-east-1');
  if (faults.length > 0) throw new Error(`cdk.json: ${faults.join('; ')}.`);
  return settings;
}
