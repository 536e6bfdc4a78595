import { type Figure, printFigures, printHead } from './figures.ts';
import { precheckFigures } from './precheck.ts';
import { reminderFigures } from './reminders.ts';
import { reportFigures } from './report.ts';
import { scoringFigures } from './scoring.ts';
import { startFigures } from './start.ts';
import { summaryFigures } from './summary.ts';
import { webhookFigures } from './webhook.ts';

/**
 * What `npm run bench` measures, from the repository's root and bundled as the service is; `npm run bench --
 * scoring start` takes only these.
 */
const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  scoring: scoringFigures,
  precheck: precheckFigures,
  report: reportFigures,
  reminders: reminderFigures,
  webhook: webhookFigures,
  start: startFigures,
  summary: summaryFigures,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

printHead();
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) printFigures(await bench());
}
