import '../../looks/administration.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter-preact';
import { type Answer, useAsk } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/both.ts';
import { Definitions, type DriftRow, DriftTable } from './drift-view.tsx';
import { driftWords } from './drift-words.ts';
import { PutAllRight } from './put-all-right.tsx';
import { PutRowRight } from './put-row-right.tsx';
import { type Opened, rowsInSight } from './rows-in-sight.ts';

/** Where register and engine disagree as both are now, and how that is put right (USERS.md A5). */
export default function DriftPage() {
  const say = useWords(driftWords);
  const [search] = useSearchParams();
  const after = search.get('after');
  const asked = useAsk('getDrift', { query: after === null ? {} : { after } });
  return (
    <Page title={say.title} wide above={<Link href="/admin">{say.health}</Link>}>
      <Asked of={asked}>
        {(drift) => (
          <Drift
            drift={drift}
            again={
              <Button busy={asked.isFetching} onClick={() => void asked.refetch()}>
                {say.again}
              </Button>
            }
          />
        )}
      </Asked>
    </Page>
  );
}

/** As many as one request puts right. */
const atOnce = 50;

function Drift({ drift, again }: { drift: Answer<'getDrift'>; again: ComponentChildren }) {
  const say = useWords(driftWords);
  // One thing at a time: a row, or all of them.
  const [opened, open] = useState<Opened<DriftRow>>();
  const [all, setAll] = useState<readonly DriftRow[]>();
  const rows = rowsInSight(drift.items, opened);
  const toggle = (row: DriftRow) => {
    setAll(undefined);
    open(opened?.row.tool === row.tool ? undefined : { row, at: rows.indexOf(row) });
  };
  const openAll = () => {
    open(undefined);
    setAll(drift.items.slice(0, atOnce));
  };
  return (
    <>
      <Notice tone={drift.items.length === 0 && drift.paused === 0 ? 'done' : 'waiting'} live>
        {drift.sentence}
      </Notice>
      {rows.length > 0 && (
        <DriftTable
          rows={rows}
          open={opened?.row.tool}
          toggle={toggle}
          beneath={(row) => <PutRowRight row={row} />}
        />
      )}
      <p class="row">
        {drift.items.length > 1 && all === undefined && <Button onClick={openAll}>{say.all}</Button>}
        {again}
        {drift.next !== undefined && (
          <Link href={`/admin/drift?after=${encodeURIComponent(drift.next)}`}>{say.more}</Link>
        )}
      </p>
      {all && <PutAllRight rows={all} />}
      <Definitions waiting={drift.definitions.waiting} />
    </>
  );
}
