import {
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { SignIns } from '../desk-ports.ts';
import type { PersonId } from '../domain/ids.ts';

/** What is needed of a client; tests put a user pool in memory behind it. */
export type Client = Pick<CognitoIdentityProviderClient, 'send'>;

/**
 * Accounts in a Cognito user pool. The pool tells capitals from small letters, because it would otherwise make all of
 * a person's id small; so that nobody need remember how their address was written, it is kept in small letters.
 * Errors are thrown as the service names them: `AliasExistsException` where the address is another person's,
 * `LimitExceededException` where no more letters may leave today.
 */
export function cognitoSignIns(client: Client, userPoolId: string): SignIns {
  const accountOf = (person: PersonId) => ({ UserPoolId: userPoolId, Username: person });

  async function find(person: PersonId) {
    try {
      const user = await client.send(new AdminGetUserCommand(accountOf(person)));
      return {
        email: user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value,
        isOpen: user.Enabled === true,
        // The password of the invitation was never used.
        isInvited: user.UserStatus === 'FORCE_CHANGE_PASSWORD',
      };
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  }

  return {
    async allow(person, email) {
      const account = accountOf(person);
      // Verified, because the register vouches for it; only then does the pool sign in by it and send codes to it.
      const address = [
        { Name: 'email', Value: email.toLowerCase() },
        { Name: 'email_verified', Value: 'true' },
      ];
      const invite = { ...account, DesiredDeliveryMediums: ['EMAIL' as const] };
      const found = await find(person);
      if (!found) {
        await client.send(new AdminCreateUserCommand({ ...invite, UserAttributes: address }));
        return 'invited';
      }
      const isAsBefore = found.email === email.toLowerCase();
      if (isAsBefore && found.isOpen) return 'as-before';
      if (!isAsBefore)
        await client.send(new AdminUpdateUserAttributesCommand({ ...account, UserAttributes: address }));
      if (!found.isOpen) await client.send(new AdminEnableUserCommand(account));
      if (!found.isInvited) return 'moved';
      // The invitation went to the address before.
      await client.send(new AdminCreateUserCommand({ ...invite, MessageAction: 'RESEND' }));
      return 'invited';
    },

    async end(person) {
      const account = accountOf(person);
      const found = await find(person);
      if (!found) return 'never-was';
      if (found.isOpen) {
        await client.send(new AdminUserGlobalSignOutCommand(account));
        await client.send(new AdminDisableUserCommand(account));
      }
      if (found.email !== undefined)
        await client.send(
          new AdminDeleteUserAttributesCommand({ ...account, UserAttributeNames: ['email'] }),
        );
      return 'ended';
    },
  };
}
