import { useEffect, useState } from 'preact/hooks';
import { useIsSignedIn } from '../api/me.ts';
import { Notice } from '../parts/notice.tsx';
import { keepLeftOpen, leftOpen, onLeftOpen } from '../sign-in/left-open.ts';
import { inBoth, useWords } from '../words/both.ts';

const words = inBoth(
  {
    about: 'Signing out',
    here: 'Signed out on this device. The register did not answer, so a copy of this sign-in could still be used for up to twelve hours. To end it: sign in, then choose “Sign out everywhere”.',
    everywhere:
      'Signed out on this device only: the register did not answer. To end your other sign-ins: sign in, then choose “Sign out everywhere”, or ask an administrator.',
    read: 'Close',
  },
  {
    about: 'Déconnexion',
    here: 'Déconnecté sur cet appareil. Le registre n’a pas répondu : une copie de cette connexion pourrait encore servir, douze heures au plus. Pour y mettre fin : se connecter, puis choisir « Se déconnecter partout ».',
    everywhere:
      'Déconnecté sur cet appareil seulement : le registre n’a pas répondu. Pour mettre fin à vos autres connexions : se connecter, puis choisir « Se déconnecter partout », ou s’adresser à un administrateur.',
    read: 'Fermer',
  },
);

/** Says what could not be done, to who has just signed out. */
export function LeftOpenNotice() {
  const say = useWords(words);
  const isSignedIn = useIsSignedIn();
  const [open, set] = useState(leftOpen);
  useEffect(() => onLeftOpen(() => set(leftOpen())), []);
  if (open === undefined || isSignedIn) return null;
  return (
    <aside class="left-open" aria-label={say.about}>
      <Notice tone="waiting" live>
        <p>{say[open]}</p>
        <button type="button" class="plain-link" onClick={() => keepLeftOpen(undefined)}>
          {say.read}
        </button>
      </Notice>
    </aside>
  );
}
