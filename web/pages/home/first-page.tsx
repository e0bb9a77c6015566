import { useIsSignedIn } from '../../api/me.ts';
import { later } from '../../parts/later.tsx';

const Home = later(() => import('./home-page.tsx').then(({ HomePage }) => HomePage));
const Welcome = later(() => import('../welcome/welcome-page.tsx').then(({ WelcomePage }) => WelcomePage));

/** What is at `/`: what awaits the person, or what this is for who has not signed in. */
export default function FirstPage() {
  return useIsSignedIn() ? <Home /> : <Welcome />;
}
