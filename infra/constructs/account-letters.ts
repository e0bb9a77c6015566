import type { UserInvitationConfig, UserVerificationConfig } from 'aws-cdk-lib/aws-cognito';
import type { Settings } from '../settings.ts';

type Letterhead = Pick<Settings, 'registerName' | 'siteUrl'>;

/** Before : ; ? ! in French, as everywhere in the register's letters. */
const noBreak = '\u00a0';

/** Cognito has one text for everybody, so each of its letters is in both languages. */
const inBoth = (english: readonly string[], french: readonly string[]): string =>
  [...english, '<hr>', ...french].map((line) => (line === '<hr>' ? line : `<p>${line}</p>`)).join('\n');

const subject = ({ registerName }: Letterhead, words: string): string =>
  registerName === '' ? words : `${registerName}: ${words}`;

/** What a person gets who can sign in from now on; Cognito fills in `{username}` and `{####}`. */
export const invitationLetter = (head: Letterhead): UserInvitationConfig => ({
  emailSubject: subject(head, 'Your access to Placet / Votre accès à Placet'),
  emailBody: inBoth(
    [
      'Dear colleague,',
      `You can now sign in to Placet at ${head.siteUrl} with your e-mail address, in small letters, or with your identifier {username}.`,
      'Temporary password, good for 14 days: {####}',
      'You will be asked to choose a password of your own and to add an authenticator app on your phone.',
    ],
    [
      'Madame, Monsieur,',
      `Vous pouvez désormais vous connecter à Placet à l’adresse ${head.siteUrl} avec votre adresse électronique, en minuscules, ou avec votre identifiant {username}.`,
      `Mot de passe provisoire, valable 14 jours${noBreak}: {####}`,
      'Il vous sera demandé de choisir votre propre mot de passe et d’ajouter une application d’authentification sur votre téléphone.',
    ],
  ),
});

/** What a person gets who has forgotten their password; Cognito fills in `{####}`. */
export const codeLetter = (head: Letterhead): UserVerificationConfig => ({
  emailSubject: subject(head, 'Your code for Placet / Votre code pour Placet'),
  emailBody: inBoth(
    ['Your code for Placet: {####}', 'If you did not ask for it, nothing needs to be done.'],
    [`Votre code pour Placet${noBreak}: {####}`, 'Si vous ne l’avez pas demandé, vous n’avez rien à faire.'],
  ),
});
