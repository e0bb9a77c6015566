/** What to do about an error, in one line, where a check could not even look. */
export function cureOf(error: unknown): string {
  const {
    name = '',
    message = '',
    cause,
  } = (error ?? {}) as {
    name?: string;
    message?: string;
    cause?: { code?: string };
  };
  // Ours name their cure themselves.
  if (name === 'NotRunning' || name === 'DamagedLocalState' || name === 'OtherVersion')
    return sentence(message);
  const { code } = (cause ?? error ?? {}) as { code?: string };
  if (code === 'ECONNREFUSED')
    return 'nobody answers there. npm start first and leave it running, or give the PORT that it has.';
  if (name === 'TimeoutError') return 'it does not answer. Stop npm start (Ctrl-C) and start it again.';
  if (/Credentials|ExpiredToken|UnrecognizedClient|InvalidClientToken|InvalidSignature|SSOToken/.test(name))
    return 'AWS does not know you. Sign in (aws sso login) or set AWS_PROFILE, then try again.';
  if (/AccessDenied|NotAuthorized|Forbidden/.test(name))
    return `you may not look. ${sentence(message)} Use a role that may read Placet's resources.`;
  if (/Region is missing/.test(message)) return 'no region is set. Set AWS_REGION to that of the stacks.';
  if (name === 'ResourceNotFoundException' || name === 'NotFoundException')
    return `${sentence(message)} Deploy first (npx cdk deploy --all), or set AWS_REGION to that of the stacks.`;
  return sentence(message || name || String(error));
}

/** The first line of a message, ended as a sentence is. */
const sentence = (message: string): string => (message.split('\n')[0] ?? '').trim().replace(/[.]*$/, '.');
