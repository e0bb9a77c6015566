import { stateFolder } from './demonstration.ts';
import { flags } from './flags.ts';
import { clearFolder } from './folder.ts';
import { forAPerson } from './for-a-person.ts';

const usage = `npm run reset

Clears the local register, its letters and executions: .local, or the folder that PLACET_FOLDER names. Deployed ones are
not touched.`;

flags(usage, []);
try {
  clearFolder(stateFolder);
  console.log('Cleared: the next npm start begins on 23 April 2024 again.');
} catch (error) {
  console.error(forAPerson(error));
  process.exitCode = 1;
}
