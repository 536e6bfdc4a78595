import type { QueueStatistics } from '../evaluation/index.ts';
import type { ConnectionStatus } from '../feishu/long-connection/index.ts';

/** The figures of the outbox, and of the long connection where there is one, in Prometheus' text form. */
export function metricsText(queue: QueueStatistics, line: ConnectionStatus | null): string {
  return [
    gauge('ziping_outbox_pending', 'Messages waiting for delivery', queue.pending),
    gauge('ziping_outbox_oldest_seconds', 'Age of the oldest waiting message', queue.oldestPendingSeconds),
    gauge('ziping_outbox_sent', 'Messages delivered and still on record', queue.sent),
    gauge('ziping_outbox_failed', 'Messages given up because they were refused', queue.failed),
    gauge('ziping_outbox_unknown', 'Messages given up that may have arrived', queue.unknown),
    ...(line === null ? [] : lineFigures(line)),
  ].join('');
}

function lineFigures({ connected, reconnects }: ConnectionStatus): readonly string[] {
  return [
    gauge('ziping_long_connection_up', 'Whether Feishu can reach us', connected ? 1 : 0),
    metric('counter', 'ziping_long_connection_reconnects_total', 'Connections made anew', reconnects),
  ];
}

const gauge = (name: string, help: string, value: number) => metric('gauge', name, help, value);

const metric = (type: 'gauge' | 'counter', name: string, help: string, value: number) =>
  `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`;
