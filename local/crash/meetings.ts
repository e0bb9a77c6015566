import type { Asking } from './asking.ts';
import { bodies, today } from './people.ts';

/** Has the three bodies sit today, before anybody works. Throws Error with what the API said against it. */
export async function openMeetings(asking: Asking): Promise<void> {
  for (const { body, session, by } of bodies) {
    const [secretary] = by;
    const path = `/api/sessions/${session}`;
    if (session.endsWith('-crash')) {
      const label = { en: `Sitting of the ${body}`, fr: `Séance : ${body}` };
      const sitting = { body, label, firstDay: today, lastDay: '2024-04-26' };
      await said(await asking.ask(secretary, 'PUT', path, { body: sitting, key: `plan-${session}` }));
    }
    await said(
      await asking.ask(secretary, 'POST', `${path}/acts`, { body: { act: 'open' }, key: `open-${session}` }),
    );
  }
}

async function said(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}
