import { useIsSignedIn } from '../../api/me.ts';
import { WelcomePage } from '../welcome/welcome-page.tsx';
import { HomePage } from './home-page.tsx';

/** What is at `/`: what awaits the person, or what this is for who has not signed in. */
export default function FirstPage() {
  return useIsSignedIn() ? <HomePage /> : <WelcomePage />;
}
