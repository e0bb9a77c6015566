import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool, UserPoolEmail } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { codeLetter, invitationLetter } from './account-letters.ts';

/**
 * The accounts that people of the register sign in with, one a person and named after the person's id. Nobody opens
 * one but the function `invite`. The pool holds an address, a password and a second factor, never a name or a seat.
 */
export function accounts(scope: Construct, settings: Settings): UserPool {
  const { mailDomain, signInMail } = settings;
  const pool = new UserPool(scope, 'Accounts', {
    selfSignUpEnabled: false,
    signInAliases: { username: true, email: true },
    // A pool that does not tell capitals from small letters makes usernames small, and a person's id is not (AWS,
    // user pool case sensitivity).
    signInCaseSensitive: true,
    autoVerify: { email: true },
    mfa: Mfa.REQUIRED,
    // An authenticator app. No text messages, which can be diverted; no passkeys yet, which are bound to the address of
    // the sign-in page and lost when that gets a domain of our own.
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireUppercase: true,
      requireLowercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(14),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    userInvitation: invitationLetter(settings),
    userVerification: codeLetter(settings),
    ...(signInMail === 'ses' && {
      email: UserPoolEmail.withSES({
        fromEmail: `sign-in@${mailDomain}`,
        fromName: 'Placet',
        sesVerifiedDomain: mailDomain,
        sesRegion: Stack.of(scope).region,
      }),
    }),
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The Plus plan is paid for each person each month and may turn away delegates who travel; everybody has a second factor instead.',
  });
  return pool;
}
