import { render } from 'preact';
import { App } from './app/app.tsx';
import { applyTheme } from './app/theme-choice.tsx';
import { startWorker } from './offline/start-worker.ts';
import './looks/looks.css';

applyTheme();
const place = document.getElementById('app');
if (place) render(<App />, place);
addEventListener('load', () => void startWorker());
