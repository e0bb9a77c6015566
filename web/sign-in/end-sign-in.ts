/** Longer than this nobody waits who signs out. */
const patienceMs = 5_000;

/**
 * Tells the register that the sign-in of a token, or every one of its person, opens nothing from here on. Whether it
 * has heard: also where it had ended before.
 */
export async function endSignIn(access: string, everywhere: boolean): Promise<boolean> {
  try {
    const { status } = await fetch('/api/me/sign-outs', {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: JSON.stringify({ everywhere }),
      // Also where the tab is closed meanwhile.
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    });
    return status === 204 || (status === 401 && !everywhere);
  } catch {
    return false;
  }
}
