import { stateFolder } from './demonstration.ts';
import { clearFolder } from './folder.ts';
import { RunsAlready } from './lock.ts';

// `npm run reset`: clears the local register, its letters and executions. Deployed ones are not touched.
try {
  clearFolder(stateFolder);
  console.log('Cleared: the next npm start begins on 23 April 2024 again.');
} catch (error) {
  console.error(error instanceof RunsAlready ? error.message : error);
  process.exitCode = 1;
}
