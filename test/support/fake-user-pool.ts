import {
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AliasExistsException,
  type AttributeType,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Client } from '../../functions/identity/cognito.ts';

export interface Account {
  readonly attributes: Map<string, string>;
  open: boolean;
  status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED';
  /** Sessions that have not been ended. */
  sessions: number;
}

export interface UserPool {
  readonly client: Client;
  readonly accounts: Map<string, Account>;
  /** Addresses that an invitation was sent to, in order. */
  readonly invited: string[];
  /** What was asked of the pool, but for reading. */
  readonly asked: string[];
  /** The person opens the invitation, sets a password and signs in. */
  signsIn(person: string): void;
}

const named = <E extends Error>(Exception: new (of: { message: string; $metadata: object }) => E): E =>
  new Exception({ message: 'As the service says', $metadata: {} });

/** A Cognito user pool in memory, as far as we use one: names told apart by capitals, one account an address. */
export function fakeUserPool(): UserPool {
  const accounts: UserPool['accounts'] = new Map();
  const invited: string[] = [];
  const asked: string[] = [];

  function known(person = ''): Account {
    const account = accounts.get(person);
    if (!account) throw named(UserNotFoundException);
    return account;
  }
  function write(person: string, { attributes }: Account, given: readonly AttributeType[] = []): void {
    const email = given.find(({ Name }) => Name === 'email')?.Value;
    for (const [other, account] of accounts)
      if (other !== person && email !== undefined && account.attributes.get('email') === email)
        throw named(AliasExistsException);
    for (const { Name = '', Value = '' } of given) attributes.set(Name, Value);
  }
  function answer(command: unknown): object {
    if (command instanceof AdminGetUserCommand) {
      const { attributes, open, status } = known(command.input.Username);
      const UserAttributes = [...attributes].map(([Name, Value]) => ({ Name, Value }));
      return { Username: command.input.Username, UserAttributes, Enabled: open, UserStatus: status };
    }
    asked.push((command as object).constructor.name.replace('Command', ''));
    if (command instanceof AdminCreateUserCommand) {
      const { Username = '', MessageAction, UserAttributes } = command.input;
      const again = MessageAction === 'RESEND';
      const account: Account = again
        ? known(Username)
        : { attributes: new Map(), open: true, status: 'FORCE_CHANGE_PASSWORD', sessions: 0 };
      if (again && account.status !== 'FORCE_CHANGE_PASSWORD')
        throw new Error('UnsupportedUserStateException');
      if (!again) write(Username, account, UserAttributes);
      accounts.set(Username, account);
      invited.push(account.attributes.get('email') ?? '');
    } else if (command instanceof AdminUpdateUserAttributesCommand) {
      const { Username = '', UserAttributes } = command.input;
      write(Username, known(Username), UserAttributes);
    } else if (command instanceof AdminDeleteUserAttributesCommand) {
      const { attributes } = known(command.input.Username);
      for (const name of command.input.UserAttributeNames ?? []) attributes.delete(name);
    } else if (command instanceof AdminEnableUserCommand) known(command.input.Username).open = true;
    else if (command instanceof AdminDisableUserCommand) known(command.input.Username).open = false;
    else if (command instanceof AdminUserGlobalSignOutCommand) known(command.input.Username).sessions = 0;
    else throw new Error(`Not a question that this pool answers: ${String(command)}`);
    return {};
  }

  return {
    client: { send: async (command: unknown) => answer(command) } as unknown as Client,
    accounts,
    invited,
    asked,
    signsIn(person) {
      const account = known(person);
      account.status = 'CONFIRMED';
      account.sessions++;
    },
  };
}
