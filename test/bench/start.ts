import { readFileSync } from 'node:fs';
import { type Figure, milliseconds, timingOf } from './figures.ts';
import { startMeasured } from './webhook/service.ts';

const starts = 5;
const restMs = 3000;

/** From starting the built program to listening with a fresh database, and what it holds in memory then. */
export async function startFigures(): Promise<readonly Figure[]> {
  const times: number[] = [];
  const sizes: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const service = await startMeasured('http://127.0.0.1:9');
    times.push(service.startedIn);
    await new Promise((resolve) => setTimeout(resolve, restMs));
    sizes.push(residentMegabytes(service.pid));
    await service.stop();
  }
  return [
    {
      what: 'from start to listening, fresh database, median',
      figure: milliseconds(timingOf(times).median),
      beside: 'aim ≤ 1 s',
    },
    { what: 'memory at rest', figure: `${timingOf(sizes).median.toFixed(0)} MB`, beside: 'aim ≤ 150 MB' },
  ];
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}
