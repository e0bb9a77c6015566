import '../../../looks/administration.css';
import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter-preact';
import { api } from '../../../api/api.ts';
import { useAsk } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Asked } from '../../../parts/asked.tsx';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Page } from '../../../parts/page.tsx';
import { saveFile } from '../../../parts/save-file.ts';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { CheckRecord } from './check-record.tsx';
import { ExportEverything } from './export-everything.tsx';
import { InterventionsView } from './interventions-view.tsx';
import { recordWords } from './record-words.ts';

/** Every intervention, the check of the chain, and the whole register to take away (USERS.md A8). */
export default function RecordPage() {
  const say = useWords(recordWords);
  const [search] = useSearchParams();
  const after = search.get('after');
  const language = useLanguage();
  const asked = useAsk('listInterventions', { query: after === null ? {} : { after } });
  const bodies = useAsk('listBodies', {}).data?.body.items ?? [];
  const members = useAsk('listMembers', {}).data?.body.items ?? [];
  const called = {
    body: new Map(bodies.map(({ id, code }) => [id as string, code])),
    member: new Map(members.map(({ member, name }) => [member as string, name[language]])),
  };
  return (
    <Page title={say.title} wide above={<Link href="/admin">{say.health}</Link>}>
      <Section title={say.check}>
        <CheckRecord />
      </Section>
      <Section title={say.export}>
        <ExportEverything />
      </Section>
      <Section title={say.interventions}>
        <Asked of={asked}>
          {({ items, next }) => (
            <>
              <InterventionsView items={items} called={called} />
              <p class="row">
                {after !== null && <Link href="/admin/record">{say.first}</Link>}
                {next !== undefined && (
                  <Link href={`/admin/record?after=${encodeURIComponent(next)}`}>{say.more}</Link>
                )}
              </p>
              {items.length > 0 && <SaveList />}
            </>
          )}
        </Asked>
      </Section>
    </Page>
  );
}

function SaveList() {
  const say = useWords(recordWords);
  const [error, fail] = useState<unknown>();
  const save = () => {
    fail(undefined);
    api.interventionsCsv({}).then(({ body }) => saveFile('interventions.csv', 'text/csv', body), fail);
  };
  return (
    <div class="no-print">
      <Button low onClick={save}>
        {say.file}
      </Button>
      {error !== undefined && <Fault error={error} again={save} />}
    </div>
  );
}
